import type { Bridge, CheckedFile, Result } from '../../../shared/contract';
import { maximumCopyBytes } from '../../../shared/enums/limits';
import { announce } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { changeFileCheck, checking, closedFileCheck } from './state';
import { verdictOf } from './verdict';

/**
 * Opens the dialog in which a file is checked.
 * @param file one that was dropped on the window; none: the dialog asks for one
 */
export async function openFileCheck(file?: File): Promise<void> {
  if (checking().running) return;
  changeFileCheck({ ...closedFileCheck, open: true });
  if (file) await run((main) => dropped(main, file));
}

export function closeFileCheck(): void {
  changeFileCheck(closedFileCheck);
}

/** Lets a file be chosen in the system's dialog, and checks it; a cancelled dialog keeps the last result. */
export async function chooseAndCheck(): Promise<void> {
  if (!checking().running) await run((main) => main['copies.check']());
}

async function run(check: (main: Bridge) => Promise<Result<CheckedFile | null>>): Promise<void> {
  changeFileCheck({ running: true, failure: null });
  const result = await request(check);
  // The dialog was closed meanwhile.
  if (!checking().open) return changeFileCheck(closedFileCheck);
  if (!result.ok) return changeFileCheck({ running: false, checked: null, failure: result.failure });
  const checked = result.value ?? checking().checked;
  changeFileCheck({ running: false, checked });
  if (result.value) announce(verdictOf(result.value.check).announcement, { file: result.value.fileName });
}

async function dropped(main: Bridge, file: File): Promise<Result<CheckedFile>> {
  const fileName = file.name;
  const unreadable = (code: 'restore.tooBig' | 'restore.unreadable'): Result<CheckedFile> => ({
    ok: true,
    value: { fileName, check: { verdict: 'unreadable', failure: { code, detail: { file: fileName, reason: '' } } } },
  });
  if (file.size > maximumCopyBytes) return unreadable('restore.tooBig');
  try {
    // Folders and deleted files cannot be read.
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await main['copies.checkDropped']({ fileName, bytes });
  } catch {
    return unreadable('restore.unreadable');
  }
}
