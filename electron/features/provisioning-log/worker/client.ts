import type { ProvisioningLogProgress, ProvisioningLogUsers, ProvisioningLogView } from '../../../../shared/contract';
import { unwrap } from '../../../core/lib/failure';
import { WorkerThread } from '../../../core/lib/worker-client';
import type { FromLogWorker, LogJobs } from './messages';

const heapMegabytes = 1024;
/** Reading 100,000 events takes a tenth less time than with the runtime’s own 16 MB. */
const youngMegabytes = 64;

/**
 * The thread that reads a provisioning log and keeps its users, so that neither the page nor the main process waits for it. It has
 * no network, reads only the given files, and writes nothing. One log at a time: reading another one ends the thread of the first.
 */
export class LogReader {
  readonly #script: URL;
  readonly #onProgress: (progress: ProvisioningLogProgress) => void;
  #thread: WorkerThread<LogJobs, never, FromLogWorker> | null = null;

  /** @param script the worker's built file */
  constructor(script: URL, onProgress: (progress: ProvisioningLogProgress) => void) {
    this.#script = script;
    this.#onProgress = onProgress;
  }

  /** @throws FailureError `provisioningLog.*`, `usersFile.*`; `provisioningLog.cancelled` after `close` or another read */
  async read(paths: readonly string[]): Promise<ProvisioningLogView> {
    await this.close();
    const thread = new WorkerThread<LogJobs, never, FromLogWorker>({
      script: this.#script,
      name: 'provisioning-log',
      heapMegabytes,
      youngMegabytes,
      stopped: (reason) => ({ code: 'provisioningLog.stopped', detail: { reason } }),
      onMessage: ({ progress }) => this.#thread === thread && this.#onProgress(progress),
    });
    this.#thread = thread;
    return unwrap(await thread.do('read', { paths }));
  }

  /** @throws FailureError `provisioningLog.stopped`, also when no log has been read */
  async users(application: string, key: string, all: boolean): Promise<ProvisioningLogUsers> {
    const answer = await this.#thread?.do('users', { application, key, all });
    return unwrap(answer ?? { ok: false, failure: { code: 'provisioningLog.stopped', detail: { reason: 'closed' } } });
  }

  /** Ends the thread, and with it forgets the log. */
  async close(): Promise<void> {
    const thread = this.#thread;
    this.#thread = null;
    await thread?.end({ code: 'provisioningLog.cancelled' });
  }
}
