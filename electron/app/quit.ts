import { app } from 'electron';

/** Upper bound on the cleanup at quitting, in milliseconds; then the app quits anyway. */
const quitTimeoutMs = 2000;

/** Runs these jobs once before the app ends: the token leaves the clipboard, servers and connections are closed. */
export function quitCleanly(jobs: readonly (() => Promise<unknown>)[]): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    const timeout = new Promise((resolve) => setTimeout(resolve, quitTimeoutMs));
    void Promise.race([Promise.allSettled(jobs.map((job) => job())), timeout]).then(() =>
      app.exit(Number(process.exitCode ?? 0)),
    );
  });
}
