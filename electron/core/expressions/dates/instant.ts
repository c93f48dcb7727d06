/** An instant in UTC, with .NET's resolution of 100 nanoseconds. */
export interface Instant {
  /** Whole seconds since 1970. */
  readonly seconds: number;
  /** Hundreds of nanoseconds within the second. */
  readonly ticks: number;
}

/** A date of the calendar with a time of day; months count from 1. */
export interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ticks: number;
}

/** The years of .NET's DateTime: 1 to 9999. */
const first = secondsOf(1, 1, 1);
const end = secondsOf(10_000, 1, 1);

export const ticksPerSecond = 10_000_000;

/** @returns null when there is no such date or time */
export function instantOf({ year, month, day, hour, minute, second, ticks }: Parts): Instant | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  return shifted({ seconds: secondsOf(year, month, day) + hour * 3600 + minute * 60 + second, ticks }, 0);
}

export function partsOf({ seconds, ticks }: Instant): Parts & { readonly weekday: number } {
  const date = new Date(seconds * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    ticks,
  };
}

/** Adds seconds. @returns null outside .NET's years */
export function shifted({ seconds, ticks }: Instant, by: number): Instant | null {
  const moved = seconds + by;
  return moved >= first && moved < end ? { seconds: moved, ticks } : null;
}

export function daysIn(year: number, month: number): number {
  return (secondsOf(year, month + 1, 1) - secondsOf(year, month, 1)) / 86_400;
}

/** Date.UTC would read the years 0 to 99 as 1900 to 1999. */
function secondsOf(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / 1000;
}

/** `M/d/yyyy h:mm:ss tt`: the format of CDate, DateAdd, DateFromNum and Now (reference, CDate, Remarks). */
export function generalText(instant: Instant): string {
  const { year, month, day, hour, minute, second } = partsOf(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  const time = `${hour % 12 || 12}:${two(minute)}:${two(second)} ${hour < 12 ? 'AM' : 'PM'}`;
  return `${month}/${day}/${String(year).padStart(4, '0')} ${time}`;
}
