import '../../../core/lib/zod-config';
import { parentPort } from 'node:worker_threads';
import type { ProvisioningLogUsers, ProvisioningLogView } from '../../../../shared/contract';
import { LogTally } from '../../../core/entra/provisioning-log/tally';
import { attempt } from '../../../core/lib/failure';
import type { LogJobMessage } from './messages';
import { readLog } from './read-log';

/** Minimum time between two progress messages, in milliseconds. */
const progressPause = 100;

let tally = new LogTally();
let reportedAt = Number.NEGATIVE_INFINITY;

// The entry point of the thread that `client.ts` starts; a separate file in the packaged app.
parentPort?.on('message', (message: LogJobMessage) => {
  void attempt<ProvisioningLogUsers | ProvisioningLogView>(() => answer(message)).then((result) =>
    parentPort?.postMessage({ id: message.id, result }),
  );
});

function answer({ job, request }: LogJobMessage): ProvisioningLogUsers | Promise<ProvisioningLogView> {
  if (job === 'users') return tally.users(request.application, request.key, ...(request.all ? [null] : []));
  tally = new LogTally();
  return readLog(request.paths, tally, (progress) => {
    if (performance.now() - reportedAt < progressPause) return;
    reportedAt = performance.now();
    parentPort?.postMessage({ progress });
  });
}
