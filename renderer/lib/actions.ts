import type { Bridge, LinkId, Result, SetupView } from '../../shared/contract';
import type { MessageId, MessageValues, Translator } from '../../shared/texts/i18n';
import { request } from './bridge';
import { translatorOf } from './locale';
import { change, type Operation, state } from './store';

export function currentTranslator(): Translator {
  return translatorOf(state().settings.locale);
}

/** Announces a message to screen readers without moving the focus. */
export function announce(id: MessageId, values?: MessageValues): void {
  announceText(currentTranslator().t(id, values));
}

export function announceText(text: string): void {
  change(({ announcement }) => ({ announcement: { text, count: announcement.count + 1 } }));
}

/** The setup on the page. Actions of a setup's page are not reachable without one. */
export function setupId(): string {
  return state().setup?.id ?? '';
}

/** Applies the new state of a setup, unless another one was opened meanwhile. */
export function adopt(setup: SetupView): void {
  change((app) => (app.setup?.id === setup.id ? { setup } : {}));
  if (!setup.reconcileFailure) forgetUnreconciled(setup.id);
}

/** The keychain matches the record of this setup again. */
export function forgetUnreconciled(setup: string): void {
  const { unreconciled } = state();
  if (unreconciled.length) change({ unreconciled: unreconciled.filter(({ id }) => id !== setup) });
}

/** Runs one operation at a time; a failure without a place of its own becomes the page's notice. */
export async function runExclusive<T>(
  operation: Operation,
  call: (bridge: Bridge) => Promise<Result<T>>,
): Promise<Result<T> | null> {
  if (state().busy) return null;
  change({ busy: operation, notice: null });
  const result = await request(call);
  change(result.ok ? { busy: null } : { busy: null, notice: result.failure });
  return result;
}

/** As `runExclusive`, for channels that answer with the changed setup. */
export async function runOnSetup(
  operation: Operation,
  call: (bridge: Bridge) => Promise<Result<SetupView>>,
): Promise<boolean> {
  const result = await runExclusive(operation, call);
  if (result?.ok) adopt(result.value);
  return result?.ok ?? false;
}

/** Copies a text that is not secret, and announces it. */
export async function copyText(text: string, what: string): Promise<boolean> {
  const result = await request(async (main) => ({ ok: true, value: await main['clipboard.copy']({ text }) }));
  if (result.ok) announce('app.copiedWhat', { what });
  else change({ notice: result.failure });
  return result.ok;
}

/** Makes a call, and shows only its failure. */
export async function attempt<T>(call: (bridge: Bridge) => Promise<Result<T>>): Promise<boolean> {
  const result = await request(call);
  change({ notice: result.ok ? null : result.failure });
  return result.ok;
}

/** Shows a file that was saved in this run in the system's file manager. */
export async function showInFolder(path: string): Promise<void> {
  await attempt((main) => main['files.showSaved']({ path }));
}

export async function openLink(link: LinkId): Promise<void> {
  await attempt((main) => main['links.open']({ link }));
}

export async function quit(): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['app.quit']() }));
}

/** Shows the file of a record, or a quarantined file, in the system's file manager. */
export async function showFile(which: { id: string } | { fileName: string }): Promise<void> {
  await attempt((main) => main['setups.showFile']({ space: state().space, ...which }));
}
