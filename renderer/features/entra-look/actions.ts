import type { Look, LookProgress, SetupView } from '../../../shared/contract';
import { seenStatusText } from '../../../shared/texts/entra-seen-texts';
import { adopt, announce, announceText, currentTranslator } from '../../lib/actions';
import { bridge, request } from '../../lib/bridge';
import { differencesOf } from './differences';
import { changeLook, entraLook, initialLook, type LookChosen } from './state';

/** Shows the look of a setup, and follows its requests and the sign-in. @returns a function that stops following */
export function openLook({ id, entraSeen }: SetupView): () => void {
  if (entraLook().setupId !== id) {
    // The application that was looked at last is the one to look at again.
    const chosen = entraSeen
      ? { application: entraSeen.application, ...(entraSeen.job ? { job: entraSeen.job } : {}) }
      : {};
    changeLook({ ...initialLook, setupId: id, chosen });
  }
  void readPlan();
  return bridge().on('entraLook.progress', onProgress);
}

/** The requests to come, which depend on the sign-in. */
export async function readPlan(): Promise<void> {
  const { setupId } = entraLook();
  if (!setupId) return;
  const result = await request((main) => main['entraLook.plan'](choiceOf(setupId)));
  if (entraLook().setupId === setupId && result.ok) changeLook({ plan: result.value });
}

function choiceOf(id: string) {
  const { name, chosen } = entraLook();
  return { id, ...(name.trim() ? { name: name.trim() } : {}), ...chosen };
}

function onProgress({ setupId, part, requests }: LookProgress): void {
  if (entraLook().setupId !== setupId) return;
  // An event that is late by more than a second comes after the failure that it belongs to.
  changeLook(({ flow }) => {
    if (flow.kind === 'running') return { flow: { ...flow, part, requests } };
    return flow.kind === 'failed' ? { flow: { ...flow, requests } } : {};
  });
}

/** Another name is another application. */
export function typeName(name: string): void {
  changeLook({ name, chosen: {} });
}

/** Looks at an application, or at one of its jobs, that the administrator chose. */
export async function lookAt(chosen: LookChosen): Promise<void> {
  changeLook({ chosen });
  await look();
}

/** Forgets what was chosen, and looks for applications again. */
export async function chooseAgain(): Promise<void> {
  await lookAt({});
}

export async function look(): Promise<void> {
  const { setupId, flow } = entraLook();
  if (!setupId || flow.kind === 'running') return;
  changeLook({ flow: { kind: 'running', part: 'application', requests: [] } });
  announce('look.running.application');
  const result = await request((main) => main['entraLook.look'](choiceOf(setupId)));
  if (result.ok) adopt(result.value.setup);
  const { setupId: open, flow: ended } = entraLook();
  if (open !== setupId) return;
  if (result.ok) {
    changeLook({ flow: { kind: 'ended', look: result.value } });
    announceText(saidText(result.value));
  } else if (result.failure.code === 'graph.cancelled') {
    changeLook({ flow: { kind: 'cancelled' } });
    announce('look.cancelled');
  } else {
    // Its callout is an alert.
    changeLook({
      flow: { kind: 'failed', failure: result.failure, requests: ended.kind === 'running' ? ended.requests : [] },
    });
  }
  void readPlan();
}

export async function cancelLook(): Promise<void> {
  const { setupId } = entraLook();
  if (setupId) await bridge()['entraLook.cancel']({ id: setupId });
}

function saidText({ outcome }: Look): string {
  const translator = currentTranslator();
  const { t } = translator;
  if (outcome.kind === 'noApplication') return t('look.noApplication', { name: outcome.name });
  if (outcome.kind === 'chooseApplication') return t('look.choose.application');
  if (outcome.kind === 'chooseJob') return t('look.choose.job');
  const status = seenStatusText({ status: outcome.job?.status ?? null, job: outcome.job?.id ?? null }, translator);
  const count = differencesOf(outcome.seen).count;
  return count ? t('look.said.differs', { status, count }) : t('look.said.seen', { status });
}
