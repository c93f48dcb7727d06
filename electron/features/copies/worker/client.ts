import type { CopiesProgress, Result } from '../../../../shared/contract';
import { textEnvironment } from '../../../../shared/texts/environment';
import { attempt } from '../../../core/lib/failure';
import { WorkerClient } from '../../../core/lib/worker-client';
import type { Answer, FromWorker, Job, JobRequest, Jobs, Needs, ToWorker } from './messages';

const heapMegabytes = 256;

type Promised = { readonly [N in keyof Needs]: (...request: Parameters<Needs[N]>) => Promise<ReturnType<Needs[N]>> };

export interface CopiesWorkerPorts extends Promised {
  /** The worker's built file. */
  readonly script: URL;
  onProgress(progress: CopiesProgress): void;
}

/**
 * The thread that makes and writes copies, so that the main process stays responsive. Requests each record and each PDF from
 * the main process.
 */
export class CopiesWorker {
  readonly #ports: CopiesWorkerPorts;
  readonly #client: WorkerClient<Jobs, ToWorker, FromWorker>;

  constructor(ports: CopiesWorkerPorts) {
    this.#ports = ports;
    this.#client = new WorkerClient({
      script: ports.script,
      name: 'copies',
      heapMegabytes,
      data: textEnvironment,
      stopped: (reason) => ({ code: 'copy.stopped', detail: { reason } }),
      onMessage: (message: FromWorker, post) => {
        if ('progress' in message) ports.onProgress(message.progress);
        else void this.#supply(message).then(post);
      },
    });
  }

  /** Never rejects: returns failures as values; `copy.stopped` when the thread died or was closed. */
  do<J extends Job>(job: J, request: JobRequest<J>): Promise<Result<Answer<J>>> {
    return this.#client.do(job, request as never) as Promise<Result<Answer<J>>>;
  }

  /** Cancels the running job. */
  cancel(): void {
    this.#client.post({ cancel: true });
  }

  /** Ends the thread at once. */
  close(): Promise<void> {
    return this.#client.close();
  }

  async #supply(message: Extract<FromWorker, { need: number }>): Promise<ToWorker> {
    const given = await attempt(async () =>
      'record' in message ? this.#ports.record(message.record) : this.#ports.print(message.print),
    );
    return { need: message.need, given };
  }
}
