import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  dueReminders,
  reminderDays,
  type SentReminders,
  withReminded,
} from '../../../../electron/core/setup/reminders';
import { remindedFile } from '../../../../electron/features/reminders/reminded-file';
import type { SetupEvent } from '../../../../shared/contract';
import type { EarlyReminderDay } from '../../../../shared/enums/settings';
import { record } from '../../features/status/records';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** Local time, so that calendar days are the same wherever the test runs. */
const at = (day: number, hour = 10) => new Date(2026, 0, 1 + day, hour);

/** A token that is obtained on the first day, and expires this many days later at ten. */
function token(days: number, from = 0): SetupEvent {
  const [obtained, expiresAt] = [at(from).toISOString(), at(from + days).toISOString()];
  return { type: 'signedIn', at: obtained, way: 'window', account: null, expiresAt, keptIn: 'keychain' };
}

/** Logs in on these days, and returns the reminder of each. */
function logIns(days: Iterable<number>, ...events: SetupEvent[]): [number, number][] {
  const setup = record('Contoso', ...events);
  let reminded: SentReminders = {};
  const shown: [number, number][] = [];
  for (const day of days) {
    const due = dueReminders([setup], reminded, at(day));
    for (const { reminder } of due) shown.push([day, reminder]);
    reminded = withReminded(reminded, due, [setup]);
  }
  return shown;
}

const everyDay = Array.from({ length: 400 }, (_, day) => day);

describe('reminders at login', () => {
  it('come once each on their days, and stop after the last', () => {
    const expected = reminderDays.map((days) => [365 - days, days]);
    expect(logIns(everyDay, token(365))).toEqual(expected);
    expect(
      logIns(
        everyDay.flatMap((day) => [day, day, day]),
        token(365),
      ),
    ).toEqual(expected);
  });

  it('come on the chosen days alone, and always on the last one', () => {
    const setup = record('Contoso', token(365));
    const due = (daysLeft: number, early: readonly EarlyReminderDay[]) =>
      dueReminders([setup], {}, at(365 - daysLeft), early).map(({ reminder }) => reminder);
    expect([due(80, [30, 7]), due(30, [30, 7]), due(10, [30, 7]), due(7, [30, 7])]).toEqual([[], [30], [30], [7]]);
    expect([due(1, []), due(0, [])]).toEqual([[], [0]]);
  });

  it('come at the next login if the computer was off, only the latest one', () => {
    expect(logIns([200, 276, 340, 341, 364, 380], token(365))).toEqual([
      [276, 90],
      [340, 30],
      [364, 1],
      [380, 0],
    ]);
  });

  it('start with the first one that fits a short lifetime', () => {
    expect(logIns(everyDay, token(45))).toEqual([30, 14, 7, 1, 0].map((days) => [45 - days, days]));
    expect(logIns([0, 1, 2], token(1))).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('start again after a renewal', () => {
    const renewed = logIns(everyDay, token(100), token(100, 95));
    expect(renewed.map(([day]) => day)).toEqual([105, 135, 165, 181, 188, 194, 195]);
    expect(logIns(everyDay, token(100), { type: 'tokenForgotten', at: at(1).toISOString() })).toEqual([]);
  });

  it('list the most urgent first, with the remaining days', () => {
    const [a, b, c] = [record('a', token(14)), record('b', token(7, -7)), record('c', token(300))];
    const due = dueReminders([a, b, c], {}, at(0));
    expect(due.map(({ name, days, expired }) => [name, days, expired])).toEqual([
      ['b', 0, false],
      ['a', 14, false],
    ]);
    expect(dueReminders([b], {}, at(3))).toMatchObject([{ days: 0, expired: true, reminder: 0 }]);
  });

  it('count calendar days around midnight and across daylight saving time', () => {
    for (const timeZone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati']) {
      process.env.TZ = timeZone;
      const setup = record('x', token(365));
      fc.assert(
        fc.property(fc.integer({ min: 270, max: 364 }), fc.integer({ min: 0, max: 23 }), (day, hour) => {
          const [due] = dueReminders([setup], {}, at(day, hour));
          expect(due?.days).toBe(day < 275 ? undefined : 365 - day);
        }),
        { numRuns: 50 },
      );
    }
  });
});

describe('withReminded()', () => {
  it('keeps shown reminders after a restart, and drops deleted setups', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reminded-'));
    const file = join(folder, 'reminders.json');
    const setup = record('a', token(14));
    const due = dueReminders([setup], {}, at(0));
    const kept = withReminded({ gone: { expiresAt: 'x', days: 7 } }, due, [setup]);
    expect(Object.keys(kept)).toEqual([setup.id]);
    await remindedFile(file).write(kept);
    expect(await remindedFile(file).read()).toEqual(kept);
    await writeFile(file, '{"a": 1}');
    expect(await remindedFile(file).read()).toBeNull();
    expect(await remindedFile(join(folder, 'none')).read()).toBeNull();
    await rm(folder, { recursive: true });
  });
});
