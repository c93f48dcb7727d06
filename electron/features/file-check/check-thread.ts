import { Worker } from 'node:worker_threads';
import type { CheckedFile, CopyCheck } from '../../../shared/contract';
import { errorCode } from '../../core/lib/failure';

/** What is to be checked: the file at a path, or what is in one that was dropped on the page. */
export type CheckTask = { readonly path: string } | { readonly bytes: Uint8Array };

/** Megabytes of JavaScript objects; a file that makes more of itself takes only the thread with it. */
const heapLimit = 512;

/**
 * Checks a file in a thread of its own, so that the window answers meanwhile, whatever is in the file. Never rejects.
 * @param script the thread's built file
 */
export function checkInThread(script: URL, fileName: string, task: CheckTask): Promise<CheckedFile> {
  const worker = new Worker(script, {
    name: 'check',
    env: {},
    execArgv: [],
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: heapLimit },
  });
  return new Promise((resolve) => {
    let reason = '';
    const stopped = (): CopyCheck => ({
      verdict: 'unreadable',
      failure: { code: 'restore.stopped', detail: { reason } },
    });
    const answer = (check: CopyCheck) => resolve({ fileName, check: named(check, fileName) });
    worker.on('message', (check: CopyCheck) => {
      answer(check);
      void worker.terminate();
    });
    worker.on('error', (error) => {
      reason = errorCode(error) ?? error.name;
    });
    // After an answer, this one comes too late to count.
    worker.on('exit', () => answer(stopped()));
  });
}

function named(check: CopyCheck, file: string): CopyCheck {
  if (check.verdict !== 'unreadable') return check;
  const { code, detail } = check.failure;
  return { verdict: 'unreadable', failure: { code, detail: { ...detail, file } } };
}
