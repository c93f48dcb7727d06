import type { Reply } from '../../http/answer';
import { readRetryAfter } from '../../http/retry';

/** Attempts in all, by what the answer says. */
const triesThrottled = 4;
const triesUnavailable = 3;
/** Milliseconds: without `Retry-After`, the wait doubles from the first value up to the last. */
const firstWait = 5_000;
const longestWait = 120_000;

export interface RetryPlan {
  /** Milliseconds. */
  readonly wait: number;
  /** Attempts in all. */
  readonly attempts: number;
}

/**
 * Whether a request that may be repeated is worth another attempt: 429 asks for it, with or without `Retry-After` (Microsoft
 * Graph, "Microsoft Graph throttling guidance"); 502 to 504 are passing.
 * @param attempt the number of the attempt that was answered so
 * @returns null: the answer is final
 */
export function retryPlan({ answer }: Reply, attempt: number, now: () => number): RetryPlan | null {
  const status = answer?.status ?? 0;
  const attempts = status === 429 ? triesThrottled : status >= 502 && status <= 504 ? triesUnavailable : 1;
  if (attempt >= attempts) return null;
  const asked = readRetryAfter(answer?.retryAfter, { longestWait, now }, answer?.clockAhead);
  return { wait: asked ?? Math.min(firstWait * 2 ** (attempt - 1), longestWait), attempts };
}
