import { Worker } from 'node:worker_threads';
import type { CopiesProgress, Failure, Result } from '../../../../shared/contract';
import { attempt, errorCode } from '../../../core/lib/failure';
import type { Answer, Ask, FromWorker, Job, Needs, ToWorker } from './messages';

/** Megabytes of JavaScript objects. What needs more has gone wrong. */
const heapLimit = 256;

type Promised = { readonly [N in keyof Needs]: (...ask: Parameters<Needs[N]>) => Promise<ReturnType<Needs[N]>> };

export interface CopiesWorkerPorts extends Promised {
  /** The worker's built file. */
  readonly script: URL;
  onProgress(progress: CopiesProgress): void;
}

/**
 * Owns the thread in which copies are made and written, so that the main process stays free. It starts with the first job
 * and asks for one record after the other, and for each PDF. When it dies, whoever waits is told.
 */
export class CopiesWorker {
  readonly #ports: CopiesWorkerPorts;
  readonly #waiting = new Map<number, (result: Result<Answer<Job>>) => void>();
  #worker: Worker | null = null;
  #lastId = 0;

  constructor(ports: CopiesWorkerPorts) {
    this.#ports = ports;
  }

  /** Never rejects: a failure is a value, `copy.stopped` when the thread died or was closed. */
  do<J extends Job>(job: J, ask: Ask<J>): Promise<Result<Answer<J>>> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      // The worker answers a job with that job's answer.
      this.#waiting.set(id, (result) => resolve(result as Result<Answer<J>>));
      worker.postMessage({ id, job, ask });
    });
  }

  /** Ends the job that runs. */
  cancel(): void {
    const message: ToWorker = { cancel: true };
    this.#worker?.postMessage(message);
  }

  /** Ends the thread at once. */
  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#ports.script, {
      name: 'copies',
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapLimit },
    });
    let reason = 'closed';
    worker.on('message', (message: FromWorker) => {
      if ('progress' in message) return this.#ports.onProgress(message.progress);
      if ('need' in message) return void this.#give(worker, message);
      this.#waiting.get(message.id)?.(message.result);
      this.#waiting.delete(message.id);
    });
    worker.on('error', (error) => {
      reason = errorCode(error) ?? error.name;
    });
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
      const failure: Failure = { code: 'copy.stopped', detail: { reason } };
      for (const settle of this.#waiting.values()) settle({ ok: false, failure });
      this.#waiting.clear();
    });
    return worker;
  }

  async #give(worker: Worker, message: Extract<FromWorker, { need: number }>): Promise<void> {
    const given = await attempt(async () =>
      'record' in message ? this.#ports.record(message.record) : this.#ports.print(message.print),
    );
    const answer: ToWorker = { need: message.need, given };
    worker.postMessage(answer);
  }
}
