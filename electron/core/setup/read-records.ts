import { join } from 'node:path';
import { maximumRecordBytes } from '../../../shared/enums/limits';
import { errorCode } from '../lib/failure';
import { mapConcurrently } from '../lib/map-concurrently';
import { readRegularFile } from '../lib/regular-file';
import { startRecordsThread } from './begin-reading';
import { parseRecordBytes, type RecordReading, unreadable } from './parse-record-file';
import type { RecordsThread, TakeReading } from './records-worker/records-thread';

export interface RecordsToRead {
  readonly folder: string;
  /** The names of the files. */
  readonly names: readonly string[];
  /** The built file of the thread that reads many records; without it, this process reads all of them. */
  readonly thread: URL | null;
  /** A thread that is reading the files already. */
  readonly begun?: RecordsThread | null;
  /** This process reads a share of them, since nothing else waits for it. */
  readonly helping?: boolean;
}

/** Upper bound on files that are open at once: without it, thousands of records end in EMFILE. */
const maximumOpenFiles = 64;

/**
 * Reads record files. Many are read in a thread: validating ten thousand takes a second and more, in which the window
 * would not respond. If the thread ends early, this process reads the rest.
 * @param onRead receives each file once, in any order
 */
export async function readRecords(
  { folder, names, thread, begun = null, helping = false }: RecordsToRead,
  onRead: TakeReading,
): Promise<void> {
  const left = new Set(names);
  const reading = begun ?? (thread && (await startRecordsThread(thread, { folder, names, pause: null })));
  await reading?.each(
    async (name, result) => {
      if (left.delete(name)) await onRead(name, result);
    },
    { helping },
  );
  await mapConcurrently(maximumOpenFiles, [...left], new AbortController().signal, async (name) =>
    onRead(name, await readRecordFile(join(folder, name))),
  );
}

async function readRecordFile(path: string): Promise<RecordReading> {
  try {
    return parseRecordBytes(await readRegularFile(path, maximumRecordBytes));
  } catch (thrown) {
    return unreadable(path, errorCode(thrown) ?? 'unknown');
  }
}
