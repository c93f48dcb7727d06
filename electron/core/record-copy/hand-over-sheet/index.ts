import type { RecordBlock, RecordDocument, RecordSection } from '../../../../shared/contract';
import type { MessageId, Translator } from '../../../../shared/texts/i18n';
import { nameOf } from '../../setup/facts';
import { tokenOutage } from '../../setup/token-outage';
import { tenantUrl } from '../../webex/clouds';
import type { CopyInput } from '../copy-input';
import { mappingsSection } from '../record-document/mappings';
import { contextOf, type RenderContext } from '../record-document/render-context';
import { accountText, code, fact, message, none, own } from '../record-document/values';
import { renewalBlocks, stepBlocks } from './step-blocks';

/**
 * The sheet for the administrator who does the steps in Entra: values, steps, and what to send back; during a renewal, how to
 * replace the Secret Token. Pure, in the translator's language. It is made of the record, which holds no token.
 */
export function handOverSheet(input: CopyInput, translator: Translator): RecordDocument {
  const context = contextOf(input, translator);
  const { facts, space, now, appVersion } = context;
  const { t, moment, locale } = context.translator;
  const name = nameOf(facts);
  const receiver = facts.entraPart?.administrator ?? '';
  const asOf = t('document.asOf', { moment: moment(now) });
  const generator = t('document.generator', { app: t('app.name'), version: appVersion });
  const account = (facts.pending ?? facts).signIn?.account;
  return {
    language: locale,
    kicker: t(facts.pending ? 'sheet.renewal.kicker' : 'sheet.kicker'),
    title: name ? own(name) : message(t('document.unnamed')),
    status: message(t('sheet.for', { name: receiver, named: receiver ? 'yes' : 'no' })),
    asOf: { text: asOf, at: now.toISOString() },
    practice: space === 'practice' ? t('document.practice') : null,
    highlights: [
      fact('url', t('handOver.tenantUrl'), urlOf(context)),
      fact('from', t('sheet.from'), account ? own(accountText(account)) : none(context)),
      ...(account?.orgName ? [fact('organization', t('document.organization'), own(account.orgName))] : []),
    ],
    contents: t('document.contents'),
    sections: facts.pending ? renewalSections(context) : setupSections(context),
    generator,
    footer: [`${generator} · ${asOf}`, t('sheet.noToken')],
  };
}

function setupSections(context: RenderContext): RecordSection[] {
  const { t } = context.translator;
  return [
    values(context, 'sheet.purpose', 'handOver.tenantUrl'),
    token(context, 'sheet.token.file'),
    section('sheetSteps', t('sheet.steps'), [{ kind: 'text', text: t('sheet.steps.text') }, ...stepBlocks(context)]),
    ...(context.facts.mappings ? [mappingsSection(context)] : []),
    section('sheetTestUser', t('sheet.testUser'), [
      { kind: 'text', text: t('sheet.testUser.text') },
      { kind: 'text', text: t('sheet.testUser.then') },
    ]),
    reply(context, ['result', 'date', 'picture', 'email', 'assigned', 'started']),
  ];
}

function renewalSections(context: RenderContext): RecordSection[] {
  const { t } = context.translator;
  const restarts = tokenOutage(context.facts, context.now) !== null;
  return [
    values(context, 'sheet.renewal.purpose', 'renewal.handOver.tenantUrl'),
    token(context, 'sheet.renewal.token.file'),
    section('sheetSteps', t('sheet.steps'), [
      { kind: 'text', text: t('sheet.renewal.steps.text') },
      ...renewalBlocks(context, restarts),
    ]),
    reply(context, ['result', 'saved', 'date', 'picture', ...(restarts ? (['started'] as const) : [])]),
  ];
}

function section(id: RecordSection['id'], title: string, blocks: readonly RecordBlock[]): RecordSection {
  return { id, title, blocks };
}

function urlOf(context: RenderContext) {
  const { facts, cloud } = context;
  return facts.orgId ? code(tenantUrl(cloud, facts.orgId)) : none(context);
}

function values(context: RenderContext, purpose: MessageId, url: MessageId): RecordSection {
  const { t } = context.translator;
  return section('sheetValues', t('sheet.values'), [
    { kind: 'text', text: t(purpose) },
    {
      kind: 'facts',
      facts: [
        fact('url', t(url), urlOf(context)),
        fact('token', t('handOver.secretToken'), message(t('sheet.values.token'))),
      ],
    },
  ]);
}

/** How the Secret Token comes, which is not in the sheet. */
function token({ translator: { t } }: RenderContext, file: MessageId): RecordSection {
  return section('sheetToken', t('sheet.token'), [
    { kind: 'numbered', items: [t('sheet.token.together'), t(file)] },
    { kind: 'callout', tone: 'warning', title: t('sheet.token.not'), text: t('sheet.token.not.text') },
  ]);
}

type Reply = 'result' | 'saved' | 'date' | 'picture' | 'email' | 'assigned' | 'started';

/** What the other administrator sends back. */
function reply({ translator: { t } }: RenderContext, items: readonly Reply[]): RecordSection {
  return section('sheetReply', t('sheet.reply'), [
    { kind: 'text', text: t('sheet.reply.text') },
    { kind: 'numbered', items: items.map((each) => t(`sheet.reply.${each}`)) },
  ]);
}
