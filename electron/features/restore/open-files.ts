import { basename } from 'node:path';
import { FailureError, toFailure } from '../../core/lib/failure';
import { isAgeFile } from '../../core/record-files/age-file';
import { FileReadingThread } from '../../core/record-files/backup-worker/client';
import { readChosenFile } from '../../core/record-files/read-chosen-file';
import type { RestorableFile } from '../../core/record-files/restorable-file';
import type { Source } from './candidates';

/** Upper bound on the size of the files that are read; a backup of several thousand setups is smaller. */
const maximumBytes = 128 * 1024 * 1024;
/** Upper bound on the files that are opened at once; further files are only counted. */
export const maximumFiles = 1000;

/**
 * The files that are open for restoring, and the thread that reads them. Closing them or opening others also cancels an
 * opening in progress; nothing that it has read stays in memory.
 */
export class OpenFiles {
  readonly #script: URL;
  #sources: readonly Source[] = [];
  #leftOut = 0;
  #opening = new AbortController();
  #unlocking = new AbortController();

  /** @param script the built file of the thread */
  constructor(script: URL) {
    this.#script = script;
  }

  get sources(): readonly Source[] {
    return this.#sources;
  }

  /** Number of files beyond `maximumFiles` that were not opened. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /**
   * Failures of a file are in its view.
   * @param onProgress called before each file
   * @throws FailureError `restore.cancelled` when the files were closed meanwhile
   */
  async open(paths: readonly string[], onProgress: (done: number, total: number) => void): Promise<void> {
    this.close();
    const { signal } = this.#opening;
    const opened = paths.slice(0, maximumFiles);
    const sources: Source[] = [];
    const thread = new FileReadingThread(this.#script, signal);
    try {
      for (const path of opened) {
        onProgress(sources.length, opened.length);
        sources.push(await readSourceFile(path, sources.length, thread));
        if (signal.aborted) throw new FailureError('restore.cancelled');
      }
    } finally {
      await thread.close();
    }
    this.#sources = sources;
    this.#leftOut = paths.length - sources.length;
  }

  /** @throws FailureError `restore.*`, `backup.stopped`; `step.notReached` when the file is not locked */
  async unlock(index: number, passphrase: string): Promise<void> {
    const source = this.#sources[index];
    if (!source?.locked) throw new FailureError('step.notReached');
    this.cancel();
    this.#unlocking = new AbortController();
    const signal = AbortSignal.any([this.#opening.signal, this.#unlocking.signal]);
    const thread = new FileReadingThread(this.#script, signal);
    const read = await thread.read(source.locked, passphrase).finally(() => void thread.close());
    if (signal.aborted) throw new FailureError('restore.cancelled');
    const { fileName } = source.view;
    this.#sources = this.#sources.map((one) => (one === source ? readSource(index, fileName, read) : one));
  }

  /** Cancels the unlocking in progress. */
  cancel(): void {
    this.#unlocking.abort();
  }

  close(): void {
    this.#opening.abort();
    this.#opening = new AbortController();
    this.#sources = [];
    this.#leftOut = 0;
  }
}

async function readSourceFile(path: string, index: number, thread: FileReadingThread): Promise<Source> {
  const fileName = basename(path);
  try {
    const bytes = await readChosenFile(path, maximumBytes);
    if (isAgeFile(bytes)) return { view: { index, fileName, state: 'locked', kind: 'backup' }, locked: bytes };
    return readSource(index, fileName, await thread.read(bytes));
  } catch (thrown) {
    const { code, detail } = toFailure(thrown);
    return { view: { index, fileName, state: 'refused', failure: { code, detail: { ...detail, file: fileName } } } };
  }
}

function readSource(index: number, fileName: string, read: RestorableFile): Source {
  const { kind, savedAt, altered, newer } = read;
  const view = { index, fileName, state: 'read', kind, altered, newer, ...(savedAt ? { savedAt } : {}) } as const;
  return { view, read };
}
