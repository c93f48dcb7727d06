import { Worker } from 'node:worker_threads';
import type { Failure, PreflightProgress, Result } from '../../../../shared/contract';
import { errorCode } from '../../../core/lib/failure';
import type { Answer, Ask, FromWorker, Job, ToWorker } from './messages';

/** Megabytes of JavaScript objects; the lists are outside of that. What needs more has gone wrong. */
const heapLimit = 512;

interface Waiting {
  readonly worker: Worker;
  settle(result: Result<Answer<Job>>): void;
}

/**
 * Owns the thread in which people are compared, so that neither the page nor the main process waits for it. The thread starts
 * with the first job; it has no network, reads only the files that it is given, and writes nothing but an export. When it
 * dies, whoever waits is told, and the next job starts a new one, which knows nobody.
 */
export class PreflightWorker {
  readonly #script: URL;
  readonly #onProgress: (progress: PreflightProgress) => void;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;

  /** @param script the worker's built file */
  constructor(script: URL, onProgress: (progress: PreflightProgress) => void = () => {}) {
    this.#script = script;
    this.#onProgress = onProgress;
  }

  /** Never rejects: a failure is a value, `preflight.stopped` when the thread died, `preflight.cancelled` after `cancel`. */
  do<J extends Job>(job: J, ask: Ask<J>): Promise<Result<Answer<J>>> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      // The worker answers a job with that job's answer.
      this.#waiting.set(id, { worker, settle: (result) => resolve(result as Result<Answer<J>>) });
      worker.postMessage({ id, job, ask });
    });
  }

  /** Ends all jobs but queries. Lists that were read stay. */
  cancel(): void {
    const message: ToWorker = { cancel: true };
    this.#worker?.postMessage(message);
  }

  /** Ends the thread, and with it forgets everybody. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#script, {
      name: 'preflight',
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapLimit },
    });
    let reason = 'closed';
    worker.on('message', (message: FromWorker) => {
      if ('progress' in message) return this.#onProgress(message.progress);
      this.#waiting.get(message.id)?.settle(message.result);
      this.#waiting.delete(message.id);
    });
    worker.on('error', (error) => {
      reason = errorCode(error) ?? error.name;
    });
    worker.on('exit', () => this.#ended(worker, { code: 'preflight.stopped', detail: { reason } }));
    return worker;
  }

  #ended(worker: Worker, failure: Failure): void {
    if (this.#worker === worker) this.#worker = null;
    for (const [id, waiting] of this.#waiting) {
      if (waiting.worker !== worker) continue;
      this.#waiting.delete(id);
      waiting.settle({ ok: false, failure });
    }
  }
}
