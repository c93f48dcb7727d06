import type { CheckedFile, CopyCheck } from '../../../../shared/contract';
import { WorkerThread } from '../../../core/lib/worker-client';
import type { FileCheckJobs, FileCheckTask } from './messages';

const heapMegabytes = 512;

/**
 * Checks a file in a separate thread, so that the window stays responsive with any file. Never rejects.
 * @param script the built file of the thread
 */
export async function checkInThread(script: URL, fileName: string, task: FileCheckTask): Promise<CheckedFile> {
  const thread = new WorkerThread<FileCheckJobs, never, never>({
    script,
    name: 'file-check',
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
