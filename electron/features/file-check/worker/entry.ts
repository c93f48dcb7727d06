import '../../../core/lib/zod-config';
import { parentPort } from 'node:worker_threads';
import type { CopyCheck } from '../../../../shared/contract';
import { maximumCopyBytes } from '../../../../shared/enums/limits';
import { toFailure } from '../../../core/lib/failure';
import { checkCopy } from '../../../core/record-files/check-copy';
import { readChosenFile } from '../../../core/record-files/read-chosen-file';
import type { FileCheckTask } from './messages';

/** Never rejects: the answer includes what is wrong with the file. */
async function check(task: FileCheckTask): Promise<CopyCheck> {
  try {
    return checkCopy('bytes' in task ? task.bytes : await readChosenFile(task.path, maximumCopyBytes));
  } catch (thrown) {
    return { verdict: 'unreadable', failure: toFailure(thrown) };
  }
}

// The entry point of the thread that `client.ts` starts; a separate file in the packaged app.
parentPort?.on('message', ({ id, request }: { id: number; request: FileCheckTask }) => {
  void check(request).then((value) => parentPort?.postMessage({ id, result: { ok: true, value } }));
});
