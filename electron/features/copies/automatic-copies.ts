import type { AutomaticCopiesView, Failure, KeptVersions, Locale, Result } from '../../../shared/contract';
import { FailureError, toFailure } from '../../core/lib/failure';
import type { JsonFile } from '../../core/lib/json-file';
import { factsOf, nameOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import type { AutomaticState } from './automatic-file';
import type { SavedVersion, VersionOrder } from './save-version';

/** Changes come in bunches: a copy is made when there was none for so long, in milliseconds. */
const calm = 2000;
/** But not later than this after the first. */
const longest = 20_000;
/** How long the end of the app waits for the last copies; what is left then is made at the next start. */
const farewell = 1500;

export interface AutomaticPorts {
  readonly file: Pick<JsonFile<AutomaticState>, 'read' | 'write'>;
  readonly appVersion: string;
  now(): Date;
  /** The language of the app. */
  locale(): Locale;
  /** The records of real setups, as they are on the disk. */
  records(): Promise<readonly SetupRecord[]>;
  save(order: VersionOrder): Promise<Result<SavedVersion>>;
  /** Why nothing at all can be saved in the folder; null when something can. */
  checkFolder(folder: string): Promise<Failure | null>;
  /** Nothing more is saved for now. */
  rest(): Promise<void>;
  chooseFolder(): Promise<string | null>;
  show(path: string): void;
  onChanged(view: AutomaticCopiesView): void;
  /** Told once, until it has worked in between. */
  onFailed(failure: Failure): void;
}

/** What came of copying one setup. `concernsAll`: no other setup could be copied either. */
type Outcome =
  | { readonly failure: null; readonly done: Partial<AutomaticState> }
  | { readonly failure: Failure; readonly concernsAll: boolean };
const nothingDone: Outcome = { failure: null, done: {} };

/** Writes a copy of each real setup that changes into a folder of the administrator's; a failure never reaches the change. */
export class AutomaticCopies {
  readonly #ports: AutomaticPorts;
  readonly #loaded: Promise<void>;
  #state: AutomaticState;
  #timer: NodeJS.Timeout | null = null;
  #since = 0;
  #running: Promise<void> | null = null;
  /** The setup that is being copied: it waits no longer, but until it is done the file says that it does. */
  #saving: string | null = null;
  #written: Promise<unknown> = Promise.resolve();
  /** Why the file that keeps all this could not be written; null when it was. */
  #listFailure: Failure | null = null;
  /** The setups that could not be copied in this run. */
  readonly #failedIds = new Set<string>();
  #ending = false;

  constructor(ports: AutomaticPorts) {
    this.#ports = ports;
    const none = { folder: null, keep: 10, lastAt: null, lastFile: null, failure: null, waiting: [] } as const;
    this.#state = { ...none, waiting: [], locale: ports.locale() };
    this.#loaded = ports.file.read().then((kept) => {
      if (kept) this.#state = kept;
    });
  }

  async view(): Promise<AutomaticCopiesView> {
    await this.#loaded;
    const { folder, keep, locale, lastAt, waiting, failure } = this.#state;
    const shown = (failure as Failure | null) ?? this.#listFailure;
    return { folder, keep, locale, lastAt, waiting: waiting.length, failure: shown };
  }

  /** Begins with a copy of each setup. */
  async choose(): Promise<AutomaticCopiesView | null> {
    await this.#loaded;
    const folder = await this.#ports.chooseFolder();
    if (!folder) return null;
    const waiting = (await this.#ports.records()).map(({ id }) => id);
    this.#take({ folder, waiting, failure: null, lastFile: null, lastAt: null });
    void this.#run();
    return this.view();
  }

  async change(change: { keep?: KeptVersions; locale?: Locale }): Promise<AutomaticCopiesView> {
    await this.#loaded;
    this.#take(change);
    return this.view();
  }

  async stop(): Promise<AutomaticCopiesView> {
    await this.#loaded;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#take({ folder: null, waiting: [], failure: null, lastFile: null, lastAt: null });
    return this.view();
  }

  /** Tries again what failed or was left at the last end; resolves when that is over. */
  async retry(): Promise<AutomaticCopiesView> {
    await this.#loaded;
    await this.#run();
    if (this.#listFailure) this.#take({});
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

  /** A record was written. */
  async changed(id: string): Promise<void> {
    await this.#loaded;
    if (!this.#state.folder) return;
    this.#failedIds.delete(id);
    if (!this.#state.waiting.includes(id)) this.#take({ waiting: [...this.#state.waiting, id] });
    if (this.#timer) clearTimeout(this.#timer);
    else this.#since = Date.now();
    const wait = Math.max(0, Math.min(calm, this.#since + longest - Date.now()));
    this.#timer = setTimeout(() => void this.#run(), wait);
  }

  /** Before the app ends: what waits is copied now, or at the next start. */
  async flush(): Promise<void> {
    this.#ending = true;
    const timeout = new Promise((done) => setTimeout(done, farewell).unref());
    await Promise.race([this.#run(), timeout]);
    await this.#ports.rest();
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

  /** Copies each waiting setup once. One that fails stays waiting; only a failure that concerns all of them ends the run. */
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
        this.#take(outcome.done);
        continue;
      }
      this.#failed(id, outcome.failure, failed);
      failed = true;
      if (outcome.concernsAll) break;
    }
    if (!failed && this.#state.failure) this.#take({ failure: null });
    await this.#ports.rest();
  }

  async #saveOne(id: string, folder: string): Promise<Outcome> {
    const { keep, locale } = this.#state;
    // Until it is done, the file says that it waits; a change meanwhile makes it wait again.
    this.#saving = id;
    this.#take({ waiting: this.#state.waiting.filter((other) => other !== id) });
    try {
      const record = (await this.#ports.records()).find((one) => one.id === id);
      // It was deleted, or it has no name yet that anybody could look for.
      if (!record || !nameOf(factsOf(record.events))) return nothingDone;
      const savedAt = this.#ports.now();
      const input = { record, space: 'real', savedAt, appVersion: this.#ports.appVersion } as const;
      const result = await this.#ports.save({ input, locale, folder, keep });
      // Automatic copies were turned off meanwhile, or another folder was chosen, where all begins anew.
      if (this.#state.folder !== folder) return nothingDone;
      if (!result.ok) {
        const ofFolder = await this.#ports.checkFolder(folder);
        return { failure: ofFolder ?? result.failure, concernsAll: ofFolder !== null };
      }
      return { failure: null, done: { lastAt: savedAt.toISOString(), lastFile: result.value.path } };
    } catch (thrown) {
      return { failure: toFailure(thrown), concernsAll: true };
    }
  }

  #failed(id: string, failure: Failure, again: boolean): void {
    // What has changed while it was copied is tried once more.
    if (!this.#state.waiting.includes(id)) this.#failedIds.add(id);
    const waiting = [...this.#state.waiting.filter((other) => other !== id), id];
    // At the end of the app nobody would see it; the next start tries again, and tells.
    const told = this.#ending || again;
    const isNew = !told && this.#state.failure === null;
    this.#take(told ? { waiting } : { waiting, failure });
    if (isNew) this.#ports.onFailed(failure);
  }

  #take(part: Partial<AutomaticState>): void {
    this.#state = { ...this.#state, ...part };
    const { waiting } = this.#state;
    const left = this.#saving && !waiting.includes(this.#saving) ? [this.#saving, ...waiting] : waiting;
    this.#written = this.#ports.file.write({ ...this.#state, waiting: left }).then(
      () => this.#listWritten(null),
      (thrown: unknown) => this.#listWritten(toFailure(thrown)),
    );
    this.#tellChange();
  }

  /** That the list cannot be written is told once, until it can be. */
  #listWritten(cause: Failure | null): void {
    const before = this.#listFailure;
    this.#listFailure = cause && { code: 'copy.listNotSaved', detail: cause.detail ?? {} };
    if ((before === null) === (cause === null)) return;
    this.#tellChange();
    if (this.#listFailure && !this.#ending) this.#ports.onFailed(this.#listFailure);
  }

  #tellChange(): void {
    void this.view().then((view) => this.#ports.onChanged(view));
  }
}
