import type { ElectronApplication } from '@playwright/test';

/**
 * Keeps the delays of a minute and more in the main process from ending by themselves. Shorter delays are unchanged.
 * Only the timers change, so their effects are those of the app.
 * @returns a function that ends every such delay that runs at that moment
 */
export async function holdLongTimers(app: ElectronApplication): Promise<() => Promise<void>> {
  const held = await app.evaluateHandle(() => {
    const { setTimeout, clearTimeout } = globalThis;
    const timers = new Map<unknown, () => void>();
    const holding = (callback: (...args: unknown[]) => void, delay = 0, ...rest: unknown[]) => {
      const timer = setTimeout(callback, delay, ...rest);
      if (delay >= 60_000) timers.set(timer, () => callback(...rest));
      return timer;
    };
    const clearing = (timer?: NodeJS.Timeout) => {
      timers.delete(timer);
      clearTimeout(timer);
    };
    globalThis.setTimeout = Object.assign(holding, setTimeout) as typeof setTimeout;
    globalThis.clearTimeout = clearing as typeof clearTimeout;
    return {
      end() {
        for (const [timer, callback] of [...timers]) {
          clearing(timer as NodeJS.Timeout);
          callback();
        }
      },
    };
  });
  return () => held.evaluate((timers) => timers.end());
}
