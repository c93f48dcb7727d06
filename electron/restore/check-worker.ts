import { parentPort, workerData } from 'node:worker_threads';
import type { CopyCheck } from '../contract';
import { checkCopy } from '../documents/check-copy';
import { maximumCopyBytes } from '../documents/copy-limits';
import { toFailure } from '../failure';
import type { CheckTask } from './check-thread';
import { copyBytes } from './copy-bytes';

/** Never rejects: what is wrong with the file is the answer. */
async function check(task: CheckTask): Promise<CopyCheck> {
  try {
    return checkCopy('bytes' in task ? task.bytes : await copyBytes(task.path, maximumCopyBytes));
  } catch (thrown) {
    return { verdict: 'unreadable', failure: toFailure(thrown) };
  }
}

// The thread that `check-thread.ts` starts: a file of its own in the packaged app.
const port = parentPort;
if (port) void check(workerData as CheckTask).then((answer) => port.postMessage(answer));
