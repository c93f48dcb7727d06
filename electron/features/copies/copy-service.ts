import { setTimeout } from 'node:timers/promises';
import type {
  ConflictPolicy,
  CopiesProgress,
  CopiesResult,
  CopyPlan,
  CopyRequest,
  Locale,
  Space,
} from '../../../shared/contract';
import type { EarlyReminderDay } from '../../../shared/enums/settings';
import { textEnvironment } from '../../../shared/texts/environment';
import type { Translator } from '../../../shared/texts/i18n';
import { attempt, FailureError, unwrap } from '../../core/lib/failure';
import { copyName } from '../../core/record-copy/copy-name';
import { currentFacts } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import { archiveName } from './archive-name';
import { CopiesWorker } from './worker/client';

/** How long the result waits for the records of saved calendar files. Of many setups, the rest is written afterwards. */
const noteWaitMs = 1000;
/** Upper bound on the names of existing files that the page shows. */
const maximumNames = 5;

export interface CopyServicePorts {
  /** The built file of the copies thread. */
  readonly script: URL;
  readonly appVersion: string;
  now(): Date;
  /** The current records of a space, in the order of the list. */
  records(space: Space): Promise<readonly SetupRecord[]>;
  /** Null: cancelled. */
  chooseFolder(): Promise<string | null>;
  chooseArchivePath(name: string): Promise<string | null>;
  /** HTML -> PDF; `endPrinting` releases the printer. @throws FailureError `copy.notPrinted` */
  print(html: string): Promise<Uint8Array>;
  endPrinting(): void;
  translator(locale: Locale): Translator;
  show(path: string): void;
  onProgress(progress: CopiesProgress): void;
  earlyReminderDays(): readonly EarlyReminderDay[];
  /** Notes in the record of a setup that a calendar file with this expiry was saved. @throws FailureError `record.*` */
  calendarSaved(id: string, expiresAt: string): Promise<unknown>;
}

/**
 * Saves copies of records where the administrator chooses: `plan`, then `save`. One save at a time. The page cannot pass
 * paths; it only shows them.
 */
export class CopyService {
  readonly #ports: CopyServicePorts;
  readonly #worker: CopiesWorker;
  #records: readonly SetupRecord[] = [];
  /** The save that runs. */
  #saving: Promise<unknown> | null = null;
  /** Notes in records that calendar files were saved. */
  #noting: Promise<unknown> = Promise.resolve();
  #closed = false;
  /** The first file of the last save. */
  #saved: string | null = null;

  constructor(ports: CopyServicePorts) {
    this.#ports = ports;
    this.#worker = new CopiesWorker({
      script: ports.script,
      record: async (index) => this.#records[index] ?? null,
      print: (html) => ports.print(html),
      onProgress: (progress) => ports.onProgress(progress),
    });
  }

  /** Writes nothing. @throws FailureError `record.notFound` when there is nothing to save, `copy.*` */
  async plan({ space, ids, formats, locale, to }: CopyRequest): Promise<CopyPlan | null> {
    // A reloaded page does not know of the save that runs.
    await this.#stop();
    const all = await this.#ports.records(space);
    const wanted = new Set(ids);
    const records = ids ? all.filter(({ id }) => wanted.has(id)) : all;
    const first = records[0];
    if (!first) throw new FailureError('record.notFound');
    const { now, appVersion, translator } = this.#ports;
    const savedAt = now();
    const copyTranslator = translator(locale);
    const input = { record: first, space, savedAt, appVersion };
    const name =
      records.length === 1 ? copyName(input, 'html', copyTranslator) : archiveName(savedAt, space, copyTranslator);
    const path = await this.#choose(to, name.replace(/\.\w+$/, '.zip'));
    if (!path) return null;
    this.#records = records;
    const { dateRegion = 'system' } = textEnvironment();
    const early = this.#ports.earlyReminderDays();
    const task = { to, path, formats, space, savedAt, appVersion, early, count: records.length };
    const { files, taken } = unwrap(await this.#worker.do('plan', { task, locale, dateRegion }));
    return { to, path, files, taken: taken.length, takenNames: taken.slice(0, maximumNames) };
  }

  /** @throws FailureError `copy.stopped` when the thread died; `step.notReached` before `plan`, and while a save runs */
  async save(taken: ConflictPolicy): Promise<CopiesResult> {
    // Ending the thread for a second one would leave the temporary file of the first.
    if (this.#saving) throw new FailureError('step.notReached');
    this.#saved = null;
    try {
      const saving = this.#worker.do('save', { taken });
      this.#saving = saving;
      const { result, first, calendars } = unwrap(await saving);
      this.#saved = first;
      const withCalendar = calendars.flatMap((index) => this.#records[index] ?? []);
      this.#noting = this.#noting.then(() => this.#note(withCalendar));
      await Promise.race([this.#noting, setTimeout(noteWaitMs, null, { ref: false })]);
      return result;
    } finally {
      this.#saving = null;
      await this.#end();
    }
  }

  /** Ends the running save; temporary files are removed. */
  cancel(): void {
    this.#worker.cancel();
    this.#ports.endPrinting();
  }

  /** Ends the running save and what follows it, and waits until temporary files are removed and the last record is written. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#stop();
    await this.#noting;
  }

  /** Ends the running save, and waits until its temporary files are removed. */
  async #stop(): Promise<void> {
    this.cancel();
    await this.#saving;
    await this.#end();
  }

  /** @throws FailureError `app.badRequest` when nothing was saved */
  show(): void {
    if (!this.#saved) throw new FailureError('app.badRequest');
    this.#ports.show(this.#saved);
  }

  /**
   * Notes each saved calendar file, unless the record has the same one already: saving thousands of copies again must not write
   * thousands of records. The files are saved even where a record cannot be written, and the overview then still offers a new one.
   */
  async #note(records: readonly SetupRecord[]): Promise<void> {
    for (const record of records) {
      if (this.#closed) return;
      const { signIn, calendar } = currentFacts(record);
      const expiresAt = signIn?.expiresAt;
      if (!expiresAt || calendar?.expiresAt === expiresAt) continue;
      await attempt(() => this.#ports.calendarSaved(record.id, expiresAt));
    }
  }

  /** Releases records, printer and thread after each save. */
  async #end(): Promise<void> {
    this.#records = [];
    this.#ports.endPrinting();
    await this.#worker.close();
  }

  #choose(to: CopyRequest['to'], name: string): Promise<string | null> {
    return to === 'folder' ? this.#ports.chooseFolder() : this.#ports.chooseArchivePath(name);
  }
}
