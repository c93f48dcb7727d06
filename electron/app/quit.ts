import { app } from 'electron';

/** Longest time that closing down may take, in milliseconds, before the app quits all the same. */
const patience = 2000;

/** Runs these jobs once before the app ends: the token leaves the clipboard, servers and connections are closed. */
export function quitCleanly(jobs: readonly (() => Promise<unknown>)[]): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    const timeout = new Promise((resolve) => setTimeout(resolve, patience));
    void Promise.race([Promise.allSettled(jobs.map((job) => job())), timeout]).then(() =>
      app.exit(Number(process.exitCode ?? 0)),
    );
  });
}
