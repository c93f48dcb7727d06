import { join } from 'node:path';
import { maximumRecordBytes } from '../../../shared/enums/limits';
import { errorCode } from '../lib/failure';
import { mapConcurrently } from '../lib/map-concurrently';
import { readRegularFile } from '../lib/regular-file';
import { parseRecordBytes, type RecordReading, unreadable } from './parse-record-file';
import { readInThread } from './records-worker/client';

export interface RecordsToRead {
  readonly folder: string;
  /** The names of the files. */
  readonly names: readonly string[];
  /** The built file of the thread that reads many records; without it, this process reads all of them. */
  readonly thread: URL | null;
}

/** Upper bound on files that are open at once: without it, thousands of records end in EMFILE. */
const maximumOpenFiles = 64;
/** For fewer files, starting a thread takes longer than reading them. */
const threadFrom = 500;

/**
 * Reads record files. Many are read in a thread: validating ten thousand takes a second and more, in which the window
 * would not respond. If the thread ends early, this process reads the rest.
 * @param onRead receives each file once, in any order
 */
export async function readRecords(
  { folder, names, thread }: RecordsToRead,
  onRead: (name: string, reading: RecordReading) => Promise<void>,
): Promise<void> {
  const left = new Set(names);
  const take = (name: string, reading: RecordReading) => {
    left.delete(name);
    return onRead(name, reading);
  };
  if (thread && names.length >= threadFrom) await readInThread(thread, { folder, names }, take);
  await mapConcurrently(maximumOpenFiles, [...left], new AbortController().signal, async (name) =>
    take(name, await readRecordFile(join(folder, name))),
  );
}

async function readRecordFile(path: string): Promise<RecordReading> {
  try {
    return parseRecordBytes(await readRegularFile(path, maximumRecordBytes));
  } catch (thrown) {
    return unreadable(path, errorCode(thrown) ?? 'unknown');
  }
}
