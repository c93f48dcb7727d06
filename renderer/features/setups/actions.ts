import type { Failure, SetupView, Space, StepId } from '../../../shared/contract';
import { adopt, attempt, operate, operateOnSetup, say, setupId } from '../../lib/actions';
import { ask } from '../../lib/bridge';
import { change, type SetupPlace, state } from '../../lib/store';

/** The start page of a space. The list is read before the page changes, so that nothing flickers. */
export async function showHome(space: Space = state().space): Promise<void> {
  const list = await ask(async (main) => ({ ok: true, value: await main['setups.list']({ space }) }));
  const faults =
    space === 'practice' ? await ask(async (main) => ({ ok: true, value: await main['practice.faults']() })) : null;
  change({
    space,
    route: { page: 'home' },
    setup: null,
    saved: null,
    signIn: { kind: 'resting' },
    test: quietTest(),
    notice: list.ok ? null : list.failure,
    ...(list.ok ? { list: list.value } : {}),
    ...(faults?.ok ? { faults: faults.value } : {}),
  });
}

export async function createSetup(): Promise<void> {
  const result = await operate('create', (main) => main['setups.create']({ space: state().space }));
  if (result?.ok) enter(result.value, 'overview');
}

/** Opens a setup where work goes on: with its renewal while one is under way. */
export async function openSetup(id: string): Promise<void> {
  const result = await operate('open', (main) => main['setups.open']({ id }));
  if (result?.ok) enter(result.value, result.value.renewal ? 'renewal' : result.value.furthest);
}

export function enterRenewal(setup: SetupView): void {
  enter(setup, 'renewal');
}

export function enterRecord(setup: SetupView): void {
  enter(setup, 'record');
}

/**
 * Asks for the open setup once more, for example because the keychain has been unlocked meanwhile. That can finish a renewal,
 * whose end is shown then.
 */
export async function refreshSetup(): Promise<void> {
  const renewing = state().setup?.renewal;
  await operateOnSetup('open', (main) => main['setups.open']({ id: setupId() }));
  const { setup, route } = state();
  const finished = renewing && setup && !setup.renewal;
  if (finished && route.page === 'setup' && route.step === 'renewal') change({ route: { ...route, stage: 'done' } });
}

function enter(setup: SetupView, step: SetupPlace): void {
  change({
    setup,
    space: setup.space,
    saved: null,
    route: { page: 'setup', step },
    signIn: { kind: 'resting' },
    test: quietTest(),
    clipboardCleared: false,
    testWrite: false,
    notice: null,
  });
}

/** The start page of the open setup: its picture and its task list. */
export function showOverview(): void {
  change({ route: { page: 'setup', step: 'overview' }, notice: null, signIn: quietSignIn(), test: quietTest() });
}

/** Goes to a step that is reached; others stay closed, and the rail says what they wait for. */
export function goTo(step: StepId): void {
  const target = state().setup?.steps.find((each) => each.id === step);
  if (!target?.reached) return;
  change({ route: { page: 'setup', step }, notice: null, signIn: quietSignIn(), test: quietTest() });
}

/** Going elsewhere must not end a sign-in that is under way, but an old failure need not be seen again. */
function quietSignIn() {
  const { signIn } = state();
  return signIn.kind === 'waiting' || signIn.kind === 'pasting' ? signIn : ({ kind: 'resting' } as const);
}

/** A test goes on wherever the page is; that one was cancelled is told on its own page only. */
export function quietTest() {
  const { test } = state();
  return test.kind === 'running' ? test : ({ kind: 'resting' } as const);
}

/** @returns why the name was not kept, for the dialog that asked for it; null when it was. */
export async function renameSetup(id: string, name: string): Promise<Failure | null> {
  change({ busy: 'rename', notice: null });
  const result = await ask((main) => main['setups.rename']({ id, name }));
  change({ busy: null });
  if (!result.ok) return result.failure;
  adopt(result.value);
  if (state().route.page === 'home') await refreshList();
  return null;
}

/** Writes down the administrator's notes about a setup; none if the text is empty. */
export async function noteSetup(id: string, notes: string): Promise<boolean> {
  const noted = await operateOnSetup('note', (main) => main['setups.note']({ id, notes }));
  if (noted && state().route.page === 'home') await refreshList();
  return noted;
}

export async function deleteSetup(id: string, name: string): Promise<void> {
  const result = await operate('delete', (main) => main['setups.delete']({ id }));
  if (!result?.ok) return;
  await refreshList();
  say('home.deleted', { name });
}

export async function restoreSetup(id: string): Promise<void> {
  const result = await operate('restore', (main) => main['setups.restore']({ id }));
  if (result?.ok) await refreshList();
}

/** Reads the list of the space that is shown once more. */
export async function refreshList(): Promise<void> {
  const { space } = state();
  const list = await ask(async (main) => ({ ok: true, value: await main['setups.list']({ space }) }));
  change(list.ok ? { list: list.value } : { notice: list.failure });
}

export async function showFile(which: { id: string } | { fileName: string }): Promise<void> {
  await attempt((main) => main['setups.showFile']({ space: state().space, ...which }));
}
