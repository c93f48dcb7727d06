import { app } from 'electron';
import type { SerialKeychain } from '../core/tokens/serial-keychain';
import { endProcess } from './end-process';

/** Upper bound on the cleanup at quitting, in milliseconds; then the app quits anyway. */
const quitTimeoutMs = 2000;

/**
 * Runs these jobs once before the app ends: the token leaves the clipboard, servers and connections are closed. A keychain
 * call gets the same time to return.
 */
export function quitCleanly(jobs: readonly (() => Promise<unknown>)[], keychain: SerialKeychain): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    const timeout = new Promise((resolve) => setTimeout(resolve, quitTimeoutMs));
    const cleanup = Promise.allSettled(jobs.map((job) => job())).then(() => keychain.idle());
    void Promise.race([cleanup, timeout]).then(() => endProcess(Number(process.exitCode ?? 0), keychain.isBusy));
  });
}
