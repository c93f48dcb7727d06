import { FailureError, unwrap } from '../../lib/failure';
import { WorkerThread } from '../../lib/worker-client';
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
export function encryptSetups(
  script: URL,
  head: BackupHead,
  batches: AsyncIterable<readonly BackupSetup[]>,
  passphrase: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  return inThread(script, signal, 'backup.cancelled', async (thread) => {
    for await (const setups of batches) {
      if (thread.failure) throw new FailureError(thread.failure.code, thread.failure.detail);
      thread.post({ setups });
    }
    return unwrap(await thread.do('encrypt', { head, passphrase }));
  });
}

/**
 * Reads a file in a separate thread, so that a file that needs too many resources ends only that thread.
 * @param passphrase absent: the file is not encrypted
 * @throws FailureError `restore.*`; `restore.cancelled`, `backup.stopped`
 */
export function openFile(
  script: URL,
  bytes: Uint8Array,
  passphrase: string | undefined,
  signal: AbortSignal,
): Promise<RestorableFile> {
  const setups: RestorableSetup[] = [];
  const onMessage = (message: FromThread) => void setups.push(...message.setups);
  return inThread(
    script,
    signal,
    'restore.cancelled',
    async (thread) => ({ ...unwrap(await thread.do('open', { bytes, passphrase: passphrase ?? null })), setups }),
    onMessage,
  );
}

/** Runs work on a thread, and ends the thread after it or when the signal aborts. */
async function inThread<T>(
  script: URL,
  signal: AbortSignal,
  cancelled: 'backup.cancelled' | 'restore.cancelled',
  work: (thread: WorkerThread<Jobs, ToThread, FromThread>) => Promise<T>,
  onMessage: (message: FromThread) => void = () => undefined,
): Promise<T> {
  if (signal.aborted) throw new FailureError(cancelled);
  const thread = new WorkerThread<Jobs, ToThread, FromThread>({
    script,
    name: 'backup',
    heapMegabytes,
    stopped: (reason) => ({ code: 'backup.stopped', detail: { reason } }),
    onMessage,
  });
  const onAbort = () => void thread.end({ code: cancelled });
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await work(thread);
  } finally {
    signal.removeEventListener('abort', onAbort);
    void thread.end();
  }
}
