import type { ElectronApplication } from '@playwright/test';

/**
 * Shortens delays of a minute and more in the main process: ten minutes last 1.5 seconds. Shorter
 * delays are unchanged. Only the timers change, so their effects are those of the app.
 */
export async function shortenTimers(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { setTimeout } = globalThis;
    const hurried = (callback: () => void, delay = 0, ...rest: []) =>
      setTimeout(callback, delay < 60_000 ? delay : delay / 400, ...rest);
    globalThis.setTimeout = Object.assign(hurried, setTimeout);
  });
}
