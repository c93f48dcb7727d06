import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { calendarDays, daysLeft, daysSince, daysUntil, isPast } from '../../../../shared/texts/days';

const zone = process.env.TZ;
afterAll(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** Far east and far west, half hours, summer time on both halves of the globe, and days that begin at one o'clock. */
const zones = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'America/Havana',
  'Africa/Cairo',
];
const hour = 3_600_000;

/** The number of the local day by the time zone database of Intl, which is not what the function under test asks. */
function dayIn(timeZone: string, moment: number): number {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(moment);
  return Date.parse(`${parts}T00:00:00Z`) / (24 * hour);
}

const moments = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2100, 0) });

describe.each(zones)('calendar days in %s', (timeZone) => {
  const inZone = <T>(work: () => T): T => {
    process.env.TZ = timeZone;
    return work();
  };

  it('are those between the dates that people read', () => {
    inZone(() =>
      fc.assert(
        fc.property(moments, moments, (from, to) => {
          expect(calendarDays(from, to)).toBe(dayIn(timeZone, to) - dayIn(timeZone, from));
        }),
      ),
    );
  });

  it('go on by one at each local midnight, and at no other moment, through a whole year with a leap day', () => {
    inZone(() => {
      for (let day = 1; day <= 366; day += 1) {
        const [before, noon] = [new Date(2028, 0, day, 0, 0, 0).getTime() - 1, new Date(2028, 0, day, 12).getTime()];
        expect(calendarDays(before, noon)).toBe(1);
        expect(calendarDays(new Date(2028, 0, 1, 12), noon)).toBe(day - 1);
      }
    });
  });

  it('leave the days of 24 hours alone: those are the same everywhere', () => {
    inZone(() => expect(daysLeft('2026-12-22T10:00:00Z', '2026-11-22T10:00:00Z')).toBe(30));
  });
});

describe('days of 24 hours', () => {
  it.each([
    [30 * 24 * hour, 30],
    [30 * 24 * hour + 1, 31],
    [24 * hour, 1],
    [1, 1],
    [0, 0],
    [-1, 0],
    [-24 * hour, -1],
  ])('%i ms before the end are %i', (left, days) => {
    const now = Date.parse('2026-11-22T10:00:00Z');
    expect(Object.is(daysLeft(now + left, now), days)).toBe(true);
  });

  it('show whether a moment is within the given days, and whether it has passed', () => {
    fc.assert(
      fc.property(moments, moments, fc.integer({ min: 0, max: 400 }), (end, now, days) => {
        expect(daysLeft(end, now) <= days).toBe(end <= now + days * 24 * hour);
        expect(daysLeft(end, now) <= 0).toBe(end <= now);
      }),
    );
  });
});

it('shows no negative days beside a date', () => {
  const now = '2026-11-22T10:00:00Z';
  expect(daysUntil('2026-11-01T10:00:00Z', now)).toBe(0);
  expect(daysSince('2026-12-24T10:00:00Z', now)).toBe(0);
  expect([isPast(now, '2026-11-22T10:00:00.001Z'), isPast(now, now)]).toEqual([true, false]);
});
