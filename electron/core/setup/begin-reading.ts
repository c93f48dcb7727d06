import { readdir } from 'node:fs/promises';
import type { RecordReading } from './parse-record-file';
import type { FilesToRead, Pause, StatusReading } from './records-worker/messages';
import type { RecordsThread } from './records-worker/records-thread';
import type { StatusQuestion } from './setup-status';

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
  return startRecordsThread(thread, { folder, names: await namesOf(folder), pause });
}

/** Like `beginReading`, for how each setup stands in place of its record. */
export async function beginStatuses(
  folder: string,
  thread: URL,
  status: StatusQuestion,
): Promise<RecordsThread<StatusReading> | null> {
  return startThread(thread, { folder, names: await namesOf(folder), pause: null, status });
}

/** @returns a thread that reads the files; null for few */
export function startRecordsThread(
  thread: URL,
  files: Omit<FilesToRead, 'state' | 'status'>,
): Promise<RecordsThread | null> {
  return startThread<RecordReading>(thread, { ...files, status: null });
}

async function startThread<Reading>(
  thread: URL,
  files: Omit<FilesToRead, 'state'>,
): Promise<RecordsThread<Reading> | null> {
  if (files.names.length < threadFrom) return null;
  const { RecordsThread: Thread } = await import('./records-worker/records-thread');
  return new Thread<Reading>(thread, files);
}

async function namesOf(folder: string): Promise<string[]> {
  return recordFiles(await readdir(folder).catch((): string[] => []));
}

/** The names of a folder that are or may be records. */
export function recordFiles(names: readonly string[]): string[] {
  return names.filter((name) => name.endsWith('.json'));
}
