import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TakenAnswer } from '../contract';
import { copyFailure } from './copy-failure';
import { freeName, nameKey } from './copy-names';
import type { CopyTarget } from './copy-target';
import { clearLeftOvers, isThere, writeWhole } from './whole-file';

/**
 * Saves into a folder, each file whole. Files that were there when it was asked about them are replaced, or kept beside the
 * new ones; what has come since is never replaced.
 * @param asked keys of the files that were there
 * @throws FailureError `copy.*`
 */
export async function folderTarget(
  folder: string,
  asked: ReadonlySet<string>,
  answer: TakenAnswer,
): Promise<CopyTarget> {
  await clearLeftOvers(folder);
  const names = await readdir(folder).catch((thrown: unknown) => {
    throw copyFailure(thrown, folder);
  });
  const taken = new Set(names.map(nameKey));
  return {
    async put(name, bytes) {
      try {
        const path = await placeFor(name);
        await writeWhole(path, bytes);
        return path;
      } catch (thrown) {
        throw copyFailure(thrown, join(folder, name));
      }
    },
    end: async () => undefined,
    abandon: async () => undefined,
  };

  async function placeFor(name: string): Promise<string> {
    const key = nameKey(name);
    let path = join(folder, name);
    if (asked.has(key) && answer === 'replace') return path;
    if (await isThere(path)) taken.add(key);
    if (taken.has(key)) {
      const free = freeName(name, taken);
      taken.add(nameKey(free));
      path = join(folder, free);
    }
    taken.add(key);
    return path;
  }
}
