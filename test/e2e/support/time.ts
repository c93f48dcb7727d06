import type { ElectronApplication } from '@playwright/test';

/**
 * Makes ten minutes last a second and a half: delays of a minute and more are shortened in the main process, all shorter
 * ones stay. Nothing but the timers is touched, so what happens at their end is the app's own doing.
 */
export async function hurry(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { setTimeout } = globalThis;
    const hurried = (callback: () => void, delay = 0, ...rest: []) =>
      setTimeout(callback, delay < 60_000 ? delay : delay / 400, ...rest);
    globalThis.setTimeout = Object.assign(hurried, setTimeout);
  });
}
