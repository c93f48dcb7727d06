import type { RecordBlock, RecordFact, RecordSection } from '../../../../shared/contract';
import { accountFailureText } from '../../../../shared/texts/account-texts';
import { cloudLabel, tenantUrl } from '../../webex/clouds';
import type { RenderContext } from './render-context';
import { accountText, code, fact, message, none, own } from './values';

/** The organization, its cloud and the account. */
export function connectionSection(context: RenderContext): RecordSection {
  const { cloud, facts, events } = context;
  const { t } = context.translator;
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
          fact('organization', t('document.organization'), organizationOf(context)),
          fact('orgId', t('record.orgId'), orgId ? code(orgId, source.join(' · ')) : none(context)),
          fact('tenantUrl', t('record.tenantUrl'), orgId ? code(tenantUrl(cloud, orgId)) : none(context)),
          ...accountFacts(context),
          fact('cloud', t('document.cloud'), cloudOf(context)),
        ],
      },
      ...addressesOf(context),
    ],
  };
}

function organizationOf(context: RenderContext) {
  const account = context.facts.signIn?.account;
  if (!account) return none(context);
  return account.orgName ? own(account.orgName) : message(context.translator.t('document.unknown'));
}

function accountFacts(context: RenderContext): RecordFact[] {
  const { facts, translator } = context;
  const { t } = translator;
  if (!facts.signIn) return [fact('account', t('record.account'), none(context))];
  const { account, accountFailure } = facts.signIn;
  if (!account) {
    const unknown = message(t('signIn.account.unknown'));
    const note = accountFailure ? { note: accountFailureText(accountFailure, translator) } : {};
    return [fact('account', t('record.account'), { ...unknown, ...note })];
  }
  const accepted = facts.accountAccepted ? t('document.account.accepted') : undefined;
  return [
    fact('account', t('record.account'), own(accountText(account), accepted)),
    fact('role', t('document.account.role'), message(t(`signIn.admin.${account.administrator}`))),
  ];
}

function cloudOf({ cloud, translator: { t } }: RenderContext) {
  if (cloud.kind === 'practice') return { text: t('practiceWebex.name'), note: t('document.cloud.practice') };
  return own(cloudLabel(cloud));
}

function addressesOf({ cloud, translator: { t } }: RenderContext): RecordBlock[] {
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
        ...entraFacts(cloud, t),
      ],
    },
  ];
}

/** What a cloud file says of Entra. */
function entraFacts({ entra }: RenderContext['cloud'], t: RenderContext['translator']['t']) {
  if (!entra) return [];
  const { loginUrl, graphUrl, tenantId, clientId } = entra;
  return [
    fact('entraLoginUrl', t('document.cloud.entraLogin'), code(loginUrl)),
    fact('entraGraphUrl', t('document.cloud.graph'), code(graphUrl)),
    ...(tenantId ? [fact('entraTenantId', t('document.cloud.entraTenant'), code(tenantId))] : []),
    ...(clientId ? [fact('entraClientId', t('document.cloud.entraClient'), code(clientId))] : []),
  ];
}
