import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ZipFile } from 'yazl';
// @ts-expect-error: the scripts have no types.
import { unzip } from '../../../scripts/lib/unzip.mjs';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unzip-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function zip(entries: Readonly<Record<string, { text: string; mode?: number }>>): Promise<string> {
  const file = join(folder, 'archive.zip');
  const archive = new ZipFile();
  for (const [name, { text, mode = 0o644 }] of Object.entries(entries))
    archive.addBuffer(Buffer.from(text), name, { mode });
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(file));
  return file;
}

test('unzip() writes the chosen entries under their new names, with their modes, and reports its progress', async () => {
  const shares: number[] = [];
  const file = await zip({
    'App/App': { text: 'program '.repeat(10_000), mode: 0o755 },
    'App/locales/de.pak': { text: 'Deutsch' },
    'App/resources/app.js': { text: 'skipped' },
  });
  const pathOf = (name: string) => (name.includes('resources') ? null : name.replace('App/', ''));
  await unzip(file, join(folder, 'out'), pathOf, (share: number) => shares.push(share));
  expect(await readFile(join(folder, 'out/App'), 'utf8')).toBe('program '.repeat(10_000));
  if (process.platform !== 'win32') expect((await stat(join(folder, 'out/App'))).mode & 0o777).toBe(0o755);
  expect(await readFile(join(folder, 'out/locales/de.pak'), 'utf8')).toBe('Deutsch');
  await expect(stat(join(folder, 'out/resources/app.js'))).rejects.toThrow('ENOENT');
  expect(shares).toHaveLength(3);
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
});

test('unzip() rejects an entry that leads out of the target, and writes nothing outside', async () => {
  const file = await zip({ 'in/out.txt': { text: 'outside' } });
  // yazl refuses such a name, so it is written over the harmless one.
  await writeFile(file, (await readFile(file)).toString('latin1').replaceAll('in/out.txt', '../out.txt'), 'latin1');
  await expect(
    unzip(
      file,
      join(folder, 'target'),
      (name: string) => name,
      () => {},
    ),
  ).rejects.toThrow('relative path');
  await expect(stat(join(folder, 'out.txt'))).rejects.toThrow('ENOENT');
});

test('unzip() rejects an archive that ends too early', async () => {
  const file = await zip({ 'a.txt': { text: 'text' } });
  await writeFile(file, (await readFile(file)).subarray(0, -10));
  await expect(
    unzip(
      file,
      join(folder, 'target'),
      (name: string) => name,
      () => {},
    ),
  ).rejects.toThrow();
});
