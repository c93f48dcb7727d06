import type { Page } from '@playwright/test';
import type { PageChannel } from '../../../shared/contract';
import { call, type Outcome } from './bridge';

/** After this time a call is cancelled, in milliseconds. */
const cancelAfter = 2_500;

export interface TimedOutcome {
  readonly channel: PageChannel;
  readonly outcome: Outcome;
  /** Milliseconds until the answer. */
  readonly took: number;
  readonly cancelled: boolean;
}

/** Calls a channel, and this other one after a while, if there is no answer yet. */
export async function timedCall(
  page: Page,
  channel: PageChannel,
  request: unknown,
  cancel?: readonly [channel: PageChannel, request?: unknown],
): Promise<TimedOutcome> {
  const started = performance.now();
  let cancelled = false;
  const timer = setTimeout(() => {
    if (!cancel) return;
    cancelled = true;
    void call(page, ...cancel);
  }, cancelAfter);
  const outcome = await call(page, channel, request);
  clearTimeout(timer);
  return { channel, outcome, took: Math.round(performance.now() - started), cancelled };
}
