import { app } from 'electron';
import { reportExitCode } from './headless';

/**
 * Ends this process at once, with this exit code.
 *
 * While a keychain call hangs, `app.exit` waits for its thread, up to 75 seconds on Linux, and then aborts, because keytar's
 * result finds no JavaScript any more; `process.reallyExit` waits as well. Only a kill ends such a process. The exit code
 * is then that of a killed process, except for `--status` on Linux, whose first process gets the code.
 * @param isHanging a keychain call has not returned
 */
export function endProcess(code: number, isHanging: boolean): void {
  if (!isHanging) {
    app.exit(code);
    return;
  }
  // Otherwise the next start has to find out that this process has ended.
  app.releaseSingleInstanceLock();
  reportExitCode(code);
  process.kill(process.pid, 'SIGKILL');
}

/**
 * Ends this process with this exit code; it has no window and waits for no keychain. `app.exit` while Chromium still starts its other
 * processes crashes Electron on Linux in about two of a hundred runs with the sandbox, and the exit code is then lost.
 */
export function endWithoutWindow(code: number): void {
  if (process.platform !== 'linux') {
    app.exit(code);
    return;
  }
  app.releaseSingleInstanceLock();
  // As `process.exit` does, for what is removed at the end.
  process.emit('exit', code);
  exitAtOnce(code);
}

/**
 * Ends this process before the app is ready, when Chromium has nothing to finish. Electron maps `process.exit` to `app.exit`,
 * which lets the start go on: Chromium would create the data folder again.
 */
export function exitAtOnce(code: number): never {
  return (process as unknown as { reallyExit(code: number): never }).reallyExit(code);
}
