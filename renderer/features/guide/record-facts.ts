import type { SetupView } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { resultOf } from '../../../shared/texts/test-claims';
import { expiryText } from '../../ui/expiry-text';
import type { Fact } from '../../ui/fact-list';

/** The facts of a setup, in the order in which a new administrator needs them. */
export function recordFacts(setup: SetupView, translator: Translator): Fact[] {
  const { t, day, moment } = translator;
  const { account, token, lastTest, entraTest } = setup;
  const none = t('record.none');
  const deliberate = setup.events.findLast((event) => event.type === 'orgIdSet')?.deliberate ?? false;
  return [
    ...(account?.orgName ? [{ name: t('record.organization'), value: account.orgName }] : []),
    {
      name: t('record.orgId'),
      value: setup.orgId ?? none,
      mono: setup.orgId !== null,
      note: deliberate ? t('record.orgId.deliberate') : undefined,
    },
    { name: t('record.tenantUrl'), value: setup.tenantUrl ?? none, mono: setup.tenantUrl !== null },
    { name: t('record.account'), value: account ? `${account.displayName} (${account.email})` : none },
    {
      name: t('record.token'),
      value: token ? expiryText(token, translator) : none,
      note: token
        ? `${t('record.token.from', { date: day(token.obtainedAt) })} · ${t(`signIn.location.${token.location}`)}`
        : undefined,
    },
    {
      name: t('record.lastTest'),
      value: lastTest ? t(`record.test.${resultOf(lastTest)}`, { moment: moment(lastTest.at) }) : none,
    },
    {
      name: t('record.entraTest'),
      value: entraTest ? t(`record.entraTest.${entraTest.result}`, { moment: moment(entraTest.at) }) : none,
    },
  ];
}
