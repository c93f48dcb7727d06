import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CopiesProgress } from '../../../../shared/contract';
import { extract } from '../../../fixtures/systems';
import { alike, save } from './saving';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
  path = join(folder, 'records.zip');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('an archive contains the same copies under the same names as a folder', async () => {
  const records = alike(3);
  const formats = ['html', 'json', 'csv', 'calendar'] as const;
  const { result, first } = await save({ path, records, formats, to: 'zip' });
  expect(result).toMatchObject({ to: 'zip', saved: 12, total: 12, failure: null });
  expect(first).toBe(path);
  await extract(path, join(folder, 'out'));
  await mkdir(join(folder, 'single'));
  await save({ path: join(folder, 'single'), records, formats });
  const names = await readdir(join(folder, 'single'));
  expect(await readdir(join(folder, 'out'))).toEqual(names);
  for (const name of names) {
    const [packed, single] = await Promise.all(['out', 'single'].map((each) => readFile(join(folder, each, name))));
    expect(packed?.equals(single ?? Buffer.alloc(0)), name).toBe(true);
  }
  expect(await readdir(folder)).toEqual(['out', 'records.zip', 'single']);
});

it('a cancelled or failed archive leaves no file, and keeps the previous file', async () => {
  await writeFile(path, 'before');
  const ending = new AbortController();
  const onProgress = ({ done }: CopiesProgress) => done === 3 && ending.abort();
  const cancelled = await save({ path, records: alike(9), to: 'zip', signal: ending.signal, onProgress });
  expect(cancelled.result).toMatchObject({ saved: 0, total: 9, cancelled: true, failure: null });
  expect(await readFile(path, 'utf8')).toBe('before');
  expect(await readdir(folder)).toEqual(['records.zip']);

  const inTheWay = join(folder, 'folder.zip');
  await mkdir(join(inTheWay, 'x'), { recursive: true });
  const failed = await save({ path: inTheWay, records: alike(2), to: 'zip' });
  expect(failed.result).toMatchObject({ saved: 0, failure: { code: 'copy.notWritable' } });
  const gone = await save({ path: join(folder, 'no', 'a.zip'), records: alike(2), to: 'zip' });
  expect(gone.result).toMatchObject({ saved: 0, failure: { code: 'copy.folderGone' } });
  expect((await readdir(folder)).sort()).toEqual(['folder.zip', 'records.zip']);
});
