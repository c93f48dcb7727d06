import type { SetupView, Space, StepId } from '../../shared/contract';
import { stepProgress } from '../../shared/enums/step-progress';
import { forgetUnreconciled, runExclusive, runOnSetup, setupId } from './actions';
import { request } from './bridge';
import { change, type RenewalStage, type SetupPageId, state } from './store';
import { testsAfterLeaving } from './test-flow';

/** The start page of a space. The list is read before the page changes, so that nothing flickers. */
export async function showHome(space: Space = state().space): Promise<void> {
  const list = await request(async (main) => ({ ok: true, value: await main['setups.list']({ space }) }));
  const faults =
    space === 'practice' ? await request(async (main) => ({ ok: true, value: await main['practice.faults']() })) : null;
  change({
    space,
    route: { page: 'home' },
    setup: null,
    saved: null,
    signIn: { kind: 'idle' },
    tests: testsAfterLeaving(),
    notice: list.ok ? null : list.failure,
    ...(list.ok ? { list: list.value } : {}),
    ...(faults?.ok ? { faults: faults.value } : {}),
  });
}

/** Opens the page on which setups are restored. */
export function showRestore(): void {
  change({ route: { page: 'restore' }, notice: null });
}

/** Opens a setup at its running renewal or at the step to do next; a finished one at its overview. */
export function openSetup(id: string): Promise<void> {
  return openAt(id, (setup) => {
    if (setup.renewal) return 'renewal';
    return stepProgress(setup.steps).finished ? 'overview' : setup.furthest;
  });
}

async function openAt(id: string, pageOf: (setup: SetupView) => SetupPageId): Promise<void> {
  const result = await runExclusive('open', (main) => main['setups.open']({ id }));
  if (result?.ok) enter(result.value, pageOf(result.value));
}

/** Opens a setup from the list at its renewal. */
export function openRenewal(id: string): Promise<void> {
  return openAt(id, () => 'renewal');
}

/** Opens a setup from the list at its record. */
export function openRecord(id: string): Promise<void> {
  return openAt(id, () => 'record');
}

/**
 * Requests the open setup again, for example after the keychain was unlocked. This can complete a renewal, whose last page is
 * then shown.
 */
export async function refreshSetup(): Promise<void> {
  const renewing = state().setup?.renewal;
  await runOnSetup('open', (main) => main['setups.open']({ id: setupId() }));
  const { setup, route } = state();
  const finished = renewing && setup && !setup.renewal;
  if (finished && route.page === 'setup' && route.step === 'renewal') change({ route: { ...route, stage: 'done' } });
}

/** Opens a setup, and resets the state of the previous page. */
export function enter(setup: SetupView, step: SetupPageId): void {
  if (!setup.reconcileFailure) forgetUnreconciled(setup.id);
  change({
    setup,
    space: setup.space,
    saved: null,
    route: { page: 'setup', step },
    signIn: { kind: 'idle' },
    tests: testsAfterLeaving(),
    clipboardCleared: false,
    copiedToken: null,
    testWrite: true,
    notice: null,
  });
}

/** The start page of the open setup: its picture and its task list. */
export function showOverview(): void {
  show('overview');
}

/** The renewal of the open setup, where it stands; or one of its pages. */
export function showRenewal(stage?: RenewalStage): void {
  show('renewal', stage);
}

/** The record of the open setup. A sign-in that waits goes on meanwhile. */
export function showRecord(): void {
  show('record');
}

/** The hand-over sheet of the open setup, for the administrator of Entra. */
export function showSheet(): void {
  show('sheet');
}

/** Opens a reachable step; others stay closed, and the sidebar shows what they wait for. */
export function goTo(step: StepId): void {
  const target = state().setup?.steps.find((each) => each.id === step);
  if (!target?.reached) return;
  show(step);
}

/**
 * Leads to the sign-in methods, or to the sign-in that is under way. A setup whose token Entra has is renewed: its new token is
 * signed in to there.
 */
export function signInAgain(): void {
  if (state().setup?.renewable) showRenewal();
  else goTo('signIn');
  const { signIn } = state();
  if (signIn.kind === 'idle') change({ signIn: { kind: 'choosing' } });
}

function show(step: SetupPageId, stage?: RenewalStage): void {
  const route = { page: 'setup', step, ...(stage ? { stage } : {}) } as const;
  change({ route, notice: null, signIn: quietSignIn(), tests: testsAfterLeaving() });
}

/** Leaving the page keeps a running sign-in, but removes an old failure. */
function quietSignIn() {
  const { signIn } = state();
  return signIn.kind === 'waiting' || signIn.kind === 'pasting' ? signIn : ({ kind: 'idle' } as const);
}

/** Reads the list of the current space again. */
export async function refreshList(): Promise<void> {
  const { space } = state();
  const list = await request(async (main) => ({ ok: true, value: await main['setups.list']({ space }) }));
  change(list.ok ? { list: list.value } : { notice: list.failure });
}
