import { calendarDays, isPast } from '../../../shared/texts/days';
import { currentFacts, nameOf } from './facts';
import type { SetupRecord } from './record';

/**
 * So many calendar days before a token expires people are reminded, and on the day itself. 90 days leave time for whoever
 * plans by the quarter (what AWS advises for tokens of this kind), the last two weeks are for everybody.
 */
export const reminderDays = [90, 60, 30, 14, 7, 1, 0] as const;

/** Of each setup, the reminder that was shown last: of which expiry, and for how many days before it. */
export type Reminded = Readonly<Record<string, { readonly expiresAt: string; readonly days: number }>>;

export interface DueReminder {
  readonly id: string;
  readonly name: string;
  readonly expiresAt: string;
  /** Calendar days that are left; 0 on the last day and afterwards. */
  readonly days: number;
  readonly expired: boolean;
  /** The one of `reminderDays` that has come. */
  readonly reminder: number;
}

/**
 * What people are to be reminded of now, the most urgent first: each reminder once, on its day or, when the computer was off
 * on that day, the next time. A reminder whose day was before the token was there is none.
 */
export function dueReminders(records: readonly SetupRecord[], reminded: Reminded, now: Date): DueReminder[] {
  return records
    .flatMap(({ id, events }) => {
      const facts = currentFacts({ events });
      const { expiresAt, at } = facts.signIn ?? {};
      if (!expiresAt || !at) return [];
      const days = Math.max(0, calendarDays(now, expiresAt));
      const reminder = reminderDays.findLast((each) => each >= days);
      const last = reminded[id];
      const told = last?.expiresAt === expiresAt && reminder !== undefined && last.days <= reminder;
      if (reminder === undefined || told || calendarDays(at, expiresAt) < reminder) return [];
      return [{ id, name: nameOf(facts), expiresAt, days, expired: isPast(expiresAt, now), reminder }];
    })
    .sort((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt));
}

/** What is known to have been shown, with these added; setups that are gone are left out. */
export function withReminded(
  reminded: Reminded,
  due: readonly DueReminder[],
  records: readonly SetupRecord[],
): Reminded {
  const kept = Object.entries(reminded).filter(([id]) => records.some((record) => record.id === id));
  const added = due.map(({ id, expiresAt, reminder }) => [id, { expiresAt, days: reminder }] as const);
  return Object.fromEntries([...kept, ...added]);
}
