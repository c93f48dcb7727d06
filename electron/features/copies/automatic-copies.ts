import type { AutomaticCopiesView, Failure, KeptVersions, Locale } from '../../../shared/contract';
import { FailureError, toFailure } from '../../core/lib/failure';
import { factsOf, nameOf } from '../../core/setup/facts';
import type { AutomaticState } from './automatic-file';
import type { AutomaticPorts } from './automatic-ports';

/** Changes come in bursts: copies are made after this many milliseconds without a change. */
const debounceMs = 2000;
/** Upper bound on the delay after the first change, in milliseconds. */
const maxDelayMs = 20_000;
/** How long quitting waits for pending copies, in milliseconds; the rest is copied at the next start. */
const quitFlushTimeoutMs = 1500;

/** The result of copying one setup. `concernsAll`: the failure applies to every setup. */
type Outcome =
  | { readonly failure: null; readonly done: Partial<AutomaticState> }
  | { readonly failure: Failure; readonly concernsAll: boolean };
const noChange: Outcome = { failure: null, done: {} };

/** Copies each changed real setup into the administrator's folder. A failed copy never fails the change itself. */
export class AutomaticCopies {
  readonly #ports: AutomaticPorts;
  readonly #loaded: Promise<void>;
  #state: AutomaticState;
  #timer: NodeJS.Timeout | null = null;
  #since = 0;
  #running: Promise<void> | null = null;
  /** The setup that is being copied. Stays in the stored waiting list until its copy is written. */
  #saving: string | null = null;
  #written: Promise<unknown> = Promise.resolve();
  /** Why the state file could not be written; null: it was written. */
  #listFailure: Failure | null = null;
  /** The setups whose copies failed in this run. */
  readonly #failedIds = new Set<string>();
  /** The folders whose left-over temporary files were removed. */
  readonly #swept = new Set<string>();
  #ending = false;

  constructor(ports: AutomaticPorts) {
    this.#ports = ports;
    const none = {
      folder: null,
      marker: null,
      keep: 10,
      lastAt: null,
      lastFile: null,
      failure: null,
      waiting: [],
    } as const;
    this.#state = { ...none, waiting: [], locale: ports.locale() };
    this.#loaded = ports.file.readOrSetAside().then(({ value, problem }) => {
      if (value) this.#state = value;
      if (problem) this.#choicesLost(problem);
    });
  }

  async view(): Promise<AutomaticCopiesView> {
    await this.#loaded;
    const { folder, keep, locale, lastAt, waiting, failure } = this.#state;
    const shown = (failure as Failure | null) ?? this.#listFailure;
    return { folder, keep, locale, lastAt, waiting: waiting.length, failure: shown };
  }

  /** Chooses the folder and copies every setup into it. @throws FailureError `copy.*` when it cannot be marked */
  async choose(): Promise<AutomaticCopiesView | null> {
    await this.#loaded;
    const folder = await this.#ports.chooseFolder();
    if (!folder) return null;
    const marker = await this.#ports.markFolder(folder);
    const waiting = (await this.#ports.records()).map(({ id }) => id);
    this.#update({ folder, marker, waiting, failure: null, lastFile: null, lastAt: null });
    void this.#run();
    return this.view();
  }

  async change(change: { keep?: KeptVersions; locale?: Locale }): Promise<AutomaticCopiesView> {
    await this.#loaded;
    this.#update(change);
    return this.view();
  }

  async stop(): Promise<AutomaticCopiesView> {
    await this.#loaded;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#update({ folder: null, marker: null, waiting: [], failure: null, lastFile: null, lastAt: null });
    return this.view();
  }

  /** Retries copies that failed or were still pending at the last quit; resolves after the run. */
  async retry(): Promise<AutomaticCopiesView> {
    await this.#loaded;
    await this.#run();
    if (this.#listFailure) this.#update({});
    await this.#written;
    return this.view();
  }

  /** @throws FailureError `app.badRequest` when no folder was chosen */
  async show(): Promise<void> {
    await this.#loaded;
    const path = this.#state.lastFile ?? this.#state.folder;
    if (!path) throw new FailureError('app.badRequest');
    this.#ports.show(path);
  }

  /** Schedules a copy after a record was written. */
  async changed(id: string): Promise<void> {
    await this.#loaded;
    if (!this.#state.folder) return;
    this.#failedIds.delete(id);
    if (!this.#state.waiting.includes(id)) this.#update({ waiting: [...this.#state.waiting, id] });
    if (this.#timer) clearTimeout(this.#timer);
    else this.#since = Date.now();
    const wait = Math.max(0, Math.min(debounceMs, this.#since + maxDelayMs - Date.now()));
    this.#timer = setTimeout(() => void this.#run(), wait);
  }

  /** Copies pending setups before the app quits; the rest is copied at the next start. */
  async flush(): Promise<void> {
    this.#ending = true;
    const timeout = new Promise((done) => setTimeout(done, quitFlushTimeoutMs).unref());
    await Promise.race([this.#run(), timeout]);
    await this.#ports.releaseWorker();
    await this.#written;
  }

  #run(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#running ??= this.#saveAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** Copies each waiting setup once. A failed setup stays waiting; only a failure of the folder itself ends the run. */
  async #saveAll(): Promise<void> {
    await this.#loaded;
    this.#failedIds.clear();
    let failed = false;
    for (;;) {
      const { folder, waiting } = this.#state;
      const id = waiting.find((each) => !this.#failedIds.has(each));
      if (!folder || id === undefined) break;
      const outcome = await this.#saveOne(id, folder);
      this.#saving = null;
      if (outcome.failure === null) {
        this.#update(outcome.done);
        continue;
      }
      this.#failed(id, outcome.failure, failed);
      failed = true;
      if (outcome.concernsAll) break;
    }
    if (!failed && this.#state.folder && this.#state.failure) this.#update({ failure: null });
    if (!failed && !this.#ending) await this.#removeStaleFiles();
    await this.#ports.releaseWorker();
  }

  /** Once for each folder in each run of the app: a folder can be on a slow network, and have one folder for each setup. */
  async #removeStaleFiles(): Promise<void> {
    const { folder, marker } = this.#state;
    if (!folder || this.#swept.has(folder)) return;
    this.#swept.add(folder);
    await this.#ports.removeStaleFiles(folder, marker);
  }

  async #saveOne(id: string, folder: string): Promise<Outcome> {
    const { keep, locale } = this.#state;
    // The stored list keeps the setup until its copy is written; a change meanwhile adds it again.
    this.#saving = id;
    this.#update({ waiting: this.#state.waiting.filter((other) => other !== id) });
    try {
      const record = (await this.#ports.records()).find((one) => one.id === id);
      // Skips deleted setups, and setups without a name to find the copy by.
      if (!record || !nameOf(factsOf(record.events))) return noChange;
      const savedAt = this.#ports.now();
      const marker = this.#state.marker ?? (await this.#ports.firstMarker(folder));
      const input = { record, space: 'real', savedAt, appVersion: this.#ports.appVersion } as const;
      const result = await this.#ports.save({ input, locale, folder, marker, keep });
      const mark = result.ok ? (marker ?? (await this.#marked(folder))) : marker;
      // Discards the result: automatic copies were turned off meanwhile, or another folder was chosen.
      if (this.#state.folder !== folder) return noChange;
      if (!result.ok) {
        const isOther = result.failure.code === 'copy.otherFolder';
        const folderFailure = isOther ? result.failure : await this.#ports.checkFolder(folder);
        return { failure: folderFailure ?? result.failure, concernsAll: folderFailure !== null };
      }
      return { failure: null, done: { lastAt: savedAt.toISOString(), lastFile: result.value.path, marker: mark } };
    } catch (thrown) {
      return { failure: toFailure(thrown), concernsAll: true };
    }
  }

  /** Null: the folder could not be marked, which the next copy tries again. */
  #marked(folder: string): Promise<string | null> {
    return this.#ports.markFolder(folder).catch(() => null);
  }

  /** Reports that the stored choices are gone, until a folder is chosen again. @param problem as `readOrSetAside` */
  #choicesLost(problem: string): void {
    const failure: Failure = { code: 'copy.choicesLost', detail: { file: 'automatic-copies.json', reason: problem } };
    // An unreadable file may be readable at the next start, so it is not replaced.
    if (problem === 'damaged') this.#update({ failure });
    else this.#state = { ...this.#state, failure };
    this.#ports.onFailed(failure);
  }

  #failed(id: string, failure: Failure, again: boolean): void {
    // A setup that changed while it was copied is retried once.
    if (!this.#state.waiting.includes(id)) this.#failedIds.add(id);
    const waiting = [...this.#state.waiting.filter((other) => other !== id), id];
    // A notice at quitting would not be seen; the next start retries and reports the failure.
    const isSilent = this.#ending || again;
    const isNew = !isSilent && this.#state.failure === null;
    this.#update(isSilent ? { waiting } : { waiting, failure });
    if (isNew) this.#ports.onFailed(failure);
  }

  #update(change: Partial<AutomaticState>): void {
    this.#state = { ...this.#state, ...change };
    const { waiting } = this.#state;
    const stored = this.#saving && !waiting.includes(this.#saving) ? [this.#saving, ...waiting] : waiting;
    this.#written = this.#ports.file.write({ ...this.#state, waiting: stored }).then(
      () => this.#onListWritten(null),
      (thrown: unknown) => this.#onListWritten(toFailure(thrown)),
    );
    this.#notifyChange();
  }

  /** Reports once that the list cannot be written, until a write succeeds. */
  #onListWritten(cause: Failure | null): void {
    const before = this.#listFailure;
    this.#listFailure = cause && { code: 'copy.listNotSaved', detail: cause.detail ?? {} };
    if ((before === null) === (cause === null)) return;
    this.#notifyChange();
    if (this.#listFailure && !this.#ending) this.#ports.onFailed(this.#listFailure);
  }

  #notifyChange(): void {
    void this.view().then((view) => this.#ports.onChanged(view));
  }
}
