import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Space } from '../../../shared/contract';
import { type EarlyReminderDay, earlyReminderDays } from '../../../shared/enums/settings';
import type { Translator } from '../../../shared/texts/i18n';
import { links } from '../../../shared/texts/links';
import { FailureError } from '../lib/failure';
import { type Facts, factsAfterEach, factsOf, nameOf, settledEvents } from '../setup/facts';
import type { SetupRecord } from '../setup/record';
import { reminderDays } from '../setup/reminders';
import { fileNameOf } from './file-name';

const minutes = 60_000;

/**
 * A setup's reminders as an iCalendar file (RFC 5545): one event for each of `reminderDays` that is chosen and still lies ahead.
 *
 * Each event is at nine o'clock floating time (section 3.3.5, form 1), the start of the working day in every time zone. An
 * all-day event would be simpler, but its alarm would be at midnight, and Outlook has no alarm after an event's start. One
 * alarm per event: Outlook supports no more. No METHOD: it would make the file a scheduling message, which needs an organizer
 * (RFC 5546).
 *
 * The UID is made of the setup and the days; SEQUENCE grows with each change of the content. Opening the file after a renewal
 * therefore moves the events of the previous file. An event of that file without a new day is cancelled. Contains no secret.
 * @throws FailureError `calendar.nothingAhead` when the expiry is unknown, or no reminder lies ahead
 */
export function calendarOf(
  record: SetupRecord,
  space: Space,
  now: Date,
  { t, moment, locale }: Translator,
  early: readonly EarlyReminderDay[] = earlyReminderDays,
): string {
  const wanted = reminderDays.filter((days) => days === 0 || early.includes(days));
  const history = factsAfterEach(settledEvents(record.events));
  const facts = history.at(-1);
  const expiresAt = facts?.signIn?.expiresAt;
  const ahead = expiresAt ? wanted.filter((days) => morning(expiresAt, days) > now) : [];
  if (!facts || !expiresAt || ahead.length === 0) throw new FailureError('calendar.nothingAhead');
  const calendar = ical({
    prodId: { company: 'Webex Entra Setup', product: 'Reminders', language: locale.toUpperCase() },
  });
  const name = plain(nameOf(facts) || t('app.unnamed'));
  const common = {
    sequence: revisionOf(history),
    stamp: now,
    floating: true,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
  for (const days of wanted) {
    const id = `${record.id}-${days}@webex-entra-setup`;
    const summary = t('calendar.summary', { name, days, practice: space === 'practice' ? 'yes' : 'no' });
    if (ahead.includes(days)) {
      calendar.createEvent({
        ...common,
        ...quarter(morning(expiresAt, days)),
        id,
        summary,
        description: descriptionOf(facts, expiresAt, { t, moment }),
        alarms: [{ type: ICalAlarmType.display, trigger: 0, description: summary }],
      });
      continue;
    }
    const previous = history.map(({ signIn }) => signIn?.expiresAt).findLast((end) => end && morning(end, days) > now);
    if (previous)
      calendar.createEvent({
        ...common,
        ...quarter(morning(previous, days)),
        id,
        summary,
        status: ICalEventStatus.CANCELLED,
      });
  }
  return calendar.toString();
}

/** The calendar with its file's name and type. @throws FailureError `calendar.nothingAhead` */
export function calendarFile(
  record: SetupRecord,
  space: Space,
  now: Date,
  translator: Translator,
  early: readonly EarlyReminderDay[],
) {
  const { t } = translator;
  return {
    name: fileNameOf(t('calendar.file'), nameOf(factsOf(record.events)), 'ics'),
    typeName: t('file.calendar'),
    content: calendarOf(record, space, now, translator, early),
  };
}

/** Nine o'clock on the local day, the given number of calendar days before the day of a moment. */
function morning(moment: string, days: number): Date {
  const end = new Date(moment);
  return new Date(end.getFullYear(), end.getMonth(), end.getDate() - days, 9);
}

/** A quarter of an hour; the library takes the parts of floating time from UTC. */
function quarter(start: Date): { start: Date; end: Date } {
  const floating = Date.UTC(start.getFullYear(), start.getMonth(), start.getDate(), start.getHours());
  return { start: new Date(floating), end: new Date(floating + 15 * minutes) };
}

function descriptionOf(facts: Facts, expiresAt: string, { t, moment }: Pick<Translator, 't' | 'moment'>): string {
  const utc = `${expiresAt.slice(0, 10)} ${expiresAt.slice(11, 16)} UTC`;
  return [
    t('calendar.until', { moment: moment(expiresAt), utc }),
    t('calendar.why'),
    t('calendar.what'),
    links.entraProvisioning,
    ...(facts.orgId ? [t('calendar.orgId', { orgId: plain(facts.orgId) })] : []),
  ].join('\n');
}

/** Counts the changes of the file's content: expiry, name or organization. Never decreases. */
function revisionOf(history: readonly Facts[]): number {
  const versions = history.map((facts) => JSON.stringify([facts.signIn?.expiresAt, nameOf(facts), facts.orgId]));
  return versions.filter((text, index) => text !== (versions[index - 1] ?? '')).length - 1;
}

/** RFC 5545, section 3.3.11: a text contains no control characters. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
