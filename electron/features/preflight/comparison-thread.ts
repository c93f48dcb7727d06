import type { PreflightProgress } from '../../../shared/contract';
import { FailureError, unwrap } from '../../core/lib/failure';
import { KeyedMutex } from '../../core/lib/keyed-mutex';
import { PreflightWorker } from './worker/client';
import type { Answer, Job, JobRequest } from './worker/messages';

export interface ComparisonThreadDeps {
  /** The built file of the thread. */
  readonly script: URL;
  onProgress(progress: PreflightProgress): void;
  /** The thread died, and its data are lost. */
  onLost(): void;
}

/**
 * The thread of a comparison, and what runs in it. Jobs run one at a time: a new job cancels the running one, because a reloaded
 * page does not know of it. A closed comparison does no more work.
 */
export class ComparisonThread {
  readonly #worker: PreflightWorker;
  readonly #onLost: () => void;
  readonly #mutex = new KeyedMutex();
  #controller = new AbortController();
  #closed = false;

  constructor({ script, onProgress, onLost }: ComparisonThreadDeps) {
    this.#worker = new PreflightWorker(script, onProgress);
    this.#onLost = onLost;
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Runs a job in the thread; a thread that died has lost its data. @throws FailureError what the job throws, `preflight.*` */
  async do<J extends Job>(job: J, request: JobRequest<J>): Promise<Answer<J>> {
    if (this.#closed) throw new FailureError('preflight.cancelled');
    const result = await this.#worker.do(job, request);
    if (this.#closed) throw new FailureError('preflight.cancelled');
    if (!result.ok && result.failure.code === 'preflight.stopped') this.#onLost();
    return unwrap(result);
  }

  /** Runs work that consists of jobs, alone. @throws FailureError `preflight.cancelled`; what the work throws */
  run<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.cancel();
    const { signal } = this.#controller;
    return this.#mutex.runExclusive('', async () => {
      signal.throwIfAborted();
      if (this.#closed) throw new FailureError('preflight.cancelled');
      return work(signal);
    });
  }

  /** Cancels running and waiting work. Keeps what was read. */
  cancel(): void {
    this.#controller.abort(new FailureError('preflight.cancelled'));
    this.#controller = new AbortController();
    this.#worker.cancel();
  }

  /** Ends the thread, and with it discards all people and groups. */
  async close(): Promise<void> {
    this.#closed = true;
    this.cancel();
    await this.#worker.close();
  }
}
