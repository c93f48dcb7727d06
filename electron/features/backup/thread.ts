import { Worker } from 'node:worker_threads';
import { errorCode, FailureError, unwrap } from '../../core/lib/failure';
import type { BackupHead, BackupSetup } from '../../core/record-files/content';
import type { ReadFile, ReadSetup } from '../../core/record-files/read-file';
import type { FileHead, FromThread, ToThread } from './worker/messages';

/** Megabytes of JavaScript objects: what needs more has gone wrong. scrypt's memory is outside of that. */
const heapLimit = 768;

/**
 * Encrypts setups in a thread of its own.
 * @param parts the setups, some at a time
 * @param signal ends the thread at once
 * @throws FailureError `backup.cancelled`, `backup.stopped` when the thread died, and what `parts` throws
 */
export async function encryptSetups(
  script: URL,
  head: BackupHead,
  parts: AsyncIterable<readonly BackupSetup[]>,
  passphrase: string,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const { post, next, end } = startThread(script, signal, 'backup.cancelled');
  try {
    for await (const setups of parts) post({ setups });
    post({ encrypt: head, passphrase });
    const message = await next();
    if (!('encrypted' in message)) throw new FailureError('backup.stopped', { reason: 'order' });
    return unwrap(message.encrypted);
  } finally {
    end();
  }
}

/**
 * Reads a file in a thread of its own, so that one that asks for too much takes no more than that thread with it.
 * @param passphrase absent: the file is not encrypted
 * @throws FailureError `restore.*`; `restore.cancelled`, `backup.stopped`
 */
export async function openFile(
  script: URL,
  bytes: Uint8Array,
  passphrase: string | undefined,
  signal: AbortSignal,
): Promise<ReadFile> {
  const { post, next, end } = startThread(script, signal, 'restore.cancelled');
  try {
    post(passphrase === undefined ? { read: bytes } : { decrypt: bytes, passphrase });
    const setups: ReadSetup[] = [];
    for (;;) {
      const message = await next();
      if ('setups' in message) setups.push(...message.setups);
      if ('opened' in message) return { ...unwrap<FileHead>(message.opened), setups };
    }
  } finally {
    end();
  }
}

/** A thread and what it says, in order. */
function startThread(script: URL, signal: AbortSignal, cancelled: 'backup.cancelled' | 'restore.cancelled') {
  if (signal.aborted) throw new FailureError(cancelled);
  const worker = new Worker(script, {
    name: 'backup',
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapLimit },
  });
  const said: FromThread[] = [];
  let failure: FailureError | null = null;
  let wake: () => void = () => undefined;
  const fail = (error: FailureError) => {
    failure ??= error;
    wake();
  };
  const onAbort = () => {
    fail(new FailureError(cancelled));
    void worker.terminate();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  worker.on('message', (message: FromThread) => {
    said.push(message);
    wake();
  });
  worker.on('error', (error) => fail(new FailureError('backup.stopped', { reason: errorCode(error) ?? error.name })));
  worker.on('exit', () => fail(new FailureError('backup.stopped', { reason: 'exit' })));
  return {
    post: (message: ToThread) => {
      if (failure) throw failure;
      worker.postMessage(message);
    },
    next: async (): Promise<FromThread> => {
      for (;;) {
        const message = said.shift();
        if (message) return message;
        if (failure) throw failure;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
    end: () => {
      signal.removeEventListener('abort', onAbort);
      void worker.terminate();
    },
  };
}
