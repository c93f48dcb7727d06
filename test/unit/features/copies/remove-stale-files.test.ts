import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { markFolder } from '../../../../electron/features/copies/folder-marker';
import { removeStaleFiles } from '../../../../electron/features/copies/remove-stale-files';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stale-'));
});
afterEach(() => rm(folder, { recursive: true }));

const leftOver = '.tmp-ffffff-1-0123abcd.part';
async function leaveIn(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await writeFile(join(path, leftOver), 'half');
  const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
  await utimes(join(path, leftOver), twoDaysAgo, twoDaysAgo);
}

it('removes what an ended run left in the folder, also of a setup that has another name since', async () => {
  const marker = await markFolder(folder);
  const former = join(folder, 'Former name (a35b…20c)');
  await leaveIn(folder);
  await leaveIn(former);
  await writeFile(join(former, 'mine.html'), 'mine');
  await removeStaleFiles(folder, marker);
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(await readdir(former)).toEqual(['mine.html']);
});

it('leaves another folder alone, and does not fail without one', async () => {
  await leaveIn(folder);
  await removeStaleFiles(folder, 'another marker');
  await removeStaleFiles(folder, null);
  expect(await readdir(folder)).toEqual([leftOver]);
  await removeStaleFiles(join(folder, 'gone'), null);
});
