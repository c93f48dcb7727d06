import type {
  CopiesProgress,
  CopiesResult,
  CopiesWish,
  Locale,
  PlacedCopies,
  Space,
  TakenAnswer,
} from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { FailureError, unwrap } from '../../core/lib/failure';
import { copyName } from '../../core/record-copy/copy-name';
import type { SetupRecord } from '../../core/setup/record';
import { archiveName } from './archive-name';
import { CopiesWorker } from './worker/copies-worker';

/** So many names of files that are there already are told. */
const namesTold = 5;

export interface CopyingPorts {
  /** The built file of the thread that makes copies. */
  readonly script: URL;
  readonly appVersion: string;
  now(): Date;
  /** The records of a space as they are at this moment, in the order of the list. */
  records(space: Space): Promise<readonly SetupRecord[]>;
  /** Null: none was chosen. */
  chooseFolder(): Promise<string | null>;
  placeArchive(name: string): Promise<string | null>;
  /** HTML -> PDF; `endPrinting` gives free what it takes. @throws FailureError `copy.notPrinted` */
  print(html: string): Promise<Uint8Array>;
  endPrinting(): void;
  translator(locale: Locale): Translator;
  show(path: string): void;
  onProgress(progress: CopiesProgress): void;
}

/**
 * Saves copies of records where an administrator says: `place`, then `save`. One saving at a time. Paths stay here; the
 * page learns them as text to read.
 */
export class Copying {
  readonly #ports: CopyingPorts;
  readonly #worker: CopiesWorker;
  #records: readonly SetupRecord[] = [];
  #saving: Promise<unknown> = Promise.resolve();
  /** The first file of what was saved last. */
  #saved: string | null = null;

  constructor(ports: CopyingPorts) {
    this.#ports = ports;
    this.#worker = new CopiesWorker({
      script: ports.script,
      record: async (index) => this.#records[index] ?? null,
      print: (html) => ports.print(html),
      onProgress: (progress) => ports.onProgress(progress),
    });
  }

  /** @throws FailureError `record.notFound` when there is nothing to save, `copy.*`; then nothing was written */
  async place({ space, ids, formats, locale, to }: CopiesWish): Promise<PlacedCopies | null> {
    await this.#end();
    const all = await this.#ports.records(space);
    const wanted = new Set(ids);
    const records = ids ? all.filter(({ id }) => wanted.has(id)) : all;
    const first = records[0];
    if (!first) throw new FailureError('record.notFound');
    const { now, appVersion, translator } = this.#ports;
    const savedAt = now();
    const texts = translator(locale);
    const input = { record: first, space, savedAt, appVersion };
    const name = records.length === 1 ? copyName(input, 'html', texts) : archiveName(savedAt, space, texts);
    const path = await this.#choose(to, name.replace(/\.\w+$/, '.zip'));
    if (!path) return null;
    this.#records = records;
    const order = { to, path, formats, space, savedAt, appVersion, count: records.length };
    const { files, taken } = unwrap(await this.#worker.do('plan', { order, locale }));
    return { to, path, files, taken: taken.length, takenNames: taken.slice(0, namesTold) };
  }

  /** @throws FailureError `copy.stopped` when the thread died; `step.notReached` before `place` */
  async save(taken: TakenAnswer): Promise<CopiesResult> {
    this.#saved = null;
    try {
      const saving = this.#worker.do('save', { taken });
      this.#saving = saving;
      const { result, first } = unwrap(await saving);
      this.#saved = first;
      return result;
    } finally {
      await this.#end();
    }
  }

  /** Ends what runs; drafts are removed. */
  cancel(): void {
    this.#worker.cancel();
    this.#ports.endPrinting();
  }

  /** Ends what runs, and waits until its draft is removed. */
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

  /** Nothing is kept between two savings. */
  async #end(): Promise<void> {
    this.#records = [];
    this.#ports.endPrinting();
    await this.#worker.close();
  }

  #choose(to: CopiesWish['to'], name: string): Promise<string | null> {
    return to === 'folder' ? this.#ports.chooseFolder() : this.#ports.placeArchive(name);
  }
}
