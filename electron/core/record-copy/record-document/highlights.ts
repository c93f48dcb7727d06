import type { RecordFact, RecordTone, RecordValue } from '../../../../shared/contract';
import { setupStateText } from '../../../../shared/texts/setup-state-texts';
import { resultOf } from '../../../../shared/texts/test-claims';
import type { RenderContext } from './render-context';
import { expiryOf } from './token';
import { code, fact, none, own } from './values';

const stateTones = { info: 'info', success: 'good', warning: 'warning', danger: 'bad' } as const;
const testTones = { passed: 'good', warning: 'warning', failed: 'bad', cancelled: 'plain' } as const;

/** The state of the setup as a short text. */
export function statusOf({ summary, translator, now }: RenderContext): RecordValue {
  const { text, tone } = setupStateText(summary, translator, now);
  return { text, tone: stateTones[tone] satisfies RecordTone };
}

/** The key facts: organization, token expiry, last connection test and provisioning status. */
export function highlightsOf(context: RenderContext): RecordFact[] {
  const { facts, translator } = context;
  const { t, day } = translator;
  const { orgId, signIn, lastTest } = facts;
  const { turnOn } = facts.confirmed;
  const orgName = signIn?.account?.orgName;
  const organization = orgName ? own(orgName) : orgId ? code(orgId) : none(context);
  return [
    fact('organization', t('document.organization'), organization),
    fact('token', t('record.token'), signIn ? withoutNote(expiryOf(signIn.expiresAt, context)) : none(context)),
    fact(
      'test',
      t('record.lastTest'),
      lastTest
        ? {
            text: t(`record.test.${resultOf(lastTest)}`, { moment: day(lastTest.at) }),
            at: lastTest.at,
            tone: testTones[lastTest.outcome],
          }
        : none(context),
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
