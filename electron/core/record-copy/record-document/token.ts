import type { RecordBlock, RecordFact, RecordSection, RecordValue, SignInFacts } from '../../../../shared/contract';
import { daysUntil, isPast } from '../../../../shared/texts/days';
import type { TokenFindings } from '../../setup/facts';
import { usualLifetimeDays } from '../../setup/setup-view';
import { soonDays } from '../../setup/steps';
import type { RenderContext } from './render-context';
import { tokenHistoryTable } from './token-history-table';
import { accountText, code, dayLength, dayOf, fact, message, momentOf, own } from './values';

/** The dates and fingerprints of the tokens. A record never contains a token itself. */
export function tokenSection(context: RenderContext): RecordSection {
  const { facts } = context;
  const { t } = context.translator;
  const { signIn, pending, previous } = facts;
  const blocks: RecordBlock[] = [];
  if (signIn) {
    blocks.push({
      kind: 'heading',
      text: t(facts.handedOver ? 'document.token.current' : 'document.token.currentNew'),
    });
    blocks.push({ kind: 'facts', facts: tokenFacts('current', signIn, facts, context) });
  } else blocks.push({ kind: 'text', text: t('document.token.none') });
  if (pending) {
    blocks.push({ kind: 'heading', text: t('document.token.pending') });
    blocks.push({ kind: 'facts', facts: tokenFacts('pending', pending.signIn, pending, context) });
  }
  if (previous) {
    const until = fact('previous.keptUntil', t('document.token.keptUntil'), dayOf(previous.keptUntil, context));
    blocks.push({ kind: 'heading', text: t('document.token.previous') });
    blocks.push({ kind: 'facts', facts: [until, ...datesOf('previous', previous.signIn, context)] });
  }
  return { id: 'token', title: t('document.section.token'), blocks: [...blocks, ...tokenHistoryTable(context)] };
}

function tokenFacts(slot: string, signIn: SignInFacts, findings: TokenFindings, context: RenderContext): RecordFact[] {
  const { t, moment } = context.translator;
  const { account, way: method, keptIn } = signIn;
  const { secretTokenCopiedAt: copiedAt, entraTest } = findings;
  const methodAt = t('signIn.account.methodAt', { method: t(`signIn.method.${method}`), moment: moment(signIn.at) });
  return [
    ...datesOf(slot, signIn, context),
    fact(`${slot}.way`, t('document.token.method'), { text: methodAt, at: signIn.at }),
    ...(account ? [fact(`${slot}.account`, t('record.account'), own(accountText(account)))] : []),
    fact(`${slot}.keptIn`, t('document.token.keptIn'), message(t(`document.token.keptIn.${keptIn}`))),
    ...(copiedAt ? [fact(`${slot}.copied`, t('document.token.copied'), momentOf(copiedAt, context))] : []),
    ...(entraTest
      ? [
          fact(`${slot}.entraTest`, t('record.entraTest'), {
            text: t(`record.entraTest.${entraTest.result}`, { moment: moment(entraTest.at) }),
            tone: entraTest.result === 'succeeded' ? 'good' : 'bad',
          }),
        ]
      : []),
  ];
}

function datesOf(
  slot: string,
  { at, expiresAt, fingerprint, secretBytes }: SignInFacts,
  context: RenderContext,
): RecordFact[] {
  const { t } = context.translator;
  const until = expiryOf(expiresAt, context);
  return [
    fact(
      `${slot}.fingerprint`,
      t('renewal.token.fingerprint'),
      fingerprint
        ? code(fingerprint, slot === 'current' ? t('document.token.fingerprint.what') : undefined)
        : message(t('document.token.fingerprint.none')),
    ),
    fact(`${slot}.from`, t('document.token.from'), momentOf(at, context)),
    fact(`${slot}.until`, t('document.token.until'), slot === 'previous' ? { ...until, tone: 'plain' } : until),
    ...(secretBytes
      ? [
          fact(
            `${slot}.size`,
            t('document.token.size'),
            message(t('document.token.size.bytes', { bytes: secretBytes }), 'warning'),
          ),
        ]
      : []),
    ...(expiresAt ? [fact(`${slot}.lifetime`, t('document.token.lifetime'), lifetimeOf(at, expiresAt, context))] : []),
  ];
}

/** When a token expires, and in how many days. */
export function expiryOf(expiresAt: string | null, { translator: { t, day }, now }: RenderContext): RecordValue {
  if (!expiresAt) return { text: t('signIn.expiry.unknown'), tone: 'warning' };
  const date = day(expiresAt);
  const note = `${expiresAt.slice(0, 10)} ${expiresAt.slice(11, 16)} UTC`;
  if (isPast(expiresAt, now)) return { text: t('signIn.expiry.past', { date }), at: expiresAt, tone: 'bad', note };
  const days = daysUntil(expiresAt, now);
  const tone = days <= soonDays ? 'warning' : 'plain';
  return { text: t('signIn.expiry.days', { date, days }), at: expiresAt, tone, note };
}

function lifetimeOf(from: string, until: string, { translator: { t } }: RenderContext): RecordValue {
  const days = Math.round((Date.parse(until) - Date.parse(from)) / dayLength);
  const unusual = days < usualLifetimeDays.from || days > usualLifetimeDays.to;
  const text = t('document.token.days', { days });
  return unusual ? { text, note: t('document.token.lifetime.unusual') } : { text };
}
