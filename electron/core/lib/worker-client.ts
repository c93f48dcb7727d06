import { Worker } from 'node:worker_threads';
import type { Failure, Result } from '../../../shared/contract';
import { errorReason } from './file-problem';

type Ask<J, K extends keyof J> = J[K] extends (ask: infer A) => unknown ? A : never;
type Answer<J, K extends keyof J> = J[K] extends (...ask: never[]) => infer R ? R : never;
type Settle = (result: Result<unknown>) => void;

export interface WorkerOptions<To, From> {
  /** The worker's built file. */
  readonly script: URL;
  /** What debuggers call the thread. */
  readonly name: string;
  /** Upper bound of the JavaScript objects: a thread that needs more has gone wrong, and ends alone. */
  readonly heapMegabytes: number;
  /** Why pending jobs fail when the thread ends. @param reason the code or class of its error, or `closed` */
  stopped(reason: string): Failure;
  /** A message other than the answer to a job. `post` reaches the thread that sent it. */
  onMessage?(message: From, post: (message: To) => void): void;
}

/**
 * One thread, from its start to its end. It gets no environment and no command line. Jobs are sent as `{ id, job, ask }` and
 * answered with `{ id, result }`; other messages go both ways in between.
 * @typeParam Jobs job -> signature
 */
export class WorkerThread<Jobs, To, From> {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Settle>();
  #lastId = 0;
  #failure: Failure | null = null;

  constructor({ script, name, heapMegabytes, stopped, onMessage }: WorkerOptions<To, From>) {
    this.#worker = new Worker(script, {
      name,
      env: {},
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    });
    let reason = 'closed';
    this.#worker.on('message', (message: From | { id: number; result: Result<unknown> }) => {
      if (!isAnswer(message)) return onMessage?.(message, (reply) => this.post(reply));
      this.#pending.get(message.id)?.(message.result);
      this.#pending.delete(message.id);
    });
    this.#worker.on('error', (error) => {
      reason = errorReason(error);
    });
    this.#worker.on('exit', () => this.#fail(stopped(reason)));
  }

  /** The thread has ended, and why. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** Never rejects: a failure is a value, also when the thread ends before it has answered. */
  do<K extends keyof Jobs>(job: K, ask: Ask<Jobs, K>): Promise<Result<Answer<Jobs, K>>> {
    return new Promise((resolve) => {
      if (this.#failure) return resolve({ ok: false, failure: this.#failure });
      this.#lastId += 1;
      // The worker answers a job with that job's answer.
      this.#pending.set(this.#lastId, resolve as Settle);
      this.#worker.postMessage({ id: this.#lastId, job, ask });
    });
  }

  /** Sends what needs no answer; nothing happens once the thread has ended. */
  post(message: To): void {
    if (!this.#failure) this.#worker.postMessage(message);
  }

  /** Ends the thread at once. @param failure why pending jobs fail, if it is another reason than `closed` */
  async end(failure?: Failure): Promise<void> {
    if (failure) this.#fail(failure);
    await this.#worker.terminate();
  }

  #fail(failure: Failure): void {
    this.#failure ??= failure;
    for (const settle of this.#pending.values()) settle({ ok: false, failure: this.#failure });
    this.#pending.clear();
  }
}

/** Owns a thread that starts with the first job. After it has ended, the next job starts a new one. */
export class WorkerClient<Jobs, To, From> {
  readonly #options: WorkerOptions<To, From>;
  #thread: WorkerThread<Jobs, To, From> | null = null;

  constructor(options: WorkerOptions<To, From>) {
    this.#options = options;
  }

  /** Never rejects: a failure is a value, also when the thread dies or is closed. */
  do<K extends keyof Jobs>(job: K, ask: Ask<Jobs, K>): Promise<Result<Answer<Jobs, K>>> {
    if (!this.#thread || this.#thread.failure) this.#thread = new WorkerThread(this.#options);
    return this.#thread.do(job, ask);
  }

  /** Sends what needs no answer, if there is a thread. */
  post(message: To): void {
    this.#thread?.post(message);
  }

  /** Ends the thread, and with it what it knows. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.end();
  }
}

function isAnswer(message: unknown): message is { id: number; result: Result<unknown> } {
  return typeof message === 'object' && message !== null && 'id' in message && 'result' in message;
}
