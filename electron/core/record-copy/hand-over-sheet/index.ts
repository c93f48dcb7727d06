import type { RecordBlock, RecordDocument, RecordSection } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { nameOf } from '../../setup/facts';
import { tenantUrl } from '../../webex/clouds';
import type { CopyInput } from '../copy-input';
import { mappingsSection } from '../record-document/mappings';
import { contextOf, type RenderContext } from '../record-document/render-context';
import { accountText, code, fact, message, none, own } from '../record-document/values';
import { stepBlocks } from './step-blocks';

/**
 * The sheet for the administrator who does the steps in Entra: values, steps, test user, and what to send back. Pure, in the
 * translator's language. It is made of the record, which holds no token.
 */
export function handOverSheet(input: CopyInput, translator: Translator): RecordDocument {
  const context = contextOf(input, translator);
  const { facts, space, now, appVersion } = context;
  const { t, moment, locale } = context.translator;
  const name = nameOf(facts);
  const receiver = facts.entraPart?.administrator ?? '';
  const asOf = t('document.asOf', { moment: moment(now) });
  const generator = t('document.generator', { app: t('app.name'), version: appVersion });
  const account = facts.signIn?.account;
  return {
    language: locale,
    kicker: t('sheet.kicker'),
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
    sections: [
      values(context),
      token(context),
      section('sheetSteps', t('sheet.steps'), [{ kind: 'text', text: t('sheet.steps.text') }, ...stepBlocks(context)]),
      ...(facts.mappings ? [mappingsSection(context)] : []),
      section('sheetTestUser', t('sheet.testUser'), [
        { kind: 'text', text: t('sheet.testUser.text') },
        { kind: 'text', text: t('sheet.testUser.then') },
      ]),
      section('sheetReply', t('sheet.reply'), [
        { kind: 'text', text: t('sheet.reply.text') },
        { kind: 'numbered', items: replies.map((each) => t(`sheet.reply.${each}`)) },
      ]),
    ],
    generator,
    footer: [`${generator} · ${asOf}`, t('sheet.noToken')],
  };
}

/** What the other administrator sends back. */
const replies = ['result', 'date', 'picture', 'email', 'assigned', 'started'] as const;

function section(id: RecordSection['id'], title: string, blocks: readonly RecordBlock[]): RecordSection {
  return { id, title, blocks };
}

function urlOf(context: RenderContext) {
  const { facts, cloud } = context;
  return facts.orgId ? code(tenantUrl(cloud, facts.orgId)) : none(context);
}

function values(context: RenderContext): RecordSection {
  const { t } = context.translator;
  return section('sheetValues', t('sheet.values'), [
    { kind: 'text', text: t('sheet.purpose') },
    {
      kind: 'facts',
      facts: [
        fact('url', t('handOver.tenantUrl'), urlOf(context)),
        fact('token', t('handOver.secretToken'), message(t('sheet.values.token'))),
      ],
    },
  ]);
}

/** How the Secret Token comes, which is not in the sheet. */
function token({ translator: { t } }: RenderContext): RecordSection {
  return section('sheetToken', t('sheet.token'), [
    { kind: 'numbered', items: [t('sheet.token.together'), t('sheet.token.file')] },
    { kind: 'callout', tone: 'warning', title: t('sheet.token.not'), text: t('sheet.token.not.text') },
  ]);
}
