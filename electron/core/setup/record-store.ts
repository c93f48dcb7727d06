import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure, QuarantinedRecord, SetupEvent } from '../../../shared/contract';
import { maximumRecordBytes } from '../../../shared/enums/limits';
import { writeAtomically } from '../lib/atomic-file';
import { attempt, FailureError } from '../lib/failure';
import { setAside } from '../lib/set-aside';
import { recordFiles } from './begin-reading';
import { factsOf } from './facts';
import { notOpened } from './not-opened';
import type { RecordReading } from './parse-record-file';
import { removePartialFiles } from './partial-files';
import { ReadingProgress, type WaitLimits } from './reading-progress';
import { byCreation, type SetupRecord, writeRecord } from './record';
import { isRecordFile, mentions, namesIn, namesSetAside, RecordFolder, writeFailure } from './record-folder';
import type { RecordCheck, RecordStoreOptions, RecordsSoFar } from './record-store-types';
import type { RecordsThread } from './records-worker/records-thread';
import { withEvent } from './replacing-events';

/**
 * The records of one space, one file each, in one folder. Each save is atomic and on the disk before it resolves. A
 * damaged file is moved to `set-aside/` under its own name; a file of a newer version stays where it is. Both are
 * reported and never overwritten. If the folder cannot be read, every method rejects with `record.folderUnreadable`,
 * and the next call retries.
 */
export class RecordStore {
  readonly folder: string;
  readonly #recordsFolder: RecordFolder;
  readonly #readOnly: boolean;
  readonly #thread: URL | null;
  readonly #begun: Promise<RecordsThread | null> | null;
  readonly #onWritten: (id: string) => void;
  readonly #onFailed: (id: string, failure: Failure) => void;
  readonly #records = new Map<string, SetupRecord>();
  readonly #leftInPlace: QuarantinedRecord[] = [];
  readonly #progress = new ReadingProgress();
  /** All records, oldest first; null after a change. */
  #sorted: readonly SetupRecord[] | null = null;
  #loaded: Promise<void> | undefined;
  #pendingWrite: Promise<unknown> = Promise.resolve();

  /**
   * @param options `readOnly`: changes and removes nothing on the disk, because an app with the same folder may be
   * open; unreadable files are reported in place. `thread`: the built file of the thread that reads many records.
   * `begun`: that thread, if it is reading already.
   * `onWritten`: called for each record that was written. `onFailed`: called for each that could not be written or removed
   */
  constructor(folder: string, options: RecordStoreOptions = {}) {
    const { readOnly = false, thread = null, begun = null, onWritten, onFailed } = options;
    this.folder = folder;
    this.#recordsFolder = new RecordFolder(folder);
    this.#readOnly = readOnly;
    this.#thread = thread;
    this.#begun = begun;
    this.#onWritten = onWritten ?? (() => undefined);
    this.#onFailed = onFailed ?? (() => undefined);
  }

  /** Why the folder cannot be read; null when it can, or does not exist yet. Never rejects. */
  async folderFailure(): Promise<Failure | null> {
    const loaded = await attempt(() => this.#load());
    return loaded.ok ? null : loaded.failure;
  }

  /** @returns all records, oldest first. @throws FailureError `record.folderUnreadable` */
  async all(): Promise<readonly SetupRecord[]> {
    await this.#load();
    return this.#inOrder();
  }

  /**
   * All records, or those that have been read within the limits, in any order.
   * @throws FailureError `record.folderUnreadable`
   */
  async soFar(limits: WaitLimits): Promise<RecordsSoFar> {
    if (this.#progress.view.read >= limits.enough) this.#readOn();
    const all = this.#loading().then(() => ({ records: this.#inOrder(), reading: null }));
    const waiting = new AbortController();
    const waited = this.#progress.wait(limits, waiting.signal);
    const first = await Promise.race([all, waited]).finally(() => waiting.abort());
    return first ?? { records: [...this.#records.values()], reading: this.#progress.view };
  }

  /** @throws FailureError `record.notFound`, `record.folderUnreadable` */
  async get(id: string): Promise<SetupRecord> {
    await this.#load();
    const record = this.#records.get(id);
    if (!record) throw new FailureError('record.notFound');
    return record;
  }

  /**
   * Whether the folder has a record of this setup, also one that cannot be read, or another file that mentions it.
   * @throws FailureError `record.folderUnreadable`
   */
  async mayHave(id: string): Promise<boolean> {
    await this.#load();
    return this.#records.has(id) || mentions(this.folder, id);
  }

  /** Files that could not be opened, with the reason of each. @throws FailureError `record.folderUnreadable` */
  async quarantined(): Promise<QuarantinedRecord[]> {
    await this.#load();
    const setAsideNames = await namesSetAside(this.folder);
    return [...this.#leftInPlace, ...setAsideNames.map((name) => notOpened(name, null))];
  }

  /** The path of a record file, or of a quarantined one. `name` is a file name from `quarantined`. */
  async path(name: string): Promise<string> {
    const isSetAside = (await namesSetAside(this.folder)).includes(name);
    return join(this.folder, isSetAside ? 'set-aside' : '', name);
  }

  /**
   * Writes a whole record. @throws FailureError `record.tooLarge`, `record.diskFull`, `record.notWritable`,
   * `record.writeFailed`, `record.folderUnreadable`; what `check` throws; the disk is then unchanged
   */
  async save(record: SetupRecord, check?: RecordCheck): Promise<void> {
    await this.#load();
    await this.#runExclusive(async () => {
      check?.(this.#records.get(record.id) ?? null);
      await this.#write(record);
    });
  }

  /**
   * Adds an event to a record. It is built when its turn to be written has come, so that events are built in the order of the record.
   * @returns the event
   * @throws FailureError `record.notFound`, or as `save` does; what `build` throws: then nothing is written
   */
  async append(id: string, build: (record: SetupRecord) => SetupEvent): Promise<SetupEvent> {
    await this.#load();
    return this.#runExclusive(async () => {
      const record = await this.get(id);
      const event = build(record);
      await this.#write({ ...record, events: withEvent(record.events, event) });
      return event;
    });
  }

  /**
   * @returns the record as it was then; null: there was none
   * @throws FailureError `record.notWritable`, `record.writeFailed`; what `check` throws; the record is then still there
   */
  async remove(id: string, check?: RecordCheck): Promise<SetupRecord | null> {
    if (check) await this.#load();
    return this.#runExclusive(async () => {
      const removed = this.#records.get(id) ?? null;
      check?.(removed);
      const removing = this.#recordsFolder.require().then(() => rm(this.#file(id), { force: true }));
      await removing.catch((thrown: unknown) => {
        throw this.#failed(id, thrown);
      });
      this.#records.delete(id);
      this.#sorted = null;
      return removed;
    });
  }

  /** Runs changes one at a time, so that each sees the result of the previous one. */
  async #runExclusive<T>(work: () => Promise<T>): Promise<T> {
    if (this.#readOnly) throw new FailureError('record.notWritable');
    const result = this.#pendingWrite.then(work);
    this.#pendingWrite = result.catch(() => undefined);
    return result;
  }

  async #write(record: SetupRecord): Promise<void> {
    try {
      const text = writeRecord(record, factsOf(record.events));
      // A larger file would not be read at the next start.
      if (Buffer.byteLength(text) > maximumRecordBytes) throw new FailureError('record.tooLarge');
      await this.#recordsFolder.require();
      await writeAtomically(this.#file(record.id), text, { mode: 0o600 });
    } catch (thrown) {
      throw this.#failed(record.id, thrown);
    }
    this.#records.set(record.id, record);
    this.#sorted = null;
    this.#onWritten(record.id);
  }

  #failed(id: string, thrown: unknown): FailureError {
    const error = writeFailure(thrown, this.#file(id));
    this.#onFailed(id, error.failure);
    return error;
  }

  #file(id: string): string {
    return join(this.folder, `${id}.json`);
  }

  #inOrder(): readonly SetupRecord[] {
    this.#sorted ??= [...this.#records.values()].sort(byCreation);
    return this.#sorted;
  }

  #load(): Promise<void> {
    this.#readOn();
    return this.#loading();
  }

  #readOn(): void {
    void this.#begun?.then((thread) => thread?.readOn());
  }

  #loading(): Promise<void> {
    this.#loaded ??= this.#readFolder().catch((thrown: unknown) => {
      this.#loaded = undefined;
      throw thrown;
    });
    return this.#loaded;
  }

  async #readFolder(): Promise<void> {
    const names = await namesIn(this.folder);
    await this.#recordsFolder.look();
    const cleaned = this.#readOnly ? null : removePartialFiles(this.folder, names);
    const files = recordFiles(names);
    if (files.length > 0) await this.#readFiles(files);
    await cleaned;
  }

  async #readFiles(names: readonly string[]): Promise<void> {
    this.#progress.begin(names.length);
    // Loaded on demand: without records, startup does not wait for it.
    const { readRecords } = await import('./read-records');
    const reading = { thread: this.#thread, begun: await this.#begun, helping: this.#readOnly };
    await readRecords({ folder: this.folder, names, ...reading }, async (name, result) => {
      await this.#take(name, result);
      this.#progress.add();
    });
  }

  async #take(name: string, reading: RecordReading): Promise<void> {
    if (reading.kind === 'record' && isRecordFile(name, reading.record.id)) {
      this.#records.set(reading.record.id, reading.record);
      return;
    }
    // A file that cannot be moved must not keep the other records from opening.
    const staysInPlace = this.#readOnly || reading.kind === 'unreadable' || reading.kind === 'newer';
    const moved = staysInPlace
      ? false
      : await setAside(this.folder, name).then(
          () => true,
          () => false,
        );
    if (!moved) this.#leftInPlace.push(notOpened(name, reading));
  }
}
