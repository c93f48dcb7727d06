import type { RecordBlock, RecordSection, RecordTone } from '../../../../shared/contract';
import { isPast } from '../../../../shared/texts/days';
import { switchedOffAt } from '../../../../shared/texts/quarantine';
import { reminderDays } from '../../setup/reminders';
import { furthest, stepsOf } from '../../setup/steps';
import type { Telling } from './telling';
import { dayOf } from './values';

interface Due {
  readonly at: string;
  readonly text: string;
  readonly tone?: RecordTone;
}

/** What is due next: open work first, then the dates that lie ahead. */
export function dueSection(telling: Telling): RecordSection {
  const { facts, late, words: texts } = telling;
  const { t, day, moment } = texts;
  const blocks: RecordBlock[] = [];
  if (late) {
    const date = late.reason === 'expired' ? day(late.since) : moment(late.since);
    blocks.push({
      kind: 'callout',
      tone: 'bad',
      title: t(`renewal.late.${late.reason}`, { date }),
      text: t('renewal.late.quarantine'),
    });
  }
  const open = openWork(telling);
  if (open.length) blocks.push({ kind: 'numbered', items: open });
  const dates = datesOf(telling);
  if (dates.length) {
    const entries = dates.map(({ at, text, tone }) => ({ when: dayOf(at, telling), text, ...(tone ? { tone } : {}) }));
    blocks.push({ kind: 'dates', id: 'due', label: t('document.due.dates'), entries });
  }
  if (facts.signIn && !facts.signIn.expiresAt) blocks.push({ kind: 'text', text: t('document.due.unknown') });
  if (blocks.length === 0) blocks.push({ kind: 'text', text: t('document.due.none') });
  return { id: 'due', title: t('document.section.due'), blocks };
}

function openWork({ facts, now, words: { t } }: Telling): string[] {
  const steps = stepsOf({ facts, place: null, now });
  const unfinished = steps.some(({ state }) => state !== 'done');
  return [
    ...(facts.pending ? [t('document.due.renewal')] : []),
    ...(unfinished ? [t('document.due.step', { step: t(`step.${furthest(steps)}`) })] : []),
  ];
}

/** The dates that matter from now on, the first first; of what is over, only the day on which the token expired. */
function datesOf({ facts, late, now, words: { t } }: Telling): Due[] {
  const dates: Due[] = [];
  const expiresAt = facts.signIn?.expiresAt;
  if (expiresAt) {
    const expired = isPast(expiresAt, now);
    dates.push({
      at: expiresAt,
      text: t(expired ? 'document.due.expired' : 'document.due.expires'),
      tone: expired ? 'bad' : 'warning',
    });
    for (const days of reminderDays) {
      const at = daysBefore(expiresAt, days);
      if (days > 0 && !isPast(at, now)) dates.push({ at, text: t('document.due.reminder', { days }) });
    }
  }
  if (facts.previous) dates.push({ at: facts.previous.keptUntil, text: t('document.due.previous') });
  if (late) {
    const at = switchedOffAt(late);
    const over = isPast(at, now);
    dates.push({ at, text: t(over ? 'document.due.wasOff' : 'document.due.off'), tone: 'bad' });
  }
  return dates.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The same time of day, so many calendar days earlier. */
function daysBefore(moment: string, days: number): string {
  const at = new Date(moment);
  at.setDate(at.getDate() - days);
  return at.toISOString();
}
