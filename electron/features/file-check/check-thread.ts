import type { CheckedFile, CopyCheck } from '../../../shared/contract';
import { WorkerThread } from '../../core/lib/worker-client';

/** What is to be checked: the file at a path, or what is in one that was dropped on the page. */
export type CheckTask = { readonly path: string } | { readonly bytes: Uint8Array };

/** Job -> signature. What is wrong with the file is the answer. */
interface CheckJobs {
  check: (ask: CheckTask) => CopyCheck;
}

const heapMegabytes = 512;

/**
 * Checks a file in a thread of its own, so that the window answers meanwhile, whatever is in the file. Never rejects.
 * @param script the thread's built file
 */
export async function checkInThread(script: URL, fileName: string, task: CheckTask): Promise<CheckedFile> {
  const thread = new WorkerThread<CheckJobs, never, never>({
    script,
    name: 'check',
    heapMegabytes,
    stopped: (reason) => ({ code: 'restore.stopped', detail: { reason } }),
  });
  const checked = await thread.do('check', task);
  void thread.end();
  const check: CopyCheck = checked.ok ? checked.value : { verdict: 'unreadable', failure: checked.failure };
  return { fileName, check: named(check, fileName) };
}

function named(check: CopyCheck, file: string): CopyCheck {
  if (check.verdict !== 'unreadable') return check;
  const { code, detail } = check.failure;
  return { verdict: 'unreadable', failure: { code, detail: { ...detail, file } } };
}
