import type {
  EntraPrincipal,
  EntraSetUpFlow,
  EntraSetUpView,
  PlannedWrite,
  Result,
  WriteDecision,
} from '../../../shared/contract';
import { failureTexts } from '../../../shared/texts/failure-texts';
import type { Translator } from '../../../shared/texts/i18n';
import { announceText, attempt, currentTranslator } from '../../lib/actions';
import { bridge, request } from '../../lib/bridge';
import { NewestView } from '../../lib/newest-view';
import { change } from '../../lib/store';
import { choicesOf } from './draft';
import { changeEntraSetUp, entraSetUpState, firstDraft } from './state';

const newest = new NewestView();

/** Reads how setting up Entra stands, and follows it; returns a function that stops. */
export function followEntraSetUp(id: string): () => void {
  if (entraSetUpState().shown?.id !== id)
    changeEntraSetUp({ shown: null, draft: firstDraft, chosen: {}, tried: null, confirm: 'each' });
  void readEntraSetUp(id);
  return bridge().on('entraSetUp.changed', ({ id: changed, view }) => {
    if (changed !== id) return;
    newest.heard();
    adopt(id, view);
  });
}

export async function readEntraSetUp(id: string): Promise<void> {
  const view = await newest.read((main) => main['entraSetUp.read']({ id }));
  if (view.ok) changeEntraSetUp({ shown: { id, view: view.value } });
}

/** Looks at what Entra has, for a plan. */
export async function lookForPlan(id: string, chosen: { application?: string; job?: string } = {}): Promise<void> {
  changeEntraSetUp({ chosen, tried: null });
  taken(id, await newest.change((main) => main['entraSetUp.look']({ id, ...chosen })));
}

/** A few users or groups; null: the search failed, which is shown. */
export async function findPeople(id: string, text: string, groups: boolean): Promise<readonly EntraPrincipal[] | null> {
  const found = await request((main) => main['entraSetUp.people']({ id, text, groups }));
  if (found.ok) return found.value;
  change({ notice: found.failure });
  return null;
}

/** The requests of the plan as it is entered; null: something is missing. */
export async function plannedRequests(id: string): Promise<readonly PlannedWrite[] | null> {
  const choices = currentChoices();
  if (!choices) return null;
  const plan = await request((main) => main['entraSetUp.plan']({ id, choices }));
  if (plan.ok) return plan.value;
  change({ notice: plan.failure });
  return null;
}

/** Begins, or goes on: what Entra has as planned is left as it is. @returns false: something is missing */
export async function beginEntraSetUp(id: string): Promise<boolean> {
  const choices = currentChoices();
  changeEntraSetUp(({ draft }) => ({ tried: draft.everyone }));
  if (!choices) return false;
  const { confirm } = entraSetUpState();
  taken(id, await newest.change((main) => main['entraSetUp.begin']({ id, confirm, choices })));
  return true;
}

export async function undoChange(id: string, write: string): Promise<void> {
  taken(id, await newest.change((main) => main['entraSetUp.undo']({ id, write })));
}

export async function decide(id: string, decision: WriteDecision): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['entraSetUp.decide']({ id, decision }) }));
}

export async function chooseRole(id: string, role: string): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['entraSetUp.chooseRole']({ id, role }) }));
}

export async function cancelEntraSetUp(id: string): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['entraSetUp.cancel']({ id }) }));
}

function currentChoices() {
  const { draft, chosen, shown } = entraSetUpState();
  const flow = shown?.view.flow;
  // The only application, or job, is the one to use, whatever else appears meanwhile.
  const found = flow?.at === 'planning' ? flow.found : null;
  const application = found?.application?.id ?? chosen.application;
  const job = found?.job?.id ?? chosen.job;
  const used = { ...(application ? { application } : {}), ...(job ? { job } : {}) };
  changeEntraSetUp({ chosen: used });
  return choicesOf(draft, used);
}

function taken(id: string, result: Result<EntraSetUpView | null>): void {
  if (!result.ok) change({ notice: result.failure });
  else if (result.value) adopt(id, result.value);
}

function adopt(id: string, view: EntraSetUpView): void {
  const before = entraSetUpState().shown;
  changeEntraSetUp({ shown: { id, view } });
  const isNew = before?.id !== id || keyOf(before.view.flow) !== keyOf(view.flow);
  const said = isNew ? saidText(view.flow, currentTranslator()) : null;
  if (said !== null) announceText(said);
}

/** What makes an announcement another one. */
function keyOf(flow: EntraSetUpFlow): string {
  const writes =
    flow.at === 'deciding' ? flow.writes.map(({ address, change: what }) => `${what} ${address}`).join() : '';
  return `${flow.at} ${'step' in flow ? flow.step : ''} ${writes}`;
}

function saidText(flow: EntraSetUpFlow, translator: Translator): string | null {
  const { t } = translator;
  switch (flow.at) {
    case 'looking':
      return t('entraSetUp.looking');
    case 'planning':
      return t('entraSetUp.plan');
    case 'working':
      return t('entraSetUp.said.step', { step: t(`entraSetUp.step.${flow.step}`) });
    case 'deciding':
      return t('entraWrite.asks', {
        title: flow.writes.map(({ change: what }) => t(`entraWrite.${what}`)).join(' · '),
      });
    case 'choosingRole':
      return t('entraSetUp.role');
    case 'person':
      return t('entraSetUp.onDemand.other');
    case 'undoing':
      return t('entraSetUp.undo.undoing');
    case 'stopped':
      return failureTexts(flow.failure, translator).title;
    case 'idle':
      return null;
    default:
      return t(`entraSetUp.${flow.at}`);
  }
}
