import type { EntraRenewFlow, WriteDecision } from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import type { Translator } from '../../../shared/texts/i18n';
import { announceText, attempt, currentTranslator } from '../../lib/actions';
import { bridge } from '../../lib/bridge';
import { NewestView } from '../../lib/newest-view';
import { change } from '../../lib/store';
import { changeEntraRenew, entraRenewState } from './state';

const newest = new NewestView();

/** Reads how the renewal in Entra of a setup stands, and follows it; returns a function that stops. */
export function followEntraRenew(id: string): () => void {
  const read = async () => {
    const flow = await newest.read((main) => main['entraRenew.read']({ id }));
    if (flow.ok) changeEntraRenew({ shown: { id, flow: flow.value } });
  };
  void read();
  return bridge().on('entraRenew.changed', ({ id: changed, flow }) => {
    if (changed !== id) return;
    newest.heard();
    adopt(id, flow);
  });
}

/** Begins, or goes on where the record says. */
export async function beginEntraRenew(id: string, target: { application?: string; job?: string } = {}): Promise<void> {
  const { confirm } = entraRenewState();
  const begun = await newest.change((main) => main['entraRenew.begin']({ id, confirm, ...target }));
  if (!begun.ok) change({ notice: begun.failure });
  else if (begun.value) adopt(id, begun.value);
}

export async function decide(id: string, decision: WriteDecision): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['entraRenew.decide']({ id, decision }) }));
}

export async function lookNow(id: string): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['entraRenew.look']({ id }) }));
}

export async function cancelEntraRenew(id: string): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['entraRenew.cancel']({ id }) }));
}

/** Lets the provisioning service of the practice Entra run, and looks at once. */
export async function runPractice(id: string): Promise<void> {
  if (await attempt((main) => main['entraRenew.runPractice']({ id }))) await lookNow(id);
}

/** Shows the instructions for the portal, or this app's way again. A renewal that runs in Entra ends. */
export function goByHand(id: string, byHand: boolean): void {
  if (byHand) void cancelEntraRenew(id);
  changeEntraRenew(({ byHand: before }) => ({
    byHand: byHand ? [...before, id] : before.filter((each) => each !== id),
  }));
}

function adopt(id: string, flow: EntraRenewFlow): void {
  const before = entraRenewState().shown;
  changeEntraRenew({ shown: { id, flow } });
  if (flow.at === 'byHand') goByHand(id, true);
  if (before?.id !== id || said(before.flow) !== said(flow)) announceText(textOf(flow, currentTranslator()));
}

/** What makes an announcement another one. */
function said(flow: EntraRenewFlow): string {
  return 'step' in flow ? `${flow.at} ${flow.step}` : flow.at;
}

/** What a screen reader says of a new state. */
function textOf(flow: EntraRenewFlow, translator: Translator): string {
  const { t } = translator;
  switch (flow.at) {
    case 'working':
      return t('entraRenew.said.step', { step: t(`entraRenew.step.${flow.step}`) });
    case 'deciding': {
      const titles = flow.writes.map(({ change: what }) => t(`entraWrite.${what}`));
      return t('entraWrite.asks', { title: titles.join(' · ') });
    }
    case 'choosing':
      return t('entraRenew.choose');
    case 'asking':
      return t('entraRenew.objectId');
    case 'stopped':
      return failureTexts(flow.failure, translator).title;
    case 'idle':
    case 'byHand':
      return '';
    default:
      return t(`entraRenew.${flow.at}`);
  }
}
