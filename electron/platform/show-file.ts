import { shell } from 'electron';
import { FailureError } from '../core/lib/failure';
import type { RecordStore } from '../core/setup/record-store';

/**
 * Shows a record's file, or a quarantined one, in the system's file manager; without a name, the folder.
 * @throws FailureError `record.notFound` for a name that is not a plain file name
 */
export async function showFile(store: RecordStore, name: string | null): Promise<void> {
  if (name === null) {
    return openFolder(store.folder);
  }
  if (/[/\\]/.test(name) || name.startsWith('.')) throw new FailureError('record.notFound');
  shell.showItemInFolder(await store.path(name));
}

/** Opens a folder in the system's file manager, where there is one. */
export async function openFolder(path: string): Promise<void> {
  await shell.openPath(path);
}

/** Opens a file in the program that this computer has for files of its kind. @returns whether there was one */
export async function openFile(path: string): Promise<boolean> {
  return (await shell.openPath(path)) === '';
}

/** Shows a file or folder in the system's file manager. */
export function revealFile(path: string): void {
  shell.showItemInFolder(path);
}
