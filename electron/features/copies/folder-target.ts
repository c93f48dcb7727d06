import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConflictPolicy } from '../../../shared/contract';
import { pathExists, removeStaleTempFiles, writeAtomically } from '../../core/lib/atomic-file';
import { FailureError } from '../../core/lib/failure';
import { copyFailure } from './copy-failure';
import { freeName, nameKey } from './copy-names';
import type { CopyTarget } from './copy-target';

/**
 * Saves into a folder, each file atomically. Files in `existing` are replaced or kept, by `answer`. Files that appeared later
 * are never replaced.
 * @param existing keys of the files that were in the folder when the administrator decided
 * @throws FailureError `copy.*`
 */
export async function folderTarget(
  folder: string,
  existing: ReadonlySet<string>,
  answer: ConflictPolicy,
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
        const path = await pathFor(name);
        // After a disk is unmounted, its empty mount point is still a folder with the same path.
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

  async function pathFor(name: string): Promise<string> {
    const key = nameKey(name);
    let path = join(folder, name);
    if (existing.has(key) && answer === 'replace') return path;
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

/** Identifies the folder by device and inode. */
async function identityOf(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder, { bigint: true });
  return `${dev} ${ino}`;
}
