import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removeStaleTempFiles } from '../lib/atomic-file';

/** A temporary file of an earlier version, left by an interrupted write. */
const partialFileName = /^[0-9a-f-]{36}\.json\.\d+$/;

/** Removes what interrupted writes left in a records folder. Never rejects. @param names of its files */
export async function removePartialFiles(folder: string, names: readonly string[]): Promise<void> {
  const partialFiles = names.filter((name) => partialFileName.test(name));
  await Promise.allSettled(partialFiles.map((name) => rm(join(folder, name))));
  await removeStaleTempFiles(folder);
}
