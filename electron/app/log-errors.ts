import { toFailure } from '../core/lib/failure';
import type { AppLog } from '../core/log/app-log';
import { ownFrames } from '../core/log/stack-frames';
import { failureFields } from './log-entries';

/** Writes an unexpected error: its class, its code and the stack frames of this app, never its message. */
export function logUnexpected(log: AppLog, thrown: unknown, channel?: string): void {
  const name = thrown instanceof Error ? thrown.name : typeof thrown;
  const { reason } = failureFields(toFailure(thrown));
  log.write('error', 'error.unexpected', { channel, name, reason, frames: ownFrames(thrown, import.meta.dirname) });
}

/** Logs errors that end in no handler, and leaves to Node and Electron what they do about them. */
export function watchErrors(log: AppLog): void {
  process.on('uncaughtExceptionMonitor', (thrown) => logUnexpected(log, thrown));
  // A listener to rejections themselves would suppress this warning.
  process.on('warning', (warning) => {
    if (warning.name === 'UnhandledPromiseRejectionWarning') logUnexpected(log, warning);
  });
}
