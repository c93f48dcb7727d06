import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { removeStaleTempFiles } from '../../core/lib/atomic-file';
import { requireChosenFolder } from './folder-marker';

/**
 * Removes the temporary files that a killed or failed run left in the folder of automatic copies, and in the folders of
 * setups in it: a setup that was renamed or deleted since gets no copy there any more. Never rejects.
 * @param marker as `requireChosenFolder`; another folder is left alone
 */
export async function removeStaleFiles(folder: string, marker: string | null): Promise<void> {
  try {
    await requireChosenFolder(folder, marker);
    await removeStaleTempFiles(folder);
    for (const entry of await readdir(folder, { withFileTypes: true }))
      if (entry.isDirectory()) await removeStaleTempFiles(join(folder, entry.name));
  } catch {
    // A folder that is gone has nothing to remove; the next run of the app tries again.
  }
}
