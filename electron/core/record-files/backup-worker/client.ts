import { FailureError, unwrap } from '../../lib/failure';
import { WorkerClient, type WorkerOptions, WorkerThread } from '../../lib/worker-client';
import type { RestorableFile, RestorableSetup } from '../restorable-file';
import type { BackupHead, BackupSetup } from '../write-backup';
import type { FromThread, Jobs, ToThread } from './messages';

/** The limit does not include scrypt's memory, which is outside the JavaScript heap. */
const heapMegabytes = 768;

/**
 * Encrypts setups in a separate thread.
 * @param batches the setups, in batches
 * @param signal ends the thread at once
 * @throws FailureError `backup.cancelled`, `backup.stopped` when the thread died, `backup.tooMuch`, and errors of `batches`
 */
export async function encryptSetups(
  script: URL,
  head: BackupHead,
  batches: AsyncIterable<readonly BackupSetup[]>,
  passphrase: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  if (signal.aborted) throw new FailureError('backup.cancelled');
  const thread = new WorkerThread<Jobs, ToThread, FromThread>(threadOptions(script));
  const onAbort = () => void thread.end({ code: 'backup.cancelled' });
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    for await (const setups of batches) {
      if (thread.failure) throw new FailureError(thread.failure.code, thread.failure.detail);
      thread.post({ setups });
    }
    return unwrap(await thread.do('encrypt', { head, passphrase }));
  } finally {
    signal.removeEventListener('abort', onAbort);
    void thread.end();
  }
}

/**
 * Reads files one after the other in a thread, so that a file that needs too many resources ends only the thread. The
 * next file then gets a new one: starting a thread takes longer than reading a usual file.
 */
export class FileReadingThread {
  readonly #client: WorkerClient<Jobs, ToThread, FromThread>;
  readonly #signal: AbortSignal;
  #setups: RestorableSetup[] = [];

  /** @param signal ends the thread at once, and the reading with `restore.cancelled` */
  constructor(script: URL, signal: AbortSignal) {
    this.#signal = signal;
    this.#client = new WorkerClient(
      threadOptions(script, (message: FromThread) => void this.#setups.push(...message.setups)),
    );
    signal.addEventListener('abort', () => void this.close(), { once: true });
  }

  /**
   * Call for one file at a time.
   * @param passphrase absent: the file is not encrypted
   * @throws FailureError `restore.*`; `restore.cancelled`, `backup.stopped`
   */
  async read(bytes: Uint8Array, passphrase?: string): Promise<RestorableFile> {
    if (this.#signal.aborted) throw new FailureError('restore.cancelled');
    const setups: RestorableSetup[] = [];
    this.#setups = setups;
    const read = await this.#client.do('open', { bytes, passphrase: passphrase ?? null });
    if (this.#signal.aborted) throw new FailureError('restore.cancelled');
    return { ...unwrap(read), setups };
  }

  /** Ends the thread. */
  close(): Promise<void> {
    return this.#client.close();
  }
}

function threadOptions(script: URL, onMessage?: (message: FromThread) => void): WorkerOptions<ToThread, FromThread> {
  return {
    script,
    name: 'backup',
    heapMegabytes,
    stopped: (reason) => ({ code: 'backup.stopped', detail: { reason } }),
    ...(onMessage ? { onMessage } : {}),
  };
}
