import type { AutomaticCopiesView, Failure, KeptVersions, Locale, Result } from '../../../shared/contract';
import { FailureError } from '../../core/lib/failure';
import { factsOf, nameOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import type { AutomaticFile, AutomaticState } from './automatic-file';
import type { SavedVersion, VersionOrder } from './save-version';

/** Changes come in bunches: a copy is made when there was none for so long, in milliseconds. */
const calm = 2000;
/** But not later than this after the first. */
const longest = 20_000;
/** How long the end of the app waits for the last copies; what is left then is made at the next start. */
const farewell = 1500;

export interface AutomaticPorts {
  readonly file: Pick<AutomaticFile, 'read' | 'write'>;
  readonly appVersion: string;
  now(): Date;
  /** The language of the app. */
  locale(): Locale;
  /** The records of real setups, as they are on the disk. */
  records(): Promise<readonly SetupRecord[]>;
  save(order: VersionOrder): Promise<Result<SavedVersion>>;
  /** Nothing more is saved for now. */
  rest(): Promise<void>;
  chooseFolder(): Promise<string | null>;
  show(path: string): void;
  onChanged(view: AutomaticCopiesView): void;
  /** Told once, until it has worked in between. */
  onFailed(failure: Failure): void;
}

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
    return { folder, keep, locale, lastAt, waiting: waiting.length, failure: failure as Failure | null };
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

  async #saveAll(): Promise<void> {
    await this.#loaded;
    while (this.#state.folder && this.#state.waiting.length > 0) {
      const { folder, keep, locale } = this.#state;
      const [id = '', ...others] = this.#state.waiting;
      // Whoever changes it meanwhile puts it in again.
      this.#saving = id;
      this.#take({ waiting: others });
      const record = (await this.#ports.records()).find((one) => one.id === id);
      // It was deleted, or there is nothing in it yet that anybody could look for by name.
      if (!record || !nameOf(factsOf(record.events))) {
        this.#saving = null;
        this.#take({});
        continue;
      }
      const savedAt = this.#ports.now();
      const input = { record, space: 'real', savedAt, appVersion: this.#ports.appVersion } as const;
      const result = await this.#ports.save({ input, locale, folder, keep });
      this.#saving = null;
      // Somebody has turned it off meanwhile, or taken another folder, where all begins anew.
      if (this.#state.folder !== folder) continue;
      if (result.ok) this.#take({ lastAt: savedAt.toISOString(), lastFile: result.value.path, failure: null });
      else return this.#failed(id, result.failure);
    }
    await this.#ports.rest();
  }

  async #failed(id: string, failure: Failure): Promise<void> {
    const waiting = [...this.#state.waiting.filter((other) => other !== id), id];
    // Nobody would see it now; the next start tries again, and tells.
    const isNew = !this.#ending && this.#state.failure === null;
    this.#take({ waiting, ...(this.#ending ? {} : { failure }) });
    if (isNew) this.#ports.onFailed(failure);
    await this.#ports.rest();
  }

  #take(part: Partial<AutomaticState>): void {
    this.#state = { ...this.#state, ...part };
    const { waiting } = this.#state;
    const left = this.#saving && !waiting.includes(this.#saving) ? [this.#saving, ...waiting] : waiting;
    this.#written = this.#ports.file.write({ ...this.#state, waiting: left });
    void this.view().then((view) => this.#ports.onChanged(view));
  }
}
