import { writeSync } from 'node:fs';
import type { Failure } from '../../shared/contract';
import { errorCode } from '../core/lib/failure';
import { pause } from '../core/lib/pause';

/** How long a full pipe is given to be read before the next try, in milliseconds. */
const retryDelayMs = 10;

/**
 * Writes to standard output, all of it before it returns, since the process ends next.
 * @returns why it could not be written; null also when the reader has stopped reading (for example `| head`)
 */
export function printOut(text: string): Failure | null {
  try {
    writeWhole(1, text);
    return null;
  } catch (thrown) {
    // Windows reports EOF for a closed pipe.
    if (['EPIPE', 'EOF'].includes(errorCode(thrown) ?? '')) return null;
    return { code: 'output.notWritten', detail: { reason: errorCode(thrown) ?? '' } };
  }
}

/** Writes to standard error. Never fails: there is nowhere left to report it. */
export function printError(text: string): void {
  try {
    writeWhole(2, text);
  } catch {
    // The exit code still tells.
  }
}

function writeWhole(fd: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (thrown) {
      if (errorCode(thrown) !== 'EAGAIN') throw thrown;
      pause(retryDelayMs);
    }
  }
}
