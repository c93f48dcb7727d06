import type { RecordBlock, RecordFact, RecordSection, RecordValue, SignInFacts } from '../../../../shared/contract';
import { daysUntil, isPast } from '../../../../shared/texts/days';
import type { TokenFindings } from '../../setup/facts';
import { usualLifetimeDays } from '../../setup/setup-view';
import { soonDays } from '../../setup/steps';
import type { Telling } from './telling';
import { chainTable } from './token-chain';
import { accountText, code, dayLength, dayOf, fact, momentOf, own, words } from './values';

/** The tokens' dates and fingerprints: what the record knows of them, which is never a token. */
export function tokenSection(telling: Telling): RecordSection {
  const { facts } = telling;
  const { t } = telling.words;
  const { signIn, pending, previous } = facts;
  const blocks: RecordBlock[] = [];
  if (signIn) {
    blocks.push({
      kind: 'heading',
      text: t(facts.handedOver ? 'document.token.current' : 'document.token.currentNew'),
    });
    blocks.push({ kind: 'facts', facts: tokenFacts('current', signIn, facts, telling) });
  } else blocks.push({ kind: 'text', text: t('document.token.none') });
  if (pending) {
    blocks.push({ kind: 'heading', text: t('document.token.pending') });
    blocks.push({ kind: 'facts', facts: tokenFacts('pending', pending.signIn, pending, telling) });
  }
  if (previous) {
    const until = fact('previous.keptUntil', t('document.token.keptUntil'), dayOf(previous.keptUntil, telling));
    blocks.push({ kind: 'heading', text: t('document.token.previous') });
    blocks.push({ kind: 'facts', facts: [until, ...datesOf('previous', previous.signIn, telling)] });
  }
  return { id: 'token', title: t('document.section.token'), blocks: [...blocks, ...chainTable(telling)] };
}

function tokenFacts(slot: string, signIn: SignInFacts, found: TokenFindings, telling: Telling): RecordFact[] {
  const { t, moment } = telling.words;
  const { account, way, keptIn } = signIn;
  const { secretTokenCopiedAt: copiedAt, entraTest } = found;
  const wayAt = t('signIn.account.wayAt', { way: t(`signIn.way.${way}`), moment: moment(signIn.at) });
  return [
    ...datesOf(slot, signIn, telling),
    fact(`${slot}.way`, t('document.token.way'), { text: wayAt, at: signIn.at }),
    ...(account ? [fact(`${slot}.account`, t('record.account'), own(accountText(account)))] : []),
    fact(`${slot}.keptIn`, t('document.token.keptIn'), words(t(`document.token.keptIn.${keptIn}`))),
    ...(copiedAt ? [fact(`${slot}.copied`, t('document.token.copied'), momentOf(copiedAt, telling))] : []),
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

function datesOf(slot: string, { at, expiresAt, fingerprint }: SignInFacts, telling: Telling): RecordFact[] {
  const { t } = telling.words;
  const until = expiryOf(expiresAt, telling);
  return [
    fact(
      `${slot}.fingerprint`,
      t('renewal.token.fingerprint'),
      fingerprint
        ? code(fingerprint, slot === 'current' ? t('document.token.fingerprint.what') : undefined)
        : words(t('document.token.fingerprint.none')),
    ),
    fact(`${slot}.from`, t('document.token.from'), momentOf(at, telling)),
    fact(`${slot}.until`, t('document.token.until'), slot === 'previous' ? { ...until, tone: 'plain' } : until),
    ...(expiresAt ? [fact(`${slot}.lifetime`, t('document.token.lifetime'), lifetimeOf(at, expiresAt, telling))] : []),
  ];
}

/** Until when a token is valid, and how many days of that are left. */
export function expiryOf(expiresAt: string | null, { words: { t, day }, now }: Telling): RecordValue {
  if (!expiresAt) return { text: t('signIn.expiry.unknown'), tone: 'warning' };
  const date = day(expiresAt);
  const note = `${expiresAt.slice(0, 10)} ${expiresAt.slice(11, 16)} UTC`;
  if (isPast(expiresAt, now)) return { text: t('signIn.expiry.past', { date }), at: expiresAt, tone: 'bad', note };
  const days = daysUntil(expiresAt, now);
  const tone = days <= soonDays ? 'warning' : 'plain';
  return { text: t('signIn.expiry.days', { date, days }), at: expiresAt, tone, note };
}

function lifetimeOf(from: string, until: string, { words: { t } }: Telling): RecordValue {
  const days = Math.round((Date.parse(until) - Date.parse(from)) / dayLength);
  const unusual = days < usualLifetimeDays.from || days > usualLifetimeDays.to;
  const text = t('document.token.days', { days });
  return unusual ? { text, note: t('document.token.lifetime.unusual') } : { text };
}
