import type { MappingPreview } from '../../../../shared/contract';
import { unwrap } from '../../lib/failure';
import { WorkerClient } from '../../lib/worker-client';
import type { PreviewJobs, PreviewRequest } from './messages';

const heapMegabytes = 256;

/** A whole table of expressions at their limits takes some seconds on a slow computer; a real one, some milliseconds. */
const timeLimitSeconds = 20;

/**
 * The thread that calculates previews. Expressions can come from files of other people: whatever they do, only this thread
 * ends, and the next preview starts a new one.
 */
export class PreviewWorker {
  readonly #client: WorkerClient<PreviewJobs, never, never>;

  /** @param script the thread's built file */
  constructor(script: URL, seconds = timeLimitSeconds) {
    this.#client = new WorkerClient({
      script,
      name: 'preview',
      heapMegabytes,
      timeLimit: { ms: seconds * 1000, failure: { code: 'preview.timedOut', detail: { seconds } } },
      stopped: (reason) => ({ code: 'preview.stopped', detail: { reason } }),
    });
  }

  /** @throws FailureError `preview.timedOut`, `preview.stopped` when the thread died or was closed */
  async preview(request: PreviewRequest): Promise<MappingPreview> {
    return unwrap(await this.#client.do('preview', request));
  }

  /** Ends the thread at once. */
  close(): Promise<void> {
    return this.#client.close();
  }
}
