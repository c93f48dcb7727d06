import type {
  ConfirmedBy,
  EntraPortal,
  PortalStepId,
  RecordBlock,
  RecordSection,
  RecordValue,
  StepId,
} from '../../../../shared/contract';
import { confirmedByText } from '../../../../shared/texts/confirmed-by';
import { seenAt, seenStatusText } from '../../../../shared/texts/entra-seen-texts';
import type { MessageId } from '../../../../shared/texts/i18n';
import { languages } from '../../../../shared/texts/languages';
import { arrivalText } from '../../../../shared/texts/result-check-texts';
import { portalOf } from '../../setup/entra-portal';
import { confirmerOf, entraTesterOf } from './confirmers';
import { entraWriteBlocks } from './entra-writes';
import type { RenderContext } from './render-context';
import { message } from './values';

interface Confirmation {
  readonly what: MessageId;
  /** The step whose confirmation includes this item. */
  readonly step: PortalStepId | 'connectEntra';
  /** The instructions that the administrator confirms. */
  readonly asked: readonly MessageId[];
}

/** The instructions of the Entra steps, grouped by what an auditor checks. */
const confirmations = (portal: EntraPortal): Readonly<Record<string, Confirmation>> => ({
  app: { what: 'document.entra.app', step: 'addApp', asked: ['document.entra.app.asked', 'guide.addApp.hide'] },
  assignments: {
    what: 'document.entra.assignments',
    step: 'choosePeople',
    asked: ['document.entra.assignments.asked'],
  },
  values: { what: 'document.entra.values', step: 'connectEntra', asked: asked[portal].values },
  mail: { what: 'document.entra.mail', step: 'keepIt', asked: asked[portal].mail },
  mappings: {
    what: 'document.entra.mappings',
    step: 'attributeMappings',
    asked: ['guide.mappings.check', asked[portal].groups],
  },
  scope: { what: 'document.entra.scope', step: 'turnOn', asked: asked[portal].scope },
  status: { what: 'document.entra.status', step: 'turnOn', asked: asked[portal].status },
  arrived: {
    what: 'document.entra.arrived',
    step: 'checkResult',
    asked: ['document.entra.arrived.asked', 'guide.check.find'],
  },
});

/** The instructions that differ between the two forms of Entra's portal. */
const asked = {
  newConfiguration: {
    values: ['newPortal.connect.paste', 'newPortal.connect.create'],
    mail: ['newPortal.connect.email', 'newPortal.keep.email', 'newPortal.keep.deletions'],
    groups: 'newPortal.mappings.groups',
    scope: ['newPortal.turnOn.scope'],
    status: ['newPortal.turnOn.start'],
  },
  provisioningMode: {
    values: ['handOver.portal.step3', 'handOver.portal.step5'],
    mail: ['handOver.portal.step4', 'guide.keep.email'],
    groups: 'olderPortal.mappings.groups',
    scope: ['guide.turnOn.scope'],
    status: ['guide.turnOn.status', 'guide.turnOn.save'],
  },
} as const satisfies Readonly<Record<EntraPortal, unknown>>;

/** What the app cannot check itself (assignments, scope, notification email and more), as the administrator confirmed it. */
export function entraSection(context: RenderContext): RecordSection {
  const { t } = context.translator;
  const portal = portalOf(context.facts);
  return {
    id: 'entra',
    title: t('document.section.entra'),
    blocks: [
      { kind: 'text', text: t('document.entra.text') },
      ...(context.facts.entraMethod === 'script' ? [{ kind: 'text', text: t('document.entra.script') } as const] : []),
      ...graphText(context),
      { kind: 'text', text: t('document.entra.portal', { portal: t(`portal.${portal}`) }) },
      ...entraWriteBlocks(context),
      ...lastLook(context),
      {
        kind: 'table',
        id: 'confirmations',
        caption: t('document.section.entra'),
        columns: [t('document.entra.what'), t('document.entra.state'), t('document.entra.asked')],
        rows: Object.entries(confirmations(portal)).map(([id, { what, step, asked: instructions }]) => ({
          id,
          cells: [message(t(what)), stateOf(step, context), message(sentences(instructions, context))],
        })),
      },
    ],
  };
}

/** What the app itself saw in Entra the last time. */
function lastLook({ facts: { entraSeen }, translator }: RenderContext): RecordSection['blocks'] {
  if (!entraSeen) return [];
  const date = translator.moment(entraSeen.at);
  const status = seenStatusText(entraSeen, translator);
  return [{ kind: 'text', text: translator.t('look.seen.state', { date, status }) }];
}

/** Who signed in to Microsoft last, and the consent that this leaves in the tenant. */
function graphText({ facts: { microsoft }, translator: { t } }: RenderContext): RecordBlock[] {
  if (!microsoft) return [];
  const { userPrincipalName: name, tenantName, tenantId, clientId: client, scopes } = microsoft;
  const tenant = tenantName ? `${tenantName}, ${tenantId}` : tenantId;
  return [{ kind: 'text', text: t('document.entra.graph', { name, tenant, client, scopes: scopes.join(', ') }) }];
}

function stateOf(step: Confirmation['step'], context: RenderContext): RecordValue {
  const { facts, translator } = context;
  const { t, day } = translator;
  const byStep = t('document.entra.byStep', { step: t(`step.${step satisfies StepId}`) });
  const unticked = step === 'attributeMappings' ? facts.confirmedMappings?.unticked : undefined;
  const note = unticked ? t('document.entra.unticked', { note: byStep, count: unticked }) : byStep;
  const noteOf = (by: ConfirmedBy | undefined, of = note) => {
    const who = confirmedByText(by, translator);
    return who ? t('document.entra.by', { note: of, who }) : of;
  };
  if (step === 'connectEntra') {
    if (!facts.entraTest) return { text: t('document.notConfirmed'), tone: 'plain', note };
    const { at, result } = facts.entraTest;
    const seen = result === 'succeeded' ? seenAt(facts, step) : null;
    if (seen) return { text: t('document.entra.seen', { date: day(seen) }), at: seen, tone: 'good', note: byStep };
    const text = t(`record.entraTest.${result}`, { moment: day(at) });
    return { text, at, tone: result === 'succeeded' ? 'good' : 'bad', note: noteOf(entraTesterOf(context)) };
  }
  if (step === 'checkResult') {
    const arrival = arrivalText(facts, translator);
    if (!arrival) return { text: t('document.notConfirmed'), note };
    const { kind, text, who, at } = arrival;
    const unseen = () => noteOf(confirmerOf(step, context), t('result.record.note'));
    return { text, at, tone: 'good', note: kind === 'seen' ? who : unseen() };
  }
  const seen = seenAt(facts, step);
  if (seen) return { text: t('document.entra.seen', { date: day(seen) }), at: seen, tone: 'good', note: byStep };
  const at = facts.confirmed[step];
  if (!at) return { text: t('document.notConfirmed'), note };
  return {
    text: t('guidePage.confirmed', { date: day(at) }),
    at,
    tone: unticked ? 'plain' : 'good',
    note: noteOf(confirmerOf(step, context)),
  };
}

/** Instructions as sentences, without the markup of portal labels, which a table cell cannot show. */
function sentences(asked: readonly MessageId[], { translator: { t, locale } }: RenderContext): string {
  const { end, space } = languages[locale].sentence;
  return asked
    .map((id) => t(id).replaceAll('**', ''))
    .map((text) => (/[.。]$/.test(text) ? text : `${text}${end}`))
    .join(space);
}
