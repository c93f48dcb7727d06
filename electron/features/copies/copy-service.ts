import type {
  ConflictPolicy,
  CopiesProgress,
  CopiesResult,
  CopyPlan,
  CopyRequest,
  Locale,
  Space,
} from '../../../shared/contract';
import { textEnvironment } from '../../../shared/texts/environment';
import type { Translator } from '../../../shared/texts/i18n';
import { FailureError, unwrap } from '../../core/lib/failure';
import { copyName } from '../../core/record-copy/copy-name';
import type { SetupRecord } from '../../core/setup/record';
import { archiveName } from './archive-name';
import { CopiesWorker } from './worker/client';

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
    await this.close();
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
    const task = { to, path, formats, space, savedAt, appVersion, count: records.length };
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
      const { result, first } = unwrap(await saving);
      this.#saved = first;
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

  /** Ends the running save, and waits until its temporary files are removed. */
  async close(): Promise<void> {
    this.cancel();
    await this.#saving;
    await this.#end();
  }

  /** @throws FailureError `app.badRequest` when nothing was saved */
  show(): void {
    if (!this.#saved) throw new FailureError('app.badRequest');
    this.#ports.show(this.#saved);
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
