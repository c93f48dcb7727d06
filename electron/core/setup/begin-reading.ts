import { readdir } from 'node:fs/promises';
import type { FilesToRead, Pause } from './records-worker/messages';
import type { RecordsThread } from './records-worker/records-thread';

/** For fewer files, starting a thread takes longer than reading them. */
const threadFrom = 500;
/** Enough files for the first rows of a list, even if some are damaged; the page needs the processor to show them. */
export const firstRowsPause: Pause = { at: 400, ms: 1500 };

/**
 * Begins to read the records of a folder, if there are many, before the rest of the app is loaded.
 * @param thread the built file of the thread that reads
 * @param pause of the thread, until all records are wanted
 * @returns null when there are few, or when the folder cannot be listed, which the records themselves report
 */
export async function beginReading(folder: string, thread: URL, pause: Pause | null): Promise<RecordsThread | null> {
  const names = await readdir(folder).catch((): string[] => []);
  return startRecordsThread(thread, { folder, names: recordFiles(names), pause });
}

/** @returns a thread that reads the files; null for few */
export async function startRecordsThread(
  thread: URL,
  files: Omit<FilesToRead, 'state'>,
): Promise<RecordsThread | null> {
  if (files.names.length < threadFrom) return null;
  const { RecordsThread: Thread } = await import('./records-worker/records-thread');
  return new Thread(thread, files);
}

/** The names of a folder that are or may be records. */
export function recordFiles(names: readonly string[]): string[] {
  return names.filter((name) => name.endsWith('.json'));
}
