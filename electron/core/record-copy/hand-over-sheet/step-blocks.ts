import type { PortalStepId, RecordBlock } from '../../../../shared/contract';
import { entraStepIds } from '../../../../shared/enums';
import { guidePage } from '../../../../shared/guide';
import { connectEntraTasks, renewalTasks, restartTasks } from '../../../../shared/guide/connect-entra';
import type { GuideTask } from '../../../../shared/guide/types';
import { languages } from '../../../../shared/texts/languages';
import { portalOf } from '../../setup/entra-portal';
import type { RenderContext } from '../record-document/render-context';

/** The instructions of the steps in Entra, as the guide shows them for the chosen form of the portal. */
export function stepBlocks(context: RenderContext): RecordBlock[] {
  const { t } = context.translator;
  return [
    portalBlock(context),
    ...entraStepIds.flatMap((step): RecordBlock[] => {
      const { tasks, location } = step === 'connectEntra' ? connecting(context) : pageOf(step, context);
      const path = location ? [{ kind: 'text', text: plain(t(location)), quiet: true } as const] : [];
      const items = tasks.map((task) => instruction(task, context));
      return [{ kind: 'heading', text: t(`step.${step}`) }, ...path, { kind: 'numbered', items }];
    }),
  ];
}

/**
 * How the new Secret Token of a renewal replaces the old one.
 * @param restarts provisioning may be in quarantine, so that it is started again afterwards
 */
export function renewalBlocks(context: RenderContext, restarts: boolean): RecordBlock[] {
  const { t } = context.translator;
  const portal = portalOf(context.facts);
  const { open, paste } = renewalTasks[portal];
  // The last instruction leads back to the app, which the other administrator does not have.
  const tasks = [...open.tasks, ...paste.tasks.slice(0, -1), { text: 'sheet.renewal.save' } as const];
  return [
    portalBlock(context),
    { kind: 'heading', text: t('renewal.handOver.title') },
    { kind: 'numbered', items: tasks.map((task) => instruction(task, context)) },
    ...(restarts
      ? ([
          { kind: 'heading', text: t('renewal.restart.title') },
          { kind: 'text', text: t('renewal.restart.why'), quiet: true },
          {
            kind: 'numbered',
            items: restartTasks(portal, false).tasks.map((task) => instruction(task, context)),
          },
        ] as const)
      : []),
  ];
}

/** For which form of the portal the instructions are. */
function portalBlock({ facts, translator: { t } }: RenderContext): RecordBlock {
  const portal = t(`portal.${portalOf(facts)}`);
  return { kind: 'text', text: t('document.entra.portal', { portal }), quiet: true };
}

function pageOf(step: PortalStepId, { facts }: RenderContext) {
  return guidePage(step, portalOf(facts));
}

function connecting({ facts }: RenderContext) {
  const { open, paste } = connectEntraTasks[portalOf(facts)];
  return { tasks: [...open.tasks, ...paste.tasks], location: undefined };
}

function instruction({ text, detail }: GuideTask, { translator: { t, locale } }: RenderContext): string {
  const texts = detail ? [t(text), t(detail)] : [t(text)];
  return texts.map(plain).join(languages[locale].sentence.space);
}

/** Without the markup of portal labels, which a document cannot show. */
function plain(text: string): string {
  return text.replaceAll('**', '');
}
