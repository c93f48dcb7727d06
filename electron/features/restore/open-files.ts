import { basename } from 'node:path';
import { FailureError, toFailure } from '../../core/lib/failure';
import { isAgeFile } from '../../core/record-files/age-file';
import { copyBytes } from '../../core/record-files/copy-bytes';
import type { ReadFile } from '../../core/record-files/read-file';
import { openFile } from '../backup/thread';
import type { Source } from './sources';

/** Backups of some thousand setups are smaller; what is larger is none of ours, and would only fill the memory. */
const maximumBytes = 128 * 1024 * 1024;
/** More at once are a mistake of the hand. */
const maximumFiles = 200;

/** The files that are open to be restored from, and the thread that reads them. */
export class OpenFiles {
  readonly #script: URL;
  #sources: readonly Source[] = [];
  #job = new AbortController();

  /** @param script the thread's built file */
  constructor(script: URL) {
    this.#script = script;
  }

  get sources(): readonly Source[] {
    return this.#sources;
  }

  /** What is wrong with a file is told in its view. */
  async open(paths: readonly string[]): Promise<void> {
    this.close();
    const sources: Source[] = [];
    for (const path of paths.slice(0, maximumFiles)) sources.push(await this.#read(path, sources.length));
    this.#sources = sources;
  }

  /** @throws FailureError `restore.*`, `backup.stopped`; `step.notReached` when the file waits for no passphrase */
  async unlock(index: number, passphrase: string): Promise<void> {
    const source = this.#sources[index];
    if (!source?.locked) throw new FailureError('step.notReached');
    const read = await this.#inThread(source.locked, passphrase);
    if (!this.#sources.includes(source)) throw new FailureError('restore.cancelled');
    const { fileName } = source.view;
    this.#sources = this.#sources.map((one) => (one === source ? readSource(index, fileName, read) : one));
  }

  cancel(): void {
    this.#job.abort();
  }

  close(): void {
    this.cancel();
    this.#sources = [];
  }

  async #read(path: string, index: number): Promise<Source> {
    const fileName = basename(path);
    try {
      const bytes = await copyBytes(path, maximumBytes);
      if (isAgeFile(bytes)) return { view: { index, fileName, state: 'locked', kind: 'backup' }, locked: bytes };
      return readSource(index, fileName, await this.#inThread(bytes, undefined));
    } catch (thrown) {
      const { code, detail } = toFailure(thrown);
      return { view: { index, fileName, state: 'refused', failure: { code, detail: { ...detail, file: fileName } } } };
    }
  }

  #inThread(bytes: Uint8Array, passphrase: string | undefined): Promise<ReadFile> {
    this.#job = new AbortController();
    return openFile(this.#script, bytes, passphrase, this.#job.signal);
  }
}

function readSource(index: number, fileName: string, read: ReadFile): Source {
  const { kind, savedAt, altered, newer } = read;
  const view = { index, fileName, state: 'read', kind, altered, newer, ...(savedAt ? { savedAt } : {}) } as const;
  return { view, read };
}
