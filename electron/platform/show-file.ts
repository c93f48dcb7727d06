import { shell } from 'electron';
import { FailureError } from '../core/lib/failure';
import type { RecordStore } from '../core/setup/record-store';

/**
 * Shows a record's file, or a quarantined one, in the system's file manager; without a name, the folder.
 * @throws FailureError `record.notFound` for a name that is not a plain file name
 */
export async function showFile(store: RecordStore, name: string | null): Promise<void> {
  if (name === null) {
    await shell.openPath(store.folder);
    return;
  }
  if (/[/\\]/.test(name) || name.startsWith('.')) throw new FailureError('record.notFound');
  shell.showItemInFolder(await store.path(name));
}

/** Shows a file or folder in the system's file manager. */
export function revealFile(path: string): void {
  shell.showItemInFolder(path);
}
