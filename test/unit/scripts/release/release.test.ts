import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
// @ts-expect-error: the scripts have no types.
import * as about from '../../../../scripts/lib/release/about.mjs';
// @ts-expect-error: the scripts have no types.
import { icns, ico, sizes } from '../../../../scripts/lib/release/icon-files.mjs';
// @ts-expect-error: the scripts have no types.
import { filteredSbom } from '../../../../scripts/lib/release/sbom.mjs';
// @ts-expect-error: the scripts have no types.
import { sumLines } from '../../../../scripts/lib/release/sums.mjs';
// @ts-expect-error: the scripts have no types.
import { partiesIn } from '../../../../scripts/lib/release/third-parties.mjs';

const assets = resolve(import.meta.dirname, '../../../../assets');
const component = (name: string, version: string, purl = `pkg:npm/${name}@${version}`) => ({
  'bom-ref': `${name}@${version}`,
  name,
  version,
  purl,
  scope: 'optional',
});

describe('the list of what is inside', () => {
  const bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    serialNumber: 'urn:uuid:1',
    metadata: { timestamp: '2026-01-01', component: { ...component('app', '1.0.0'), name: 'folder' } },
    components: [
      component('zod', '4.0.0'),
      component('vite', '8.0.0'),
      component('keytar', '7.0.0', 'pkg:npm/%40github/keytar@7.0.0'),
      component('electron', '45.0.0'),
    ],
    dependencies: [
      { ref: 'app@1.0.0', dependsOn: ['zod@4.0.0', 'vite@8.0.0'] },
      { ref: 'vite@8.0.0', dependsOn: [] },
    ],
  };
  const shipped = [
    { name: 'zod', version: '4.0.0' },
    { name: '@github/keytar', version: '7.0.0' },
  ];

  it('has what ships and the Electron inside, without what only builds', () => {
    const { components, dependencies } = filteredSbom(bom, shipped, '33.2.1');
    expect(components.map((part: { 'bom-ref': string }) => part['bom-ref'])).toEqual([
      'electron@33.2.1',
      'keytar@7.0.0',
      'zod@4.0.0',
    ]);
    expect(dependencies).toEqual([{ ref: 'app@1.0.0', dependsOn: ['zod@4.0.0'] }]);
  });

  it('has nothing that differs between two runs', () => {
    const text = JSON.stringify(filteredSbom(bom, shipped, '33.2.1'));
    expect(text).not.toContain('serialNumber');
    expect(text).not.toContain('timestamp');
  });

  it('names the project by its package, not by the folder in which it was built', () => {
    const { metadata } = filteredSbom(bom, [], '33.2.1');
    expect(metadata.component).toMatchObject({ name: 'app', type: 'application', purl: 'pkg:npm/app@1.0.0' });
  });

  it('is refused if a package that ships is not in npm’s list', () => {
    expect(() => filteredSbom(bom, [{ name: 'react', version: '19.0.0' }], '33.2.1')).toThrow('react@19.0.0');
  });
});

it('sums are lines as sha256sum reads them, by name', () => {
  const text = sumLines(
    new Map([
      ['b', 'x'],
      ['a', ''],
    ]),
  );
  expect(text).toMatch(/^e3b0c44298fc1c14[0-9a-f]{48} {2}a\n[0-9a-f]{64} {2}b\n$/);
});

it('licences of several bundles are listed once, by name, and headings inside of a licence are none', () => {
  const one = '# Licenses\n\n## zod - 4.0.0 (MIT)\n\nA\n\n## Terms\n\nB\n\n## react - 19.0.0 (MIT)\n\nC\n';
  expect(partiesIn([one, '## zod - 4.0.0 (MIT)\n\nA\n\n## Terms\n\nB\n'])).toEqual([
    { name: 'react', version: '19.0.0', licence: 'MIT', text: 'C' },
    { name: 'zod', version: '4.0.0', licence: 'MIT', text: 'A\n\n## Terms\n\nB' },
  ]);
});

it('a release refuses to build for another system, and accepts its own', () => {
  expect(() => about.refuseOtherPlatforms(['--win'], 'linux')).toThrow('--win was refused');
  expect(() => about.refuseOtherPlatforms(['--mac=dmg'], 'linux')).toThrow('--mac=dmg was refused');
  expect(() => about.refuseOtherPlatforms(['--linux', '--x64'], 'linux')).not.toThrow();
});

it('--check names a release of Debian to install the package in, and goes to no other program', () => {
  expect(about.checkWanted(['--check', 'rpm'], 'linux')).toEqual({ debian: 'bookworm', args: ['rpm'] });
  expect(about.checkWanted(['--check=trixie'], 'linux')).toEqual({ debian: 'trixie', args: [] });
  expect(about.checkWanted(['--x64'], 'win32')).toEqual({ debian: undefined, args: ['--x64'] });
  expect(() => about.checkWanted(['--check=sid'], 'linux')).toThrow('bookworm, trixie');
  expect(() => about.checkWanted(['--check'], 'darwin')).toThrow('--check was refused');
});

it('a package with the official Electron is refused with a placeholder, which a test build may have', () => {
  const facts = { maintainer: 'Ada <ada@project.example>', homepage: 'https://contoso.com/' };
  expect(() => about.refusePlaceholders({ official: true }, facts)).toThrow('ada@project.example');
  expect(about.refusePlaceholders({ official: false }, facts)).toEqual(['Ada <ada@project.example>']);
  const own = { ...facts, maintainer: 'Ada <ada@contoso.com>' };
  expect(about.refusePlaceholders({ official: true }, own)).toEqual([]);
});

it('packages are dated by SOURCE_DATE_EPOCH if it is set', () => {
  expect(about.sourceDate({ SOURCE_DATE_EPOCH: '1234' })).toBe(1234);
});

describe('icons', () => {
  const pictures = new Map<number, Buffer>(
    sizes.map((size: number) => [size, readFileSync(`${assets}/icons/${size}x${size}.png`)]),
  );

  it('are checked in as they are made from the pictures', () => {
    expect(readFileSync(`${assets}/icon.ico`).equals(ico(pictures))).toBe(true);
    expect(readFileSync(`${assets}/icon.icns`).equals(icns(pictures))).toBe(true);
  });

  it('have the size that their name says', () => {
    expect(readdirSync(`${assets}/icons`)).toHaveLength(sizes.length);
    for (const [size, png] of pictures) expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });
});
