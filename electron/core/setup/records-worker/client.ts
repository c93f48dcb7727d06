import { WorkerThread } from '../../lib/worker-client';
import type { RecordReading } from '../parse-record-file';
import type { ReadBatch, RecordsJobs } from './messages';

/** Far more than the parsed records of one batch take. */
const heapMegabytes = 512;

/**
 * Reads record files in a thread of its own. Never rejects: if the thread ends early, some files have not been given to
 * `onRead`.
 * @param script the built file of the thread
 * @param onRead receives each file once, in any order; the returned promise waits for all of its promises
 */
export async function readInThread(
  script: URL,
  request: { readonly folder: string; readonly names: readonly string[] },
  onRead: (name: string, reading: RecordReading) => Promise<void>,
): Promise<void> {
  const taken: Promise<void>[] = [];
  const thread = new WorkerThread<RecordsJobs, never, ReadBatch>({
    script,
    name: 'records',
    heapMegabytes,
    stopped: (reason) => ({ code: 'record.unreadable', detail: { reason } }),
    onMessage: ({ batch }) => {
      for (const [name, reading] of batch) taken.push(onRead(name, reading));
    },
  });
  await thread.do('read', request);
  void thread.end();
  await Promise.all(taken);
}
