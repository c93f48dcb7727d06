import { readdir } from 'node:fs/promises';
import type { RecordsThread } from './records-worker/records-thread';

/** For fewer files, starting a thread takes longer than reading them. */
const threadFrom = 500;

/**
 * Begins to read the records of a folder, if there are many, before the rest of the app is loaded.
 * @param thread the built file of the thread that reads
 * @returns null when there are few, or when the folder cannot be listed, which the records themselves report
 */
export async function beginReading(folder: string, thread: URL): Promise<RecordsThread | null> {
  const names = await readdir(folder).catch((): string[] => []);
  return startRecordsThread(thread, folder, recordFiles(names));
}

/** @param names of the files. @returns a thread that reads them; null for few */
export async function startRecordsThread(
  thread: URL,
  folder: string,
  names: readonly string[],
): Promise<RecordsThread | null> {
  if (names.length < threadFrom) return null;
  const { RecordsThread: Thread } = await import('./records-worker/records-thread');
  return new Thread(thread, { folder, names });
}

/** The names of a folder that are or may be records. */
export function recordFiles(names: readonly string[]): string[] {
  return names.filter((name) => name.endsWith('.json'));
}
