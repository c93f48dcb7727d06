import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FailureCode } from '../../../../shared/contract';
import { errorCode, FailureError } from '../../../core/lib/failure';

/** Bytes that are read at once, and handed on: what a parser makes of more lives long enough for the garbage collector to copy. */
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
  const file = await open(path).catch((error: unknown) => {
    throw unreadable(error);
  });
  try {
    const { size } = await file.stat();
    return await work(pieces(file.read.bind(file), unreadable), size);
  } finally {
    await file.close();
  }
}

type Read = (buffer: Buffer, offset: number, length: number) => Promise<{ bytesRead: number }>;

/** While one buffer is worked on, the other one is filled. */
async function* pieces(read: Read, unreadable: (error: unknown) => Error): AsyncGenerator<Uint8Array, void> {
  let [buffer, other] = [Buffer.allocUnsafeSlow(readSize), Buffer.allocUnsafeSlow(readSize)];
  let filled = read(buffer, 0, readSize);
  for (;;) {
    const { bytesRead } = await filled.catch((error: unknown) => {
      throw unreadable(error);
    });
    if (bytesRead === 0) return;
    filled = read(other, 0, readSize);
    // Whoever stops here does not wait for it.
    filled.catch(() => {});
    for (let at = 0; at < bytesRead; at += pieceSize) yield buffer.subarray(at, Math.min(at + pieceSize, bytesRead));
    [buffer, other] = [other, buffer];
  }
}

const exportFailures: Readonly<Record<string, FailureCode>> = {
  ENOSPC: 'export.diskFull',
  EDQUOT: 'export.diskFull',
  EFBIG: 'export.diskFull',
  EACCES: 'export.notWritable',
  EPERM: 'export.notWritable',
  EROFS: 'export.notWritable',
  EBUSY: 'export.notWritable',
  EISDIR: 'export.notWritable',
};

/**
 * Writes a file that is there when it is whole: until then it has another name, and after a failure it is gone.
 * @throws FailureError `export.*`; whatever `work` throws, for example after a cancel
 */
export async function writingFile(path: string, work: (write: (text: string) => Promise<void>) => Promise<void>) {
  const draft = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    const file = await open(draft, 'wx');
    try {
      await work(async (text) => void (await file.appendFile(text)));
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    if (error instanceof FailureError) throw error;
    const code = errorCode(error);
    const detail = { file: basename(path), reason: code ?? 'unknown' };
    throw new FailureError(exportFailures[code ?? ''] ?? 'export.failed', detail);
  }
}
