import { setImmediate as nextTurn } from 'node:timers/promises';
import { WorkerThread } from '../../lib/worker-client';
import type { RecordReading } from '../parse-record-file';
import { cells, type FilesToRead, type NamedReading, type ReadBatch, type RecordsJobs } from './messages';

/** Far more than the parsed records of one batch take. */
const heapMegabytes = 512;

export type TakeReading<Reading = RecordReading> = (name: string, reading: Reading) => Promise<void>;

/**
 * Reads record files in a thread of its own, from now on, and keeps the readings until `each` is called.
 * Starting it is worth while before the rest of the app is loaded.
 * @typeParam Reading follows from `files.status`
 */
export class RecordsThread<Reading = RecordReading> {
  readonly #files: FilesToRead;
  readonly #ended: Promise<void>;
  readonly #kept: NamedReading<Reading>[] = [];
  #take: ((readings: readonly NamedReading<Reading>[]) => void) | null = null;

  /** @param script the built file of the thread. @param files `names` of the files */
  constructor(script: URL, files: Omit<FilesToRead, 'state'>) {
    this.#files = { ...files, state: new Int32Array(new SharedArrayBuffer(8)) };
    const thread = new WorkerThread<RecordsJobs, never, ReadBatch<Reading>>({
      script,
      name: 'records',
      heapMegabytes,
      stopped: (reason) => ({ code: 'record.unreadable', detail: { reason } }),
      onMessage: ({ batch }) => {
        if (this.#take) this.#take(batch);
        else this.#kept.push(...batch);
      },
    });
    this.#ended = thread.do('read', this.#files).then(() => void thread.end());
  }

  /**
   * Gives every reading to `onRead`, once each and in any order, and waits for its promises. Never rejects because of
   * the thread: if that ends early, some files have not been given.
   * @param helping this process reads a share of the files, and does little else meanwhile
   */
  async each(onRead: TakeReading<Reading>, { helping }: { readonly helping: boolean }): Promise<void> {
    const taken: Promise<void>[] = [];
    this.#take = (readings) => {
      for (const [name, reading] of readings) taken.push(onRead(name, reading));
    };
    this.#take(this.#kept.splice(0));
    if (helping) await this.#help(this.#take);
    await this.#ended;
    await Promise.all(taken);
  }

  /** Ends the pause, or prevents it. */
  readOn(): void {
    Atomics.store(this.#files.state, cells.mayReadOn, 1);
    Atomics.notify(this.#files.state, cells.mayReadOn);
  }

  async #help(take: (readings: readonly NamedReading<Reading>[]) => void): Promise<void> {
    // Loaded on demand: other processes leave all of it to the thread.
    const { readBatch } = await import('./read-batch');
    for (let batch = readBatch(this.#files); batch.length > 0; batch = readBatch(this.#files)) {
      take(batch as NamedReading<Reading>[]);
      await nextTurn();
    }
  }
}
