import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TakenAnswer } from '../../../shared/contract';
import { pathExists, removeStaleTempFiles, writeAtomically } from '../../core/lib/atomic-file';
import { FailureError } from '../../core/lib/failure';
import { copyFailure } from './copy-failure';
import { freeName, nameKey } from './copy-names';
import type { CopyTarget } from './copy-target';

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
  await removeStaleTempFiles(folder);
  const names = await readdir(folder).catch((thrown: unknown) => {
    throw copyFailure(thrown, folder);
  });
  const taken = new Set(names.map(nameKey));
  const before = await identityOf(folder);
  return {
    async put(name, bytes) {
      try {
        const path = await placeFor(name);
        // Where a disk was taken away, there can be an empty folder that it had covered.
        if ((await identityOf(folder)) !== before)
          throw new FailureError('copy.folderGone', { file: name, reason: '' });
        await writeAtomically(path, bytes);
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
    if (await pathExists(path)) taken.add(key);
    if (taken.has(key)) {
      const free = freeName(name, taken);
      taken.add(nameKey(free));
      path = join(folder, free);
    }
    taken.add(key);
    return path;
  }
}

/** Which folder of which disk it is. */
async function identityOf(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder, { bigint: true });
  return `${dev} ${ino}`;
}
