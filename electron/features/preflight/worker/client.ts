import type { PreflightProgress, Result } from '../../../../shared/contract';
import { WorkerClient } from '../../../core/lib/worker-client';
import type { Answer, FromWorker, Job, JobRequest, Jobs, ToWorker } from './messages';

/** The lists are outside of the JavaScript heap. */
const heapMegabytes = 512;

/**
 * The thread that compares people, so that neither the page nor the main process waits for it. It has no network, reads
 * only the given files, and writes only exports. A new thread starts without people.
 */
export class PreflightWorker {
  readonly #client: WorkerClient<Jobs, ToWorker, FromWorker>;

  /** @param script the worker's built file */
  constructor(script: URL, onProgress: (progress: PreflightProgress) => void = () => {}) {
    this.#client = new WorkerClient({
      script,
      name: 'preflight',
      heapMegabytes,
      stopped: (reason) => ({ code: 'preflight.stopped', detail: { reason } }),
      onMessage: ({ progress }: FromWorker) => onProgress(progress),
    });
  }

  /** Never rejects: a failure is a value, `preflight.stopped` when the thread died, `preflight.cancelled` after `cancel`. */
  do<J extends Job>(job: J, request: JobRequest<J>): Promise<Result<Answer<J>>> {
    return this.#client.do(job, request as never) as Promise<Result<Answer<J>>>;
  }

  /** Cancels all jobs but queries. Keeps the lists that were read. */
  cancel(): void {
    this.#client.post({ cancel: true });
  }

  /** Ends the thread, and with it discards all people. */
  close(): Promise<void> {
    return this.#client.close();
  }
}
