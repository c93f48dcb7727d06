import { setTimeout as delay } from 'node:timers/promises';
import type { Reply } from './answer';

/** Times in milliseconds. */
export interface RetryOptions {
  /** Number of attempts when the answers are 429 or 423. */
  readonly tries429: number;
  /** Number of attempts when the answers are 5xx. */
  readonly tries5xx: number;
  /** Upper bound on the wait before the second attempt after a 5xx; it doubles with each attempt. */
  readonly backOff: number;
  /** The wait without a readable `Retry-After`. */
  readonly defaultWait: number;
  readonly longestWait: number;
  now(): number;
  random(): number;
  /** Resolves after `wait`, or at once when the signal is aborted. */
  sleep(wait: number, signal: AbortSignal): Promise<void>;
}

export const usualRetries: RetryOptions = {
  tries429: 4,
  tries5xx: 3,
  backOff: 1_000,
  defaultWait: 5_000,
  longestWait: 120_000,
  now: Date.now,
  random: Math.random,
  sleep: (wait, signal) => delay(wait, undefined, { signal }).catch(() => {}),
};

/** Announces the next attempt: `retryAt` in ISO 8601, its number and the number of attempts. */
export interface Waiting {
  readonly reply: Reply;
  readonly retryAt: string;
  readonly attempt: number;
  readonly attempts: number;
}

export interface RetryWatch {
  readonly signal: AbortSignal;
  /** Answers that are returned at once, because the same request would not help. */
  isFinal?(reply: Reply): boolean;
  onWait?(waiting: Waiting): void;
  /** Another attempt begins. */
  onTry?(attempt: number): void;
}

/**
 * Reads `Retry-After`: seconds or an HTTP date (RFC 9110, section 10.2.3), and what servers send in their place: decimals, a
 * unit, a duration or date of ISO 8601, quotes, several values, seconds or milliseconds since 1970.
 * @param clockAhead how far the server's clock is ahead of the computer's, in milliseconds: its dates are by its own clock
 * @returns milliseconds from now, at most `longestWait`; undefined when absent or not readable
 */
export function readRetryAfter(
  header: string | undefined,
  options: Pick<RetryOptions, 'longestWait' | 'now'>,
  clockAhead = 0,
): number | undefined {
  const text = (header ?? '')
    .replace(/["']/g, '')
    .replace(/[;\s]+$/, '')
    .trim();
  const serverNow = options.now() + clockAhead;
  const wait = readSeconds(text, serverNow) ?? readDate(text) - serverNow;
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), options.longestWait);
}

/** More seconds are a moment since 1970: no server asks for a wait of thirty years. */
const leastMoment = 1e9;

/** In milliseconds. */
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:s|secs?|seconds?)?$/i, 1_000],
  [/^(?:ms|msecs?|milliseconds?)$/i, 1],
  [/^(?:m|mins?|minutes?)$/i, 60_000],
  [/^(?:h|hrs?|hours?)$/i, 3_600_000],
];

/** @returns milliseconds; undefined when it is no number of seconds, nor one with a unit. Of several, the first one counts. */
function readSeconds(text: string, serverNow: number): number | undefined {
  const duration = /^PT(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/i.exec(text);
  if (duration) {
    const [hours = 0, minutes = 0, seconds = 0] = duration.slice(1).map((part) => Number(part ?? 0));
    return Math.ceil(((hours * 60 + minutes) * 60 + seconds) * 1_000);
  }
  const [, digits, unit = ''] = /^\+?(\d+(?:\.\d+)?)\s*([a-z]*)\s*(?:[,;].*)?$/i.exec(text) ?? [];
  const factor = units.find(([pattern]) => pattern.test(unit))?.[1];
  if (!digits || factor === undefined) return undefined;
  const number = Number(digits);
  if (unit || number < leastMoment) return Math.ceil(number * factor);
  return (number < leastMoment * 1_000 ? number * 1_000 : number) - serverNow;
}

/** A date with its time, in milliseconds since 1970; NaN when it is none. `Date.parse` alone would read any number as a year. */
function readDate(text: string): number {
  const [, day, time, zone] = /^(\d{4}-\d\d-\d\d)[T ](\d\d:[\d:.]+) ?(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i.exec(text) ?? [];
  if (day) return Date.parse(`${day}T${time}${/^[+-]/.test(zone ?? '') ? zone : 'Z'}`);
  if (!/^[a-z]{3,9},? .*\d:\d\d/i.test(text)) return Number.NaN;
  // The oldest of the three forms names no zone, and means UTC.
  return Date.parse(/GMT|UTC|[+-]\d{4}/i.test(text) ? text : `${text} GMT`);
}

/**
 * Retries after 429 and 423 (waits as `Retry-After` requires) and 5xx (exponential back-off with full jitter; AWS Architecture Blog,
 * "Exponential Backoff And Jitter"). Network failures and other answers are final. Ends at once when the signal is aborted.
 */
export async function withRetries(
  once: () => Promise<Reply>,
  watch: RetryWatch,
  options: RetryOptions,
): Promise<Reply> {
  for (let attempt = 1; ; attempt += 1) {
    const reply = { ...(await once()), attempt };
    const next = plan(reply, attempt, options);
    if (!next || watch.signal.aborted || watch.isFinal?.(reply)) return reply;
    const retryAt = new Date(options.now() + next.wait).toISOString();
    watch.onWait?.({ reply, retryAt, attempt: attempt + 1, attempts: next.attempts });
    await options.sleep(next.wait, watch.signal);
    if (watch.signal.aborted) return { ...reply, failure: { code: 'check.cancelled' } };
    watch.onTry?.(attempt + 1);
  }
}

function plan(reply: Reply, attempt: number, options: RetryOptions): { wait: number; attempts: number } | null {
  const status = reply.answer?.status ?? 0;
  const requested = readRetryAfter(reply.answer?.retryAfter, options, reply.answer?.clockAhead);
  if ((status === 429 || status === 423) && attempt < options.tries429)
    return { wait: requested ?? options.defaultWait, attempts: options.tries429 };
  // Waiting does not help with 501 (not implemented) and 511 (captive portal).
  if (status >= 500 && status !== 501 && status !== 511 && attempt < options.tries5xx) {
    return { wait: requested ?? options.random() * options.backOff * 2 ** (attempt - 1), attempts: options.tries5xx };
  }
  return null;
}
