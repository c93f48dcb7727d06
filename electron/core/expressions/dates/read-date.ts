import { type Instant, instantOf, partsOf, shifted, ticksPerSecond } from './instant';
import { dayNames, fourDigitYear, monthNumber } from './names';

const weekday = new RegExp(
  `^(?:${dayNames.map((day) => `${day.slice(0, 3)}(?:${day.slice(3)})?`).join('|')}),? +`,
  'i',
);
const yearFirst = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2}))?(?!\d)/;
const monthFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const nameFirst = /^([A-Za-z]{3,9})\.? +(\d{1,2}),? +(\d{4})(?!\d)/;
const dayNameYear = /^(\d{1,2})[- ]([A-Za-z]{3,9})[-, ] *(\d{4}|\d{2})(?!\d)/;
const time = /^(?:[Tt]| +)(\d{1,2})(?::(\d{2})(?::(\d{2})(?:\.(\d+))?)?)?(?: *([AP])M?(?![A-Za-z]))?/i;
const zone = /^ *(?:Z|GMT|UTC|([+-])(\d{1,2})(?::?(\d{2}))?)$/i;

/**
 * Parses a date like .NET's DateTime.Parse for the United States, which CDate's examples and output format imply: ISO 8601,
 * month/day/year, or the month's name; with or without a time; an offset, or UTC. Rejects input that .NET would complete with
 * the current day (a time alone, a day without its year).
 * @returns null when the text is not a date
 */
export function readDate(text: string): Instant | null {
  const trimmed = text.trim();
  const named = weekday.exec(trimmed);
  const rest = named ? trimmed.slice(named[0].length) : trimmed;
  const day = readDay(rest);
  if (!day) return null;
  const after = rest.slice(day.length);
  const clock = readTime(after);
  if (!clock) return null;
  const offset = readOffset(after.slice(clock.length));
  const instant = instantOf({ ...day, ...clock, ticks: 0 });
  if (offset === null || !instant) return null;
  if (named && !dayNames[partsOf(instant).weekday]?.toLowerCase().startsWith(named[0].slice(0, 3).toLowerCase())) {
    return null;
  }
  const moved = shifted(instant, -offset + Math.floor(clock.ticks / ticksPerSecond));
  return moved && { seconds: moved.seconds, ticks: clock.ticks % ticksPerSecond };
}

/** `length`: the number of characters read. */
function readDay(text: string): { year: number; month: number; day: number; length: number } | null {
  const iso = yearFirst.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[3]), day: Number(iso[4] ?? 1), length: iso[0].length };
  const us = monthFirst.exec(text);
  if (us) return { year: year(us[4]), month: Number(us[1]), day: Number(us[3]), length: us[0].length };
  const name = nameFirst.exec(text);
  if (name)
    return { year: year(name[3]), month: monthNumber(name[1] ?? ''), day: Number(name[2]), length: name[0].length };
  const day = dayNameYear.exec(text);
  return day && { year: year(day[3]), month: monthNumber(day[2] ?? ''), day: Number(day[1]), length: day[0].length };
}

function year(digits = ''): number {
  return digits.length === 2 ? fourDigitYear(Number(digits)) : Number(digits);
}

function readTime(
  text: string,
): { hour: number; minute: number; second: number; ticks: number; length: number } | null {
  const match = time.exec(text);
  // "+08:00" directly behind the day is an offset, and so is a "-8" behind a space.
  if (!match) return { hour: 0, minute: 0, second: 0, ticks: 0, length: 0 };
  const [whole, hours, minutes, seconds, fraction, half] = match;
  const hour = Number(hours);
  if (half === undefined ? minutes === undefined : hour > 12) return null;
  const ticks = fraction === undefined ? 0 : Math.round(Number(`0.${fraction}`) * ticksPerSecond);
  const noon = half?.toUpperCase() === 'P' ? 12 : 0;
  const counted = half === undefined ? hour : (hour % 12) + noon;
  return { hour: counted, minute: Number(minutes ?? 0), second: Number(seconds ?? 0), ticks, length: whole.length };
}

/** Parses an offset. @returns seconds east of UTC, null when the text is not an offset */
function readOffset(text: string): number | null {
  if (text === '') return 0;
  const match = zone.exec(text);
  if (!match) return null;
  const [, sign, hours, minutes] = match;
  if (sign === undefined) return 0;
  const seconds = Number(hours) * 3600 + Number(minutes ?? 0) * 60;
  if (seconds > 14 * 3600 || Number(minutes ?? 0) > 59) return null;
  return sign === '-' ? -seconds : seconds;
}
