import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { maximumRecordBytes } from '../../../../shared/enums/limits';
import { errorCode } from '../../lib/failure';
import { readRegularFileSync } from '../../lib/regular-file';
import { parseRecordBytes, type RecordReading, unreadable } from '../parse-record-file';
import type { ReadBatch, RecordsJobs } from './messages';

/** Number of records in one message. */
const batchSize = 100;

// The entry point of the thread that `client.ts` starts; a separate file in the packaged app.
parentPort?.on('message', ({ id, request }: { id: number; request: Parameters<RecordsJobs['read']>[0] }) => {
  const { folder, names } = request;
  for (let from = 0; from < names.length; from += batchSize) {
    const batch = names.slice(from, from + batchSize).map((name) => [name, read(join(folder, name))] as const);
    parentPort?.postMessage({ batch } satisfies ReadBatch);
  }
  parentPort?.postMessage({ id, result: { ok: true, value: null } });
});

/** Nothing else happens in this thread, and synchronous reads take a third of the time of others. */
function read(path: string): RecordReading {
  try {
    return parseRecordBytes(readRegularFileSync(path, maximumRecordBytes));
  } catch (thrown) {
    return unreadable(path, errorCode(thrown) ?? 'unknown');
  }
}
