import { Worker } from 'node:worker_threads';
import type { Failure, Result } from '../../../shared/contract';
import { errorReason } from './file-problem';

type RequestOf<J, K extends keyof J> = J[K] extends (request: infer A) => unknown ? A : never;
type AnswerOf<J, K extends keyof J> = J[K] extends (...request: never[]) => infer R ? R : never;
type Settle = (result: Result<unknown>) => void;

export interface WorkerOptions<To, From> {
  /** The worker's built file. */
  readonly script: URL;
  /** The name of the thread in debuggers. */
  readonly name: string;
  /** Upper bound of the JavaScript heap: a thread that exceeds it ends without affecting the app. */
  readonly heapMegabytes: number;
  /** The part of the heap for new objects, if not the runtime's own: one that keeps much of what it reads copies less in a larger one. */
  readonly youngMegabytes?: number;
  /** Upper bound on the time from sending a job to its answer. A thread that exceeds it ends, and its jobs fail. */
  readonly timeLimit?: { readonly ms: number; readonly failure: Failure };
  /** The failure of pending jobs when the thread ends. @param reason the code or class of its error, or `closed` */
  stopped(reason: string): Failure;
  /** Given to the thread at its start, as `workerData`. */
  data?(): unknown;
  /** Receives messages other than answers to jobs. `post` reaches the thread that sent the message. */
  onMessage?(message: From, post: (message: To) => void): void;
}

/**
 * One thread, from start to end. It gets no environment and no command line. Jobs are sent as `{ id, job, request }` and
 * answered with `{ id, result }`; other messages go in both directions.
 * @typeParam Jobs job -> signature
 */
export class WorkerThread<Jobs, To, From> {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Settle>();
  readonly #timeLimit: WorkerOptions<To, From>['timeLimit'];
  #lastId = 0;
  #failure: Failure | null = null;

  constructor(options: WorkerOptions<To, From>) {
    const { script, name, heapMegabytes, youngMegabytes, timeLimit, data, stopped, onMessage } = options;
    this.#timeLimit = timeLimit;
    this.#worker = new Worker(script, {
      name,
      env: {},
      execArgv: [],
      workerData: data?.(),
      resourceLimits: {
        maxOldGenerationSizeMb: heapMegabytes,
        ...(youngMegabytes ? { maxYoungGenerationSizeMb: youngMegabytes } : {}),
      },
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

  /** Why the thread has ended; null while it runs. */
  get failure(): Failure | null {
    return this.#failure;
  }

  /** Never rejects: a failure is a value, also when the thread ends before it answers. */
  do<K extends keyof Jobs>(job: K, request: RequestOf<Jobs, K>): Promise<Result<AnswerOf<Jobs, K>>> {
    return new Promise((resolve) => {
      if (this.#failure) return resolve({ ok: false, failure: this.#failure });
      this.#lastId += 1;
      // The result type follows from the job.
      this.#pending.set(this.#lastId, this.#timed(resolve as Settle));
      this.#worker.postMessage({ id: this.#lastId, job, request });
    });
  }

  /** Sends a message that needs no answer; ignored after the thread has ended. */
  post(message: To): void {
    if (!this.#failure) this.#worker.postMessage(message);
  }

  /** Ends the thread at once. @param failure the failure of pending jobs, if the reason is not `closed` */
  async end(failure?: Failure): Promise<void> {
    if (failure) this.#fail(failure);
    await this.#worker.terminate();
  }

  /** Ends the thread unless the job is settled in time. */
  #timed(settle: Settle): Settle {
    if (!this.#timeLimit) return settle;
    const { ms, failure } = this.#timeLimit;
    const timer = setTimeout(() => void this.end(failure), ms);
    return (result) => {
      clearTimeout(timer);
      settle(result);
    };
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
  do<K extends keyof Jobs>(job: K, request: RequestOf<Jobs, K>): Promise<Result<AnswerOf<Jobs, K>>> {
    if (!this.#thread || this.#thread.failure) this.#thread = new WorkerThread(this.#options);
    return this.#thread.do(job, request);
  }

  /** Sends a message that needs no answer; ignored without a thread. */
  post(message: To): void {
    this.#thread?.post(message);
  }

  /** Ends the thread and discards its state. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.end();
  }
}

function isAnswer(message: unknown): message is { id: number; result: Result<unknown> } {
  return typeof message === 'object' && message !== null && 'id' in message && 'result' in message;
}
