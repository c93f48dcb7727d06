import { join } from 'node:path';
import { maximumRecordBytes } from '../../../../shared/enums/limits';
import { errorCode } from '../../lib/failure';
import { readRegularFileSync } from '../../lib/regular-file';
import { parseRecordBytes, type RecordReading, unreadable } from '../parse-record-file';
import { type StatusQuestion, setupStatus } from '../setup-status';
import { cells, type FilesToRead, type NamedReading, type StatusReading } from './messages';

/** Number of records in one message. */
const batchSize = 50;

/**
 * Reads the next files that no other reader has taken; blocks the thread meanwhile. Synchronous reads take a third of the
 * time of others.
 * @returns an empty list when all are taken
 */
export function readBatch({
  folder,
  names,
  state,
  status,
}: FilesToRead): NamedReading<RecordReading | StatusReading>[] {
  const from = Atomics.add(state, cells.taken, batchSize);
  return names.slice(from, from + batchSize).map((name) => {
    const reading = read(join(folder, name));
    return [name, status ? statusReading(reading, status) : reading] as const;
  });
}

function read(path: string): RecordReading {
  try {
    return parseRecordBytes(readRegularFileSync(path, maximumRecordBytes));
  } catch (thrown) {
    return unreadable(path, errorCode(thrown) ?? 'unknown');
  }
}

function statusReading(reading: RecordReading, question: StatusQuestion): StatusReading {
  if (reading.kind !== 'record') return reading;
  const { record } = reading;
  return { kind: 'status', setup: setupStatus(record, question), createdAt: record.events[0]?.at ?? '' };
}
