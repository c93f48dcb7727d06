import type { RecordSection, RecordValue, SetupEvent } from '../../../../shared/contract';
import { type Facts, factsAfterEach } from '../../setup/facts';
import type { RenderContext } from './render-context';
import { accountText, message, momentOf, own } from './values';

interface Renewal {
  readonly began: Extract<SetupEvent, { type: 'renewalSignedIn' }>;
  readonly end:
    | { readonly kind: 'underWay' }
    | { readonly kind: 'replaced' | 'abandoned'; readonly at: string }
    | { readonly kind: 'done'; readonly at: string; readonly facts: Facts };
}

/** Every renewal: who started it, and its result. */
export function renewalsSection(context: RenderContext): RecordSection {
  const { t } = context.translator;
  const title = t('document.section.renewals');
  const renewals = renewalsOf(context.settled).toReversed();
  if (renewals.length === 0)
    return { id: 'renewals', title, blocks: [{ kind: 'text', text: t('document.renewals.none') }] };
  return {
    id: 'renewals',
    title,
    blocks: [
      {
        kind: 'table',
        id: 'renewals',
        caption: title,
        columns: [t('document.renewals.began'), t('document.renewals.by'), t('document.renewals.outcome')],
        rows: renewals.map(({ began, end }, index) => ({
          id: `${began.at} ${index}`,
          ...(end.kind === 'abandoned' || end.kind === 'replaced' ? { past: true } : {}),
          cells: [
            momentOf(began.at, context),
            began.account ? own(accountText(began.account)) : message(t('record.event.someone')),
            outcomeOf(end, context),
          ],
        })),
      },
    ],
  };
}

function outcomeOf(end: Renewal['end'], { translator: { t, day, moment } }: RenderContext): RecordValue {
  if (end.kind === 'underWay') return message(t('document.renewals.underWay'), 'info');
  const kind = t(`document.renewals.${end.kind}`);
  const text = `${kind} · ${moment(end.at)}`;
  if (end.kind !== 'done') return { text, at: end.at };
  const outage = end.facts.lastRenewal?.late;
  const ranAt = end.facts.entraProofs.runSucceeded?.ranAt;
  const inTime = outage ? t('document.renewals.late', { date: day(outage.since) }) : t('document.renewals.inTime');
  return {
    text,
    at: end.at,
    tone: outage ? 'warning' : 'good',
    note: ranAt ? `${inTime} · ${t('document.renewals.proved', { moment: moment(ranAt) })}` : inTime,
  };
}

/** The renewals in the events, oldest first. */
function renewalsOf(events: readonly SetupEvent[]): Renewal[] {
  const renewals: Renewal[] = [];
  const history = factsAfterEach(events);
  const finish = (end: Renewal['end']) => {
    const last = renewals.at(-1);
    if (last?.end.kind === 'underWay') renewals[renewals.length - 1] = { ...last, end };
  };
  for (const [index, event] of events.entries()) {
    const facts = history[index];
    if (event.type === 'renewalSignedIn') {
      finish({ kind: 'replaced', at: event.at });
      renewals.push({ began: event, end: { kind: 'underWay' } });
    } else if (event.type === 'renewalAbandoned') finish({ kind: 'abandoned', at: event.at });
    else if (event.type === 'renewed' && facts && !facts.pending)
      finish({ kind: 'done', at: facts.lastRenewal?.at ?? event.at, facts });
  }
  return renewals;
}
