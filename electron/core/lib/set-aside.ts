import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { renameWithRetry } from './atomic-file';

/**
 * Moves a damaged file into the folder `set-aside` beside it, under a new name if its name is already taken there.
 * @throws the error of the file system
 */
export async function setAside(folder: string, name: string): Promise<void> {
  const target = join(folder, 'set-aside');
  await mkdir(target, { recursive: true });
  const taken = new Set(await readdir(target));
  let free = name;
  for (let copy = 2; taken.has(free); copy += 1) free = name.replace(/\.json$/, ` (${copy}).json`);
  await renameWithRetry(join(folder, name), join(target, free));
}
