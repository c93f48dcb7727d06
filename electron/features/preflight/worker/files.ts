import { basename, dirname } from 'node:path';
import type { FailureCode } from '../../../../shared/contract';
import { AtomicFile, removeStaleTempFiles } from '../../../core/lib/atomic-file';
import { errorCode, FailureError } from '../../../core/lib/failure';
import { errorReason, type FileProblem, fileProblem } from '../../../core/lib/file-problem';
import { openRegularFile } from '../../../core/lib/regular-file';

/** Bytes that are read and passed on at once. With larger pieces, the garbage collector copies what the parser creates. */
const readSize = 1 << 19;
const pieceSize = 1 << 16;

/**
 * Reads a file from its beginning. The pieces share one buffer.
 * @throws FailureError `usersFile.unreadable`; whatever `work` throws
 */
export async function readingFile<T>(
  path: string,
  work: (pieces: AsyncIterable<Uint8Array>, size: number) => Promise<T>,
): Promise<T> {
  const unreadable = (error: unknown) =>
    new FailureError('usersFile.unreadable', { file: basename(path), reason: errorCode(error) ?? 'unknown' });
  const { handle, size } = await openRegularFile(path).catch((error: unknown) => {
    throw unreadable(error);
  });
  try {
    return await work(pieces(handle.read.bind(handle), unreadable), size);
  } finally {
    await handle.close();
  }
}

type Read = (buffer: Buffer, offset: number, length: number) => Promise<{ bytesRead: number }>;

/** One buffer is filled while the other one is processed. */
async function* pieces(read: Read, unreadable: (error: unknown) => Error): AsyncGenerator<Uint8Array, void> {
  let [buffer, other] = [Buffer.allocUnsafeSlow(readSize), Buffer.allocUnsafeSlow(readSize)];
  let filled = read(buffer, 0, readSize);
  for (;;) {
    const { bytesRead } = await filled.catch((error: unknown) => {
      throw unreadable(error);
    });
    if (bytesRead === 0) return;
    filled = read(other, 0, readSize);
    // A caller that stops early never awaits this read.
    filled.catch(() => {});
    for (let at = 0; at < bytesRead; at += pieceSize) yield buffer.subarray(at, Math.min(at + pieceSize, bytesRead));
    [buffer, other] = [other, buffer];
  }
}

const exportFailures: Readonly<Record<FileProblem, FailureCode>> = {
  diskFull: 'export.diskFull',
  notWritable: 'export.notWritable',
  inUse: 'export.notWritable',
  folderGone: 'export.failed',
  nameTooLong: 'export.failed',
  other: 'export.failed',
};

/**
 * Writes a file completely or not at all.
 * @throws FailureError `export.*`; whatever `work` throws, for example after a cancel
 */
export async function writingFile(path: string, work: (write: (text: string) => Promise<void>) => Promise<void>) {
  let file: AtomicFile | null = null;
  try {
    await removeStaleTempFiles(dirname(path));
    file = await AtomicFile.create(path);
    const { handle } = file;
    await work(async (text) => void (await handle.appendFile(text)));
    await file.commit();
  } catch (thrown) {
    await file?.discard();
    if (thrown instanceof FailureError) throw thrown;
    const detail = { file: basename(path), reason: errorReason(thrown) };
    throw new FailureError(exportFailures[fileProblem(thrown, path)], detail);
  }
}
