import type { SetupEvent } from '../../../../shared/contract';
import { seenStatusText } from '../../../../shared/texts/entra-seen-texts';
import type { Translator } from '../../../../shared/texts/i18n';
import { withShortfall } from '../../../../shared/texts/shortfall-text';
import { resultOf } from '../../../../shared/texts/test-claims';
import { type Facts, nameOf } from '../../setup/facts';
import { accountText } from '../record-document/values';
import type { RecordEntry } from './record-entry';

/** The facts of the setup itself. Omits facts that the record does not contain yet. */
export function factTexts(facts: Facts, events: readonly SetupEvent[], translator: Translator): RecordEntry[] {
  const { t, moment, number } = translator;
  const { signIn, orgId, lastTest, entraTest, notes, portal, entraMethod, microsoft, plannedGroups, entraSeen } = facts;
  const account = signIn?.account;
  const compared = events.findLast((event) => event.type === 'preflighted');
  const entries: readonly (RecordEntry | false)[] = [
    { id: 'name', name: t('document.name'), text: nameOf(facts) },
    { id: 'notes', name: t('document.notes'), text: notes },
    { id: 'organization', name: t('document.organization'), text: account?.orgName ?? '' },
    { id: 'orgId', name: t('record.orgId'), text: orgId ?? '' },
    { id: 'account', name: t('record.account'), text: account ? accountText(account) : '' },
    { id: 'role', name: t('document.account.role'), text: account ? t(`signIn.admin.${account.administrator}`) : '' },
    entraMethod !== 'portal' && {
      id: 'entraMethod',
      name: t('document.entraMethod'),
      text: t(`entraMethod.${entraMethod}`),
    },
    microsoft !== null && {
      id: 'microsoft',
      name: t('document.microsoft'),
      text: `${microsoft.userPrincipalName} (${microsoft.tenantName || microsoft.tenantId})`,
    },
    portal !== null && { id: 'portal', name: t('document.portal'), text: t(`portal.${portal}`) },
    plannedGroups !== null && {
      id: 'groups',
      name: t('groups.plan'),
      text: t(`record.event.groupsPlanned.${plannedGroups}`),
    },
    lastTest !== null && {
      id: 'lastTest',
      name: t('record.lastTest'),
      text: t(`record.test.${resultOf(lastTest)}`, { moment: moment(lastTest.at) }),
    },
    entraTest !== null && {
      id: 'entraTest',
      name: t('record.entraTest'),
      text: t(`record.entraTest.${entraTest.result}`, { moment: moment(entraTest.at) }),
    },
    entraSeen !== null && {
      id: 'entraSeen',
      name: t('document.entra.lastSeen'),
      text: t('look.seen.state', { date: moment(entraSeen.at), status: seenStatusText(entraSeen, translator) }),
    },
    compared !== undefined && {
      id: 'preflight',
      name: t('document.section.preflight'),
      text: withShortfall(
        t('document.changes.compared', {
          moment: moment(compared.at),
          people: number(compared.people),
          webexPeople: number(compared.webexPeople),
          duplicates: number(compared.counts.duplicates),
        }),
        compared.shortfall,
        translator,
      ),
    },
  ];
  return entries.filter((each): each is RecordEntry => each !== false && each.text !== '');
}
