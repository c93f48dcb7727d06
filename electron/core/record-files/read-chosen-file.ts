import { basename } from 'node:path';
import { errorCode, FailureError } from '../lib/failure';
import { readRegularFile } from '../lib/regular-file';

/**
 * Reads a file that the user chose. Rejects anything but a regular file, such as an endless pipe, and files over the
 * limit, without reading them.
 * @throws FailureError `restore.folder`, `restore.tooBig`, `restore.unreadable` (reason), each with the name of the
 * file
 */
export async function readChosenFile(path: string, maximum: number): Promise<Uint8Array> {
  const file = basename(path);
  try {
    return await readRegularFile(path, maximum);
  } catch (thrown) {
    const code = errorCode(thrown);
    if (code === 'EISDIR') throw new FailureError('restore.folder', { file });
    if (code === 'EFBIG') throw new FailureError('restore.tooBig', { file });
    throw new FailureError('restore.unreadable', { file, reason: code === 'EINVAL' ? '' : (code ?? 'unknown') });
  }
}
