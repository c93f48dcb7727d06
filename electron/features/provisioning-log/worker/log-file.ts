import { basename } from 'node:path';
import { beginningSize, type LogForm, recogniseLog } from '../../../core/entra/provisioning-log/recognise';
import { errorCode, FailureError } from '../../../core/lib/failure';
import { openRegularFile } from '../../../core/lib/regular-file';
import { lineEndOf, unified, unifiedEnd } from '../../../core/people/users-file/line-ends';
import { textOf } from '../../../core/people/users-file/text-chunks';
import { beginningOf, withUniformEnds } from '../../../core/people/users-file/uniform-text';

/** Bytes that are read and passed on at once. With larger pieces, the garbage collector copies what the parser creates. */
const readSize = 1 << 19;
const pieceSize = 1 << 16;

/** A file of a log that is open for reading. */
export interface LogFile {
  readonly path: string;
  readonly size: number;
  readonly form: LogForm;
  /** The end of every line of the text. */
  readonly lineEnd: '\n' | '\r\n';
  /** The text from the beginning, with uniform line ends. Can be read once. */
  texts(): AsyncGenerator<string, void>;
  /** Bytes read so far. */
  bytes(): number;
  close(): Promise<void>;
}

/** @throws FailureError `usersFile.unreadable`, `.encoding`, `provisioningLog.empty`, `.notText`, `.foreign` */
export async function openLogFile(path: string): Promise<LogFile> {
  const file = basename(path);
  const unreadable = (error: unknown) =>
    new FailureError('usersFile.unreadable', { file, reason: errorCode(error) ?? 'unknown' });
  const { handle, size } = await openRegularFile(path).catch((error: unknown) => {
    throw unreadable(error);
  });
  let bytes = 0;
  async function* pieces(): AsyncGenerator<Uint8Array, void> {
    let next = handle.read(Buffer.allocUnsafe(readSize), 0, readSize);
    for (;;) {
      const { bytesRead, buffer } = await next.catch((error: unknown) => {
        throw unreadable(error);
      });
      if (bytesRead === 0) return;
      // The next bytes are read while these are processed; a caller that stops early never awaits them.
      next = handle.read(Buffer.allocUnsafe(readSize), 0, readSize);
      next.catch(() => {});
      for (let at = 0; at < bytesRead; at += pieceSize) {
        const piece = buffer.subarray(at, Math.min(at + pieceSize, bytesRead));
        bytes += piece.length;
        yield piece;
      }
    }
  }
  try {
    const chunks = (await textOf(pieces(), file)).chunks[Symbol.asyncIterator]();
    const start = await beginningOf(chunks, beginningSize);
    const lineEnd = lineEndOf(start);
    const form = recogniseLog(unified(start, '\r'));
    if (!form) throw new FailureError('provisioningLog.foreign', { file });
    return {
      path,
      size,
      form,
      lineEnd: unifiedEnd(lineEnd),
      texts: () => withUniformEnds(start, chunks, lineEnd),
      bytes: () => bytes,
      close: () => handle.close(),
    };
  } catch (thrown) {
    await handle.close();
    throw ofLog(thrown, file);
  }
}

/** The failures of a list of users speak of users. */
export function ofLog(thrown: unknown, file: string): unknown {
  if (!(thrown instanceof FailureError)) return thrown;
  const { code } = thrown.failure;
  if (code === 'usersFile.empty') return new FailureError('provisioningLog.empty', { file });
  if (code === 'usersFile.workbook' || code === 'usersFile.binary')
    return new FailureError('provisioningLog.notText', { file });
  return thrown;
}

/** Whether a file is one of a provisioning log; never fails, since any file can be dropped. */
export async function isLogFile(path: string): Promise<boolean> {
  try {
    await (await openLogFile(path)).close();
    return true;
  } catch {
    return false;
  }
}
