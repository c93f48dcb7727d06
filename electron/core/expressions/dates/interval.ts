import { daysIn, type Instant, instantOf, partsOf, shifted } from './instant';

/** The intervals of DateAdd and DateDiff. The reference lists no other case and no other interval. */
export type Interval = 'yyyy' | 'm' | 'd' | 'ww' | 'h' | 'n' | 's';

const seconds: Readonly<Record<Interval, number | null>> = {
  yyyy: null,
  m: null,
  d: 86_400,
  ww: 7 * 86_400,
  h: 3_600,
  n: 60,
  s: 1,
};

export function isInterval(text: string): text is Interval {
  return Object.hasOwn(seconds, text);
}

/** Adds months: the same day of the later month, or its last day. @returns null outside the years 1 to 9999 */
export function added(instant: Instant, interval: Interval, count: number): Instant | null {
  const each = seconds[interval];
  if (each !== null) return shifted(instant, each * count);
  const parts = partsOf(instant);
  const months = parts.year * 12 + parts.month - 1 + count * (interval === 'yyyy' ? 12 : 1);
  const year = Math.floor(months / 12);
  const month = months - year * 12 + 1;
  if (year < 1 || year > 9999) return null;
  return instantOf({ ...parts, year, month, day: Math.min(parts.day, daysIn(year, month)) });
}

/**
 * The difference between two instants, counted like Visual Basic's DateDiff, which gives every result of the reference's
 * table. Years and months count by the calendar, weeks by the Sundays in between, the rest by whole intervals.
 */
export function difference(interval: Interval, from: Instant, to: Instant): number {
  if (interval === 'ww') {
    const days = passed(sunday(from), sunday(to), 86_400);
    return Math.trunc(days / 7) + 0;
  }
  const each = seconds[interval];
  if (each !== null) return passed(from, to, each);
  const a = partsOf(from);
  const b = partsOf(to);
  return interval === 'yyyy' ? b.year - a.year : (b.year - a.year) * 12 + b.month - a.month;
}

function sunday({ seconds: at, ticks }: Instant): Instant {
  return { seconds: at - partsOf({ seconds: at, ticks }).weekday * 86_400, ticks };
}

function passed(from: Instant, to: Instant, each: number): number {
  const ticks = BigInt(to.seconds - from.seconds) * 10_000_000n + BigInt(to.ticks - from.ticks);
  return Number(ticks / (BigInt(each) * 10_000_000n));
}
