import type { PortalStepId, RecordSection, RecordValue, StepId } from '../../../../shared/contract';
import type { MessageId } from '../../../../shared/texts/i18n';
import type { Telling } from './telling';
import { words } from './values';

interface Confirmation {
  readonly what: MessageId;
  /** The step whose confirmation includes it. */
  readonly step: PortalStepId | 'connectEntra';
  /** The instructions that the administrator has confirmed to have followed. */
  readonly asked: readonly MessageId[];
}

/** What the steps done in Entra ask for, by what an auditor asks for. */
const confirmations: Readonly<Record<string, Confirmation>> = {
  app: { what: 'document.entra.app', step: 'addApp', asked: ['guide.addApp.confirm', 'guide.addApp.hide'] },
  assignments: {
    what: 'document.entra.assignments',
    step: 'choosePeople',
    asked: ['guide.people.confirm', 'guide.people.repeat'],
  },
  values: { what: 'document.entra.values', step: 'connectEntra', asked: ['entra.portal.step3', 'entra.portal.step5'] },
  mail: { what: 'document.entra.mail', step: 'keepIt', asked: ['entra.portal.step4', 'guide.keep.email'] },
  mappings: { what: 'document.entra.mappings', step: 'attributeMappings', asked: ['guide.mappings.check'] },
  scope: { what: 'document.entra.scope', step: 'turnOn', asked: ['guide.turnOn.scope'] },
  status: { what: 'document.entra.status', step: 'turnOn', asked: ['guide.turnOn.status', 'guide.turnOn.save'] },
  arrived: { what: 'document.entra.arrived', step: 'checkResult', asked: ['guide.check.confirm', 'guide.check.find'] },
};

/** Assignments, scope, notification e-mail and whatever else only the administrator can know, as confirmed. */
export function entraSection(telling: Telling): RecordSection {
  const { t } = telling.words;
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
          cells: [words(t(what)), stateOf(step, telling), words(sentences(asked, telling))],
        })),
      },
    ],
  };
}

function stateOf(step: Confirmation['step'], telling: Telling): RecordValue {
  const { facts, words: texts } = telling;
  const { t, day } = texts;
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

/** Instructions as sentences; they mark the portal's labels, which a table cell does without. */
function sentences(asked: readonly MessageId[], { words: { t, locale } }: Telling): string {
  const [end, space] = locale === 'zh-CN' ? ['。', ''] : ['.', ' '];
  return asked
    .map((id) => t(id).replaceAll('**', ''))
    .map((text) => (/[.。]$/.test(text) ? text : `${text}${end}`))
    .join(space);
}
