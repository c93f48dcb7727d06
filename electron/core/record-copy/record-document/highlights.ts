import type { RecordFact, RecordTone, RecordValue } from '../../../../shared/contract';
import { setupStateText } from '../../../../shared/texts/setup-state-texts';
import type { Telling } from './telling';
import { expiryOf } from './token';
import { code, fact, none, own } from './values';

const stateTones = { info: 'info', success: 'good', warning: 'warning', danger: 'bad' } as const;
const testTones = { passed: 'good', warning: 'warning', failed: 'bad', cancelled: 'plain' } as const;

/** How the setup stands, in a word. */
export function statusOf({ summary, words, now }: Telling): RecordValue {
  const { text, tone } = setupStateText(summary, words, now);
  return { text, tone: stateTones[tone] satisfies RecordTone };
}

/** What somebody asks first: for whom, until when, does it work, is it on. */
export function highlightsOf(telling: Telling): RecordFact[] {
  const { facts, words: texts } = telling;
  const { t, day } = texts;
  const { orgId, signIn, lastTest } = facts;
  const { turnOn } = facts.confirmed;
  const orgName = signIn?.account?.orgName;
  const organization = orgName ? own(orgName) : orgId ? code(orgId) : none(telling);
  return [
    fact('organization', t('document.organization'), organization),
    fact('token', t('record.token'), signIn ? withoutNote(expiryOf(signIn.expiresAt, telling)) : none(telling)),
    fact(
      'test',
      t('record.lastTest'),
      lastTest
        ? {
            text: t(`record.test.${lastTest.outcome}`, { moment: day(lastTest.at) }),
            at: lastTest.at,
            tone: testTones[lastTest.outcome],
          }
        : none(telling),
    ),
    fact(
      'provisioning',
      t('document.entra.status'),
      turnOn
        ? { text: t('guidePage.confirmed', { date: day(turnOn) }), at: turnOn, tone: 'good' }
        : { text: t('document.notConfirmed') },
    ),
  ];
}

function withoutNote({ note: _, ...value }: RecordValue): RecordValue {
  return value;
}
