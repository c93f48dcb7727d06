import type { EntraMethod, EntraScript, Result, SavedFile } from '../../../shared/contract';
import type { ScriptKind, ScriptTask } from '../../../shared/enums/entra-scripts';
import { adopt, announce, currentTranslator, runExclusive, runOnSetup, setupId } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { state } from '../../lib/store';

/** Records how Entra's part is done. */
export async function chooseMethod(method: EntraMethod): Promise<void> {
  const { setup } = state();
  // The page follows at once: writing the record can take a moment.
  if (setup) adopt({ ...setup, entraMethod: method });
  const written = await runOnSetup('entraPart', (main) => main['entraMethod.choose']({ id: setupId(), method }));
  if (!written && setup) adopt(setup);
  if (written) announce('entraMethod.said', { method: currentTranslator().t(`entraMethod.${method}`) });
}

export function readScript(id: string, kind: ScriptKind, task: ScriptTask): Promise<Result<EntraScript>> {
  return request((main) => main['entraScript.read']({ id, kind, task }));
}

/** Saves a script where the system's dialog says; null: the dialog was cancelled, or saving failed. */
export async function saveScript(kind: ScriptKind, task: ScriptTask): Promise<SavedFile | null> {
  const id = setupId();
  const saved = await runExclusive('saveFile', (main) => main['entraScript.save']({ id, kind, task }));
  if (!saved?.ok || !saved.value) return null;
  announce('file.saved', { name: saved.value.fileName });
  return saved.value;
}

export async function copyScript(kind: ScriptKind, task: ScriptTask): Promise<boolean> {
  const id = setupId();
  const copied = await runExclusive('saveFile', (main) => main['entraScript.copy']({ id, kind, task }));
  if (copied?.ok) announce('entraScript.copied');
  return copied?.ok ?? false;
}
