import type { Wizard } from '../../e2e/support/wizard';

/**
 * Makes each limit of the main process between ten seconds and a minute ten times shorter, so that an attack meets the app's
 * limits many times. They stay in proportion to each other.
 */
export async function shortenLimits({ app }: Wizard): Promise<void> {
  await app.evaluate(() => {
    const short = (wait: number) => (wait >= 10_000 && wait < 60_000 ? wait / 10 : wait);
    const { setTimeout } = globalThis;
    const { timeout } = AbortSignal;
    const shortened = (work: () => void, wait = 0, ...rest: []) => setTimeout(work, short(wait), ...rest);
    globalThis.setTimeout = Object.assign(shortened, setTimeout) as typeof globalThis.setTimeout;
    AbortSignal.timeout = (wait) => timeout.call(AbortSignal, short(wait));
  });
}
