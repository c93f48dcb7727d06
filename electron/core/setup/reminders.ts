import { type EarlyReminderDay, earlyReminderDays } from '../../../shared/enums/settings';
import { calendarDays, isPast } from '../../../shared/texts/days';
import { currentFacts, type Facts, nameOf } from './facts';
import type { SetupRecord } from './record';

/** Reminders come this many calendar days before a token expires, unless fewer of them are chosen. */
export const reminderDays = [...earlyReminderDays, 0] as const;

/** The last reminder of each setup: its expiry date, and the days before it. */
export type SentReminders = Readonly<Record<string, { readonly expiresAt: string; readonly days: number }>>;

export interface DueReminder {
  readonly id: string;
  readonly name: string;
  readonly expiresAt: string;
  /** Remaining calendar days; 0 on the last day and afterwards. */
  readonly days: number;
  readonly expired: boolean;
  /** The due value of `reminderDays`. */
  readonly reminder: number;
}

/**
 * The reminders that are due now, the most urgent first. Each comes once: on its day or, if the computer was off, at
 * the next start. A reminder whose day was before the sign-in is skipped.
 * @param early the days before the last one on which reminders are wanted
 */
export function dueReminders(
  records: readonly SetupRecord[],
  reminded: SentReminders,
  now: Date,
  early: readonly EarlyReminderDay[] = earlyReminderDays,
): DueReminder[] {
  const wanted = reminderDays.filter((each) => each === 0 || early.includes(each));
  return records
    .flatMap(({ id, events }) => {
      const facts = currentFacts({ events });
      const { expiresAt, at } = facts.signIn ?? {};
      if (!expiresAt || !at) return [];
      const days = Math.max(0, calendarDays(now, expiresAt));
      const reminder = wanted.findLast((each) => each >= days);
      const last = reminded[id];
      const isShown = last?.expiresAt === expiresAt && reminder !== undefined && last.days <= reminder;
      if (reminder === undefined || isShown || calendarDays(at, expiresAt) < reminder) return [];
      return [{ id, name: nameOf(facts), expiresAt, days, expired: isPast(expiresAt, now), reminder }];
    })
    .sort((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt));
}

/**
 * The expiry in the calendar file that was saved last, when the token has another one that still lies ahead.
 * @param facts those of the token that Entra uses
 */
export function outdatedCalendar({ calendar, signIn }: Facts, now: Date): string | null {
  const expiresAt = signIn?.expiresAt;
  if (!calendar || !expiresAt || isPast(expiresAt, now)) return null;
  return calendar.expiresAt === expiresAt ? null : calendar.expiresAt;
}

/** Adds the due reminders to those that were shown; removes setups that no longer exist. */
export function withReminded(
  reminded: SentReminders,
  due: readonly DueReminder[],
  records: readonly SetupRecord[],
): SentReminders {
  const kept = Object.entries(reminded).filter(([id]) => records.some((record) => record.id === id));
  const added = due.map(({ id, expiresAt, reminder }) => [id, { expiresAt, days: reminder }] as const);
  return Object.fromEntries([...kept, ...added]);
}
