import { setTimeout } from 'node:timers/promises';
import { app } from 'electron';
import type { AppLog } from '../core/log/app-log';
import type { SerialKeychain } from '../core/tokens/serial-keychain';
import { endProcess } from './end-process';

/** Upper bound on the cleanup at quitting, in milliseconds; then the app quits anyway. */
const quitTimeoutMs = 2000;
/** The same for the last entries of the log, in milliseconds. */
const logTimeoutMs = 500;

/**
 * Runs these jobs once before the app ends: the token leaves the clipboard, servers and connections are closed. A keychain
 * call gets the same time to return. The log is written last.
 */
export function quitCleanly(
  jobs: readonly (() => Promise<unknown>)[],
  { keychain, log }: { readonly keychain: SerialKeychain; readonly log: AppLog },
): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    const timeout = setTimeout(quitTimeoutMs);
    const cleanup = Promise.allSettled(jobs.map((job) => job())).then(() => keychain.idle());
    const logged = Promise.race([cleanup, timeout]).then(() => {
      log.write('info', 'app.ended');
      return Promise.race([log.flush(), setTimeout(logTimeoutMs)]);
    });
    void logged.then(() => endProcess(Number(process.exitCode ?? 0), keychain.isBusy));
  });
}
