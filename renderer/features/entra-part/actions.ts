import type { Locale, RecordDocument, Result, SavedFile, SheetFormat } from '../../../shared/contract';
import { announce, runExclusive, runOnSetup, setupId } from '../../lib/actions';
import { request } from '../../lib/bridge';

/**
 * Records who does the steps in Entra.
 * @param administrator the name of another administrator, which can be empty; null: the administrator of this setup
 */
export async function assignEntraPart(administrator: string | null): Promise<boolean> {
  const id = setupId();
  const written = await runOnSetup('entraPart', (main) => main['entraPart.assign']({ id, administrator }));
  if (written) announce(administrator === null ? 'entraPart.said.here' : 'entraPart.said.assigned');
  return written;
}

export function readSheet(id: string, locale: Locale): Promise<Result<RecordDocument>> {
  return request((main) => main['entraPart.sheet']({ id, locale }));
}

/** Saves the sheet where the system's dialog says; null: the dialog was cancelled, or saving failed. */
export async function saveSheet(locale: Locale, format: SheetFormat): Promise<SavedFile | null> {
  const id = setupId();
  const saved = await runExclusive('saveFile', (main) => main['entraPart.saveSheet']({ id, locale, format }));
  if (!saved?.ok || !saved.value) return null;
  announce('file.saved', { name: saved.value.fileName });
  return saved.value;
}

export async function copyMail(locale: Locale): Promise<boolean> {
  const id = setupId();
  const copied = await runExclusive('saveFile', (main) => main['entraPart.copyMail']({ id, locale }));
  if (copied?.ok) announce('sheetPage.copied');
  return copied?.ok ?? false;
}
