import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkFolder } from '../../../../electron/features/copies/check-folder';

it('checkFolder() distinguishes a writable folder from an unwritable one, and leaves no file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'check-folder-'));
  expect(await checkFolder(folder)).toBeNull();
  expect(await readdir(folder)).toEqual([]);
  const file = join(folder, 'file');
  await writeFile(file, 'in the way');
  const gone = { code: 'copy.folderGone' };
  expect(await checkFolder(file)).toMatchObject(gone);
  expect(await checkFolder(join(folder, 'none'))).toMatchObject(gone);
  await rm(folder, { recursive: true });
});
