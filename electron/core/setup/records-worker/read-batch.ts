import { join } from 'node:path';
import { maximumRecordBytes } from '../../../../shared/enums/limits';
import { errorCode } from '../../lib/failure';
import { readRegularFileSync } from '../../lib/regular-file';
import { parseRecordBytes, type RecordReading, unreadable } from '../parse-record-file';
import { cells, type FilesToRead, type NamedReading } from './messages';

/** Number of records in one message. */
const batchSize = 50;

/**
 * Reads the next files that no other reader has taken; blocks the thread meanwhile. Synchronous reads take a third of the
 * time of others.
 * @returns an empty list when all are taken
 */
export function readBatch({ folder, names, state }: FilesToRead): NamedReading[] {
  const from = Atomics.add(state, cells.taken, batchSize);
  return names.slice(from, from + batchSize).map((name) => [name, read(join(folder, name))] as const);
}

function read(path: string): RecordReading {
  try {
    return parseRecordBytes(readRegularFileSync(path, maximumRecordBytes));
  } catch (thrown) {
    return unreadable(path, errorCode(thrown) ?? 'unknown');
  }
}
