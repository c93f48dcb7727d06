import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRelease } from '../../../../electron/core/releases/release';
// @ts-expect-error: the scripts have no types.
import { notesOf, releaseFeed } from '../../../../scripts/lib/release/feed.mjs';

const root = resolve(import.meta.dirname, '../../../..');
const changelog =
  '# Changelog\n\n## Unreleased\n\n- Next\n\n## [1.1.0] - 2026-12-01\n\n- Second\n\n## 1.0.0\n\n- First\n';
const about = {
  version: '1.0.0',
  homepage: 'https://webex-entra-setup.contoso.com/',
  feed: 'https://files.contoso.com/release.json',
};

describe('the file release.json', () => {
  it('is what the app reads', () => {
    const feed = releaseFeed(about, changelog, 1_796_000_000);
    expect(readRelease(feed, { feed: about.feed, homepage: about.homepage })).toMatchObject({
      view: {
        version: '1.0.0',
        publishedAt: '2026-11-30T00:53:20.000Z',
        isPrerelease: false,
        notes: '- First',
        page: about.homepage,
      },
    });
    expect(releaseFeed(about, changelog, 1_796_000_000)).toEqual(feed);
  });

  it('marks a pre-release, and leads to GitHub’s page where the feed is GitHub’s', () => {
    const feed = 'https://api.github.com/repos/contoso/app/releases/latest';
    expect(releaseFeed({ ...about, version: '2.0.0-rc.1', feed }, changelog, 0)).toMatchObject({
      tag_name: 'v2.0.0-rc.1',
      prerelease: true,
      html_url: 'https://github.com/contoso/app/releases/tag/v2.0.0-rc.1',
      body: '- Next',
    });
    expect(releaseFeed({ ...about, version: '1.0.0+x-y' }, changelog, 0).prerelease).toBe(false);
  });

  it('has the section of its version, with or without brackets', () => {
    expect(['1.1.0', '1.0.0', '9.9.9'].map((version) => notesOf(changelog, version))).toEqual([
      '- Second',
      '- First',
      '- Next',
    ]);
    expect(notesOf('# Nothing\n', '1.0.0')).toBe('');
    expect(notesOf('## 1.0.0\n\n- One\n  item\n  - below\n- Two\n', '1.0.0')).toBe('- One item\n  - below\n- Two');
  });

  it('has the text of this project’s changelog', () => {
    expect(notesOf(readFileSync(`${root}/CHANGELOG.md`, 'utf8'), '0.1.0').length).toBeGreaterThan(100);
  });
});
