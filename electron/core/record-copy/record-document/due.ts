import type { RecordBlock, RecordSection, RecordTone } from '../../../../shared/contract';
import { stepProgress } from '../../../../shared/enums/step-progress';
import { isPast } from '../../../../shared/texts/days';
import { languages } from '../../../../shared/texts/languages';
import { reminderDays } from '../../setup/reminders';
import { furthest, stepsOf } from '../../setup/steps';
import type { RenderContext } from './render-context';
import { dayOf } from './values';

interface Due {
  readonly at: string;
  readonly text: string;
  readonly tone?: RecordTone;
}

/** What is due next: unfinished work first, then upcoming dates. */
export function dueSection(context: RenderContext): RecordSection {
  const { facts, outage, provisioning, translator } = context;
  const { t, day, moment } = translator;
  const blocks: RecordBlock[] = [];
  if (outage) {
    const date = outage.reason === 'expired' ? day(outage.since) : moment(outage.since);
    blocks.push({
      kind: 'callout',
      tone: 'bad',
      title: t(`renewal.outage.${outage.reason}`, { date }),
      text: [t('renewal.outage.rejects'), ...(provisioning.offAt ? [t('renewal.outage.quarantine')] : [])].join(
        languages[translator.locale].sentence.space,
      ),
    });
  }
  const open = openWork(context);
  if (open.length) blocks.push({ kind: 'numbered', items: open });
  const dates = datesOf(context);
  if (dates.length) {
    const entries = dates.map(({ at, text, tone }) => ({ when: dayOf(at, context), text, ...(tone ? { tone } : {}) }));
    blocks.push({ kind: 'dates', id: 'due', label: t('document.due.dates'), entries });
  }
  if (facts.signIn && !facts.signIn.expiresAt) blocks.push({ kind: 'text', text: t('document.due.unknown') });
  if (blocks.length === 0) blocks.push({ kind: 'text', text: t('document.due.none') });
  return { id: 'due', title: t('document.section.due'), blocks };
}

function openWork({ facts, now, translator: { t } }: RenderContext): string[] {
  const steps = stepsOf({ facts, location: null, now });
  return [
    ...(facts.pending ? [t('document.due.renewal')] : []),
    ...(stepProgress(steps).finished ? [] : [t('document.due.step', { step: t(`step.${furthest(steps)}`) })]),
  ];
}

/** Upcoming dates in ascending order. Of past dates, only the day on which the token expired. */
function datesOf({ facts, provisioning: { state, offAt }, now, translator: { t } }: RenderContext): Due[] {
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
  if (offAt)
    dates.push({ at: offAt, text: t(state === 'turnedOff' ? 'document.due.wasOff' : 'document.due.off'), tone: 'bad' });
  return dates.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The same time of day, the given number of calendar days earlier. */
function daysBefore(moment: string, days: number): string {
  const at = new Date(moment);
  at.setDate(at.getDate() - days);
  return at.toISOString();
}
