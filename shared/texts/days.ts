const dayLength = 86_400_000;

type Moment = string | number | Date;

/**
 * Calendar days from the day of one moment to the day of another, both in the computer's time zone; negative when the
 * other is earlier. Counts days of the calendar, so a day of 23 or 25 hours counts as one.
 */
export function calendarDays(from: Moment, to: Moment): number {
  return (dayNumber(to) - dayNumber(from)) / dayLength;
}

/** Calendar days from today to a moment, for display beside its date; never below 0. */
export function daysUntil(moment: Moment, now: Moment = Date.now()): number {
  return Math.max(0, calendarDays(now, moment));
}

/** Calendar days since a moment, never below 0: a test of yesterday evening was one day ago. */
export function daysSince(moment: Moment, now: Moment = Date.now()): number {
  return Math.max(0, calendarDays(moment, now));
}

/**
 * Remaining days of 24 hours until a moment, rounded up; 0 or less afterwards. Independent of the time zone, and so are
 * rules such as "within 30 days".
 */
export function daysLeft(moment: Moment, now: Moment): number {
  return Math.ceil((new Date(moment).getTime() - new Date(now).getTime()) / dayLength) + 0;
}

export function isPast(moment: Moment, now: Moment = Date.now()): boolean {
  return new Date(moment).getTime() < new Date(now).getTime();
}

/** The local day as if it were one in UTC, where all days are equally long. */
function dayNumber(moment: Moment): number {
  const local = new Date(moment);
  return Date.UTC(local.getFullYear(), local.getMonth(), local.getDate());
}
