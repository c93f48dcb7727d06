import type { PortalStepId, RecordSection, RecordValue, StepId } from '../../../../shared/contract';
import type { MessageId } from '../../../../shared/texts/i18n';
import { languages } from '../../../../shared/texts/languages';
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
const confirmations: Readonly<Record<string, Confirmation>> = {
  app: { what: 'document.entra.app', step: 'addApp', asked: ['guide.addApp.confirm', 'guide.addApp.hide'] },
  assignments: {
    what: 'document.entra.assignments',
    step: 'choosePeople',
    asked: ['guide.people.confirm', 'guide.people.repeat'],
  },
  values: {
    what: 'document.entra.values',
    step: 'connectEntra',
    asked: ['handOver.portal.step3', 'handOver.portal.step5'],
  },
  mail: { what: 'document.entra.mail', step: 'keepIt', asked: ['handOver.portal.step4', 'guide.keep.email'] },
  mappings: { what: 'document.entra.mappings', step: 'attributeMappings', asked: ['guide.mappings.check'] },
  scope: { what: 'document.entra.scope', step: 'turnOn', asked: ['guide.turnOn.scope'] },
  status: { what: 'document.entra.status', step: 'turnOn', asked: ['guide.turnOn.status', 'guide.turnOn.save'] },
  arrived: { what: 'document.entra.arrived', step: 'checkResult', asked: ['guide.check.confirm', 'guide.check.find'] },
};

/** What the app cannot check itself (assignments, scope, notification email and more), as the administrator confirmed it. */
export function entraSection(context: RenderContext): RecordSection {
  const { t } = context.translator;
  return {
    id: 'entra',
    title: t('document.section.entra'),
    blocks: [
      { kind: 'text', text: t('document.entra.text') },
      {
        kind: 'table',
        id: 'confirmations',
        caption: t('document.section.entra'),
        columns: [t('document.entra.what'), t('document.entra.state'), t('document.entra.asked')],
        rows: Object.entries(confirmations).map(([id, { what, step, asked }]) => ({
          id,
          cells: [message(t(what)), stateOf(step, context), message(sentences(asked, context))],
        })),
      },
    ],
  };
}

function stateOf(step: Confirmation['step'], context: RenderContext): RecordValue {
  const { facts, translator } = context;
  const { t, day } = translator;
  const note = t('document.entra.byStep', { step: t(`step.${step satisfies StepId}`) });
  if (step === 'connectEntra') {
    if (!facts.entraTest) return { text: t('document.notConfirmed'), tone: 'plain', note };
    const { at, result } = facts.entraTest;
    const text = t(`record.entraTest.${result}`, { moment: day(at) });
    return { text, at, tone: result === 'succeeded' ? 'good' : 'bad', note };
  }
  const at = facts.confirmed[step];
  if (!at) return { text: t('document.notConfirmed'), note };
  return { text: t('guidePage.confirmed', { date: day(at) }), at, tone: 'good', note };
}

/** Instructions as sentences, without the markup of portal labels, which a table cell cannot show. */
function sentences(asked: readonly MessageId[], { translator: { t, locale } }: RenderContext): string {
  const { end, space } = languages[locale].sentence;
  return asked
    .map((id) => t(id).replaceAll('**', ''))
    .map((text) => (/[.。]$/.test(text) ? text : `${text}${end}`))
    .join(space);
}
