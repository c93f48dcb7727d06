import type { RecordBlock, RecordFact, RecordSection } from '../../../../shared/contract';
import { cloudLabel, tenantUrl } from '../../webex/clouds';
import type { Telling } from './telling';
import { accountText, code, fact, none, own, words } from './values';

/** Which organization in which cloud, and whose account. */
export function connectionSection(telling: Telling): RecordSection {
  const { cloud, facts, events } = telling;
  const { t } = telling.words;
  const chosen = events.findLast((event) => event.type === 'orgIdSet');
  const source = chosen
    ? [t(`document.orgId.${chosen.source}`), ...(chosen.deliberate ? [t('record.orgId.deliberate')] : [])]
    : [];
  const { orgId } = facts;
  return {
    id: 'connection',
    title: t('document.section.connection'),
    blocks: [
      {
        kind: 'facts',
        facts: [
          fact('organization', t('document.organization'), organizationOf(telling)),
          fact('orgId', t('record.orgId'), orgId ? code(orgId, source.join(' · ')) : none(telling)),
          fact('tenantUrl', t('record.tenantUrl'), orgId ? code(tenantUrl(cloud, orgId)) : none(telling)),
          ...accountFacts(telling),
          fact('cloud', t('document.cloud'), cloudOf(telling)),
        ],
      },
      ...addressesOf(telling),
    ],
  };
}

function organizationOf(telling: Telling) {
  const account = telling.facts.signIn?.account;
  if (!account) return none(telling);
  return account.orgName ? own(account.orgName) : words(telling.words.t('document.unknown'));
}

function accountFacts(telling: Telling): RecordFact[] {
  const { facts, words: texts } = telling;
  const { t } = texts;
  if (!facts.signIn) return [fact('account', t('record.account'), none(telling))];
  const { account } = facts.signIn;
  if (!account) return [fact('account', t('record.account'), words(t('signIn.account.unknown')))];
  const accepted = facts.accountAccepted ? t('document.account.accepted') : undefined;
  return [
    fact('account', t('record.account'), own(accountText(account), accepted)),
    fact('role', t('document.account.role'), words(t(`signIn.admin.${account.administrator}`))),
  ];
}

function cloudOf({ cloud, words: { t } }: Telling) {
  if (cloud.kind === 'practice') return { text: t('practiceWebex.name'), note: t('document.cloud.practice') };
  return own(cloudLabel(cloud));
}

function addressesOf({ cloud, words: { t } }: Telling): RecordBlock[] {
  return [
    { kind: 'heading', text: t('document.cloud.addresses') },
    {
      kind: 'facts',
      facts: [
        fact('scimBaseUrl', t('document.cloud.scim'), code(cloud.scimBaseUrl)),
        fact('peopleUrl', t('document.cloud.people'), code(cloud.peopleUrl)),
        fact('authorizeUrl', t('document.cloud.signIn'), code(cloud.authorizeUrl)),
        fact('clientId', t('document.cloud.clientId'), code(cloud.clientId)),
        fact('scopes', t('document.cloud.scopes'), code(cloud.scopes.join(' '))),
        fact('redirectUri', t('document.cloud.redirect'), code(cloud.redirectUri)),
      ],
    },
  ];
}
