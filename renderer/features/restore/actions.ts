import type { Bridge, Failure, RestoreAction, RestoreView, Result } from '../../../shared/contract';
import { announce } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { showHome, showRestore } from '../../lib/navigation';
import { state } from '../../lib/store';
import { backingUp } from '../backup';
import { checking, openFileCheck } from '../file-check';
import { readDroppedLog } from '../provisioning-log';
import { actionOf } from './chosen-actions';
import { changeRestore, initialRestore, restoring } from './state';

/** Counts how often the page was left, so that late answers are dropped. */
let visits = 0;

/** Closes the files, and returns to the list of setups. */
export async function leaveRestore(): Promise<void> {
  visits += 1;
  changeRestore(initialRestore);
  await request(async (main) => ({ ok: true, value: await main['restore.close']() }));
  await showHome();
}

export function chooseFiles(): Promise<void> {
  return open((main) => main['restore.choose']());
}

/** Formats for reading only: they can be checked, but not restored from. */
const forReading = /\.(?:html?|pdf|csv|ics)$/i;

/** Files that were dropped on the window: a provisioning log is explained, one for reading is checked, others are shown for restoring unless a question is open. */
export async function openDropped(files: readonly File[]): Promise<void> {
  const [file] = files;
  if (!file || restoring().busy || backingUp().target) return;
  if (!checking().open && !isQuestionOpen() && (await readDroppedLog(files))) return;
  if (checking().open || (files.length === 1 && forReading.test(file.name))) return openFileCheck(file);
  if (isQuestionOpen()) return;
  showRestore();
  await open((main) => main.openDropped(files));
}

function isQuestionOpen(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}

async function open(call: (main: Bridge) => Promise<Result<RestoreView | null>>): Promise<void> {
  if (restoring().busy) return;
  changeRestore({ busy: 'opening', progress: null, failure: null });
  const visit = visits;
  const opened = await request(call);
  if (visit !== visits) return;
  // The files that were open before are closed in either case.
  if (!opened.ok) changeRestore({ ...initialRestore, failure: isCancelled(opened.failure) ? null : opened.failure });
  else if (opened.value) changeRestore({ ...initialRestore, view: opened.value });
  else changeRestore({ busy: null });
}

/** Cancels the opening of files; the page is then as at first. */
export async function cancelOpening(): Promise<void> {
  await request(async (main) => ({ ok: true, value: await main['restore.close']() }));
}

/** @returns whether the passphrase opened the file */
export async function unlock(file: number, passphrase: string): Promise<boolean> {
  const { [file]: _, ...refusals } = restoring().refusals;
  changeRestore({ busy: 'unlocking', refusals });
  const visit = visits;
  const opened = await request((main) => main['restore.unlock']({ file, passphrase }));
  if (visit !== visits) return false;
  if (opened.ok) changeRestore({ busy: null, view: opened.value, actions: {} });
  else changeRestore({ busy: null, refusals: { ...refusals, [file]: opened.failure } });
  return opened.ok;
}

/** Brings back a setup that was deleted in this run, with its tokens, and compares the files with it. */
export async function undoDeletion(id: string, name: string): Promise<void> {
  changeRestore({ busy: 'applying', failure: null });
  const visit = visits;
  const restored = await request((main) => main['setups.restore']({ id }));
  const view = restored.ok ? await request((main) => main['restore.refresh']()) : restored;
  if (visit !== visits) return;
  if (!view.ok) return changeRestore({ busy: null, failure: view.failure });
  changeRestore({ busy: null, view: view.value as RestoreView, actions: {} });
  announce('home.restored', { name });
}

export async function cancelUnlock(): Promise<void> {
  await request(async (main) => ({ ok: true, value: await main['restore.cancelUnlock']() }));
}

export function chooseAction(key: number, action: RestoreAction): void {
  changeRestore(({ actions }) => ({ actions: { ...actions, [key]: action } }));
}

export async function applyRestore(): Promise<void> {
  const { view, actions, withoutTokens, busy } = restoring();
  if (!view || busy) return;
  const choices = view.setups.map((setup) => ({ key: setup.key, action: actionOf(setup, actions) }));
  changeRestore({ busy: 'applying', failure: null });
  const applied = await request((main) => main['restore.apply']({ choices, withoutTokens }));
  if (!applied.ok) return changeRestore({ busy: null, failure: applied.failure });
  const { restored } = applied.value;
  changeRestore({ ...initialRestore, result: { kind: 'restored', result: applied.value } });
  await request(async (main) => ({ ok: true, value: await main['restore.close']() }));
  if (restored.length) announce('restore.done', { count: restored.length });
}

/** Undoes the last restore. */
export async function undoRestore(): Promise<void> {
  changeRestore({ busy: 'applying', failure: null });
  const undone = await request((main) => main['restore.undo']());
  if (!undone.ok) return changeRestore({ busy: null, failure: undone.failure });
  changeRestore({ busy: null, result: { kind: 'undone', result: undone.value } });
  announce('restore.undone', { count: undone.value.restored.length });
}

/** The list with what was restored: that of the practice setups if it was one of those alone. */
export async function showRestored(): Promise<void> {
  const restored = restoring().result?.result.restored ?? [];
  const spaces = new Set(restored.map(({ space }) => space));
  const [only] = spaces.size === 1 ? spaces : [state().space];
  changeRestore({ ...initialRestore });
  await showHome(only ?? 'real');
}

/** A cancellation by the administrator is not shown as a failure. */
export function isCancelled({ code }: Failure): boolean {
  return code === 'restore.cancelled';
}
