import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { licencePath, readLicences } from '../../../../electron/features/about/licence-files';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'licences-'));
  await mkdir(join(folder, 'resources/licenses'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const places = () => ({ resources: join(folder, 'resources'), program: join(folder, 'app') });
const put = (name: string, text: string) => writeFile(join(folder, name), text);

it('the licences are the app’s own, those of the packages, and Electron’s beside the program, by name', async () => {
  await put('resources/licenses/LICENSE', 'MIT License\n');
  await put('resources/licenses/THIRD-PARTY.md', '# Packages\n\n## zod 4.6.7 (MIT)\n\nz\n\n## age 1.0.0 (BSD)\n\na\n');
  await put('LICENSE.electron.txt', 'Copyright (c) Electron contributors');
  const { own, packages } = await readLicences(places(), '45.4.1');
  expect(own).toBe('MIT License');
  expect(packages.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'age 1.0.0',
    'electron 45.4.1',
    'zod 4.6.7',
  ]);
});

it('Electron’s files are found in the resources, too, where macOS has them', async () => {
  await put('resources/licenses/LICENSES.chromium.html', '<html>');
  expect(await licencePath(places(), 'chromium')).toBe(join(folder, 'resources/licenses/LICENSES.chromium.html'));
});

it('an app that runs from its sources has no licences, which is said', async () => {
  await rm(join(folder, 'resources/licenses'), { recursive: true });
  await expect(readLicences(places(), '45.4.1')).rejects.toThrow('about.noLicences');
  for (const which of ['app', 'chromium'] as const)
    await expect(licencePath(places(), which)).rejects.toThrow('about.noLicences');
});
