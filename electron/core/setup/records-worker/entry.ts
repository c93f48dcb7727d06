import { parentPort } from 'node:worker_threads';
import type { ReadBatch, RecordsJobs } from './messages';
import { readBatch } from './read-batch';

// The entry point of the thread that `records-thread.ts` starts; a separate file in the packaged app.
parentPort?.on('message', ({ id, request }: { id: number; request: Parameters<RecordsJobs['read']>[0] }) => {
  for (let batch = readBatch(request); batch.length > 0; batch = readBatch(request))
    parentPort?.postMessage({ batch } satisfies ReadBatch);
  parentPort?.postMessage({ id, result: { ok: true, value: null } });
});
