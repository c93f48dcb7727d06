/** The names of months and days in .NET's invariant culture. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

export const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** .NET's abbreviations are the first three letters. */
export const abbreviated = (name: string) => name.slice(0, 3);

/** Finds a month by its name or abbreviation in any case. @returns the month's number, from 1; 0: none */
export function monthNumber(name: string): number {
  const lower = name.toLowerCase();
  const known = (month: string) => month.toLowerCase() === lower || abbreviated(month).toLowerCase() === lower;
  return monthNames.findIndex(known) + 1;
}

/** A two-digit year is in 1950 to 2049 (.NET's GregorianCalendar.TwoDigitYearMax). */
export function fourDigitYear(year: number): number {
  return year + (year <= 49 ? 2000 : 1900);
}
