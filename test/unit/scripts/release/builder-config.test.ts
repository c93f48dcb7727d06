import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { locales } from '../../../../shared/enums';

const root = resolve(import.meta.dirname, '../../../..');
const config = readFileSync(`${root}/electron-builder.yml`, 'utf8');
/** The text of a top-level key. */
const section = (key: string) => new RegExp(`^${key}:\\n((?:[ #].*\\n)+)`, 'm').exec(config)?.[1] ?? '';

it('every icon of the packages exists', () => {
  const icons = [...config.matchAll(/^ {2}icon: (.+)$/gm)].map(([, file = '']) => file);
  expect(icons).toEqual(['assets/icon.ico', 'assets/icon.icns', 'assets/icons']);
  expect(icons.filter((file) => !existsSync(`${root}/${file}`))).toEqual([]);
});

it('the program on Windows has the name that the monitoring scripts use', () => {
  expect(section('win')).toContain('executableName: webex-entra-setup\n');
});

it('names of files have no space, and say system and architecture', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder's own placeholders
  expect(config).toContain('artifactName: webex-entra-setup-${version}-${os}-${arch}.${ext}\n');
});

it('macOS gets a signature again after its fuses were changed', () => {
  expect(section('electronFuses')).toContain('resetAdHocDarwinSignature: true');
});

it('the licences of the project and of third parties are in every package', () => {
  expect(section('extraResources')).toContain('- from: LICENSE\n');
  expect(section('extraResources')).toContain('- from: build/third-party.md\n');
});

it('the user guide is in every package, with its pictures', () => {
  const [, guide = ''] = section('extraResources').split('  - from: docs/user-guide\n');
  expect(guide).toMatch(/^ {4}to: user-guide\n {4}filter:\n {6}- '\*\.html'\n {6}- pictures\/\*\*\n/);
  for (const locale of locales) expect(existsSync(`${root}/docs/user-guide/${locale}.html`)).toBe(true);
});

it('no AppImage is built, since its starter turns the sandbox off silently', () => {
  expect(config).not.toContain('AppImage');
});

it('the maintainer of packages is the author of package.json, and is named in no second place', () => {
  const { author, homepage } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  expect(author).toEqual({ name: expect.any(String), email: expect.stringContaining('@') });
  expect(homepage).toMatch(/^https:/);
  expect(section('linux')).not.toContain('maintainer:');
});
