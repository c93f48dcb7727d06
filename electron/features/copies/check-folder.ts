import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure } from '../../../shared/contract';
import { AtomicFile, removeStaleTempFiles } from '../../core/lib/atomic-file';
import { copyFailure } from './copy-failure';

/**
 * Writes and removes a small file, to distinguish an unwritable folder from a setup that cannot be copied. Never rejects.
 * @returns `copy.*`: why the folder is not writable; null: it is
 */
export async function checkFolder(folder: string): Promise<Failure | null> {
  let file: AtomicFile | null = null;
  try {
    if (!(await stat(folder)).isDirectory())
      throw Object.assign(new Error('The path is not a folder'), { code: 'ENOTDIR' });
    await removeStaleTempFiles(folder);
    file = await AtomicFile.create(join(folder, 'probe'));
    // Not an empty file: a full disk can still create one.
    await file.handle.writeFile(Buffer.alloc(4096));
    await file.handle.sync();
    return null;
  } catch (thrown) {
    return copyFailure(thrown, folder).failure;
  } finally {
    await file?.discard();
  }
}
