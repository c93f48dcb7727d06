import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { errorCode, FailureError } from '../lib/failure';

/**
 * What is in a file that somebody chose. What is no file, such as a pipe without end, or has more bytes than any of ours is not
 * opened at all.
 * @throws FailureError `restore.folder`, `restore.tooBig`, `restore.unreadable` (reason), each with the file's name
 */
export async function copyBytes(path: string, maximum: number): Promise<Uint8Array> {
  const file = basename(path);
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new FailureError('restore.folder', { file });
    if (!found.isFile()) throw new FailureError('restore.unreadable', { file, reason: '' });
    if (found.size > maximum) throw new FailureError('restore.tooBig', { file });
    return await readFile(path);
  } catch (thrown) {
    if (thrown instanceof FailureError) throw thrown;
    throw new FailureError('restore.unreadable', { file, reason: errorCode(thrown) ?? 'unknown' });
  }
}
