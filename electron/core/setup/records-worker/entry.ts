import '../../lib/zod-config';
import { parentPort } from 'node:worker_threads';
import { cells, type FilesToRead, type ReadBatch, type RecordsJobs } from './messages';
import { readBatch } from './read-batch';

// The entry point of the thread that `records-thread.ts` starts; a separate file in the packaged app.
parentPort?.on('message', ({ id, request }: { id: number; request: Parameters<RecordsJobs['read']>[0] }) => {
  for (let batch = readBatch(request); batch.length > 0; batch = readBatch(request)) {
    parentPort?.postMessage({ batch } satisfies ReadBatch<unknown>);
    takePause(request);
  }
  parentPort?.postMessage({ id, result: { ok: true, value: null } });
});

/** Waits, when it is time for the pause, until this thread may read on. */
function takePause({ state, pause }: FilesToRead): void {
  if (!pause || Atomics.load(state, cells.taken) < pause.at) return;
  if (Atomics.wait(state, cells.mayReadOn, 0, pause.ms) === 'timed-out') Atomics.store(state, cells.mayReadOn, 1);
}
