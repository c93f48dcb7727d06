import { parentPort } from 'node:worker_threads';
import { cells, type FilesToRead, type ReadBatch, type RecordsJobs } from './messages';
import { readBatch } from './read-batch';

/** Upper bound on the pause, in milliseconds. */
const pauseMs = 1500;

// The entry point of the thread that `records-thread.ts` starts; a separate file in the packaged app.
parentPort?.on('message', ({ id, request }: { id: number; request: Parameters<RecordsJobs['read']>[0] }) => {
  for (let batch = readBatch(request); batch.length > 0; batch = readBatch(request)) {
    parentPort?.postMessage({ batch } satisfies ReadBatch);
    pause(request);
  }
  parentPort?.postMessage({ id, result: { ok: true, value: null } });
});

/** Waits, when it is time for the pause, until this thread may read on. */
function pause({ state, pauseAt }: FilesToRead): void {
  if (pauseAt !== null && Atomics.load(state, cells.taken) >= pauseAt)
    if (Atomics.wait(state, cells.mayReadOn, 0, pauseMs) === 'timed-out') Atomics.store(state, cells.mayReadOn, 1);
}
