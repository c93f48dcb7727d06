import { hostname, userInfo } from 'node:os';
import { expect, it } from 'vitest';
import { aboutText } from '../../../../electron/features/about/about-text';
import { systemName } from '../../../../electron/platform/system-facts';
import { aboutView } from '../../../fixtures/about';

it('the copy has what the page shows, in English', () => {
  expect(aboutText(aboutView)).toBe(`Webex Entra Setup 0.1.0
Built from: commit 0123456789abcdef0123456789abcdef01234567
Date: 2026-11-30T09:00:00.000Z
Build: release
Electron: 45.4.1
Chromium: 148.0.1.2
Node.js: 24.1.0
System: Debian GNU/Linux 12 (bookworm), Linux 6.1.0
Architecture: x64
Homepage: https://webex-entra-setup.contoso.com/
Release feed: of this build
Last look for a new version: not in this run
`);
});

it('the copy says what is unknown, changed, off, or of a test build', () => {
  const text = aboutText({
    ...aboutView,
    build: { commit: null, isChanged: false, date: null },
    isTestBuild: true,
    homepage: null,
    updates: { kind: 'off' },
    look: { at: '2026-11-30T09:00:00.000Z', kind: 'failed', failure: { code: 'net.offline' } },
  });
  for (const line of [
    'Built from: unknown',
    'Date: unknown',
    'Build: test build, not with the official Electron',
    'Homepage: none',
    'Release feed: turned off by the organization',
    'Last look for a new version: 2026-11-30T09:00:00.000Z, failed (net.offline)',
  ])
    expect(text).toContain(`${line}\n`);
  const changed = aboutText({ ...aboutView, build: { ...aboutView.build, isChanged: true } });
  expect(changed).toMatch(/Built from: commit [0-9a-f]{40}, with changes\n/);
});

it('the copy names the organization’s feed only as such: its address can name a place inside of it', () => {
  const request = { method: 'GET', url: 'https://intranet.contoso.com/ada/release.json', headers: [] } as const;
  const text = aboutText({ ...aboutView, updates: { kind: 'feed', isOrganizations: true, request } });
  expect(text).toContain('Release feed: set by the organization\n');
  expect(text).not.toContain('intranet');
  const bad = aboutText({ ...aboutView, updates: { kind: 'badFeed', address: 'ftp://ada' } });
  expect(bad).toContain('Release feed: not usable\n');
});

it('the name of the system names neither its user nor the computer', async () => {
  const name = await systemName();
  expect(name).toMatch(/^.*(Linux|macOS|Windows) ?.*\d/);
  // A short name such as "root" or "deb" can be in any text.
  for (const secret of [hostname(), userInfo().homedir]) if (secret.length > 5) expect(name).not.toContain(secret);
});
