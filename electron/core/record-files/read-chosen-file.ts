import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { errorCode, FailureError } from '../lib/failure';

/**
 * Reads a file that the user chose. Rejects anything but a regular file, such as an endless pipe, and files over the
 * limit, without opening them.
 * @throws FailureError `restore.folder`, `restore.tooBig`, `restore.unreadable` (reason), each with the name of the
 * file
 */
export async function readChosenFile(path: string, maximum: number): Promise<Uint8Array> {
  const file = basename(path);
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw new FailureError('restore.folder', { file });
    if (!stats.isFile()) throw new FailureError('restore.unreadable', { file, reason: '' });
    if (stats.size > maximum) throw new FailureError('restore.tooBig', { file });
    return await readFile(path);
  } catch (thrown) {
    if (thrown instanceof FailureError) throw thrown;
    throw new FailureError('restore.unreadable', { file, reason: errorCode(thrown) ?? 'unknown' });
  }
}
