import type { ConflictPolicy, CopiesProgress, CopiesResult, CopyFormat, Failure } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { errorCode, FailureError } from '../../core/lib/failure';
import type { CopyInput } from '../../core/record-copy/copy-input';
import { factsOf, nameOf } from '../../core/setup/facts';
import { nameKey } from './copy-names';
import type { CopyTarget } from './copy-target';
import { folderTarget } from './folder-target';
import { makeCopy, type Print } from './make-copy';
import { type CopiesPlan, inputOf, type RecordAt } from './plan';
import { SkippedCopies } from './skipped-copies';
import { zipTarget } from './zip-target';

/** Printing stops after this many failures in a row: each failure may take a full timeout. */
const maximumPrintFailures = 2;

export interface SavePorts {
  readonly recordAt: RecordAt;
  readonly print: Print;
  readonly onProgress: (progress: CopiesProgress) => void;
}

/** The result, the path of the first saved file, and the indexes of the setups whose calendar file was saved. */
export interface SavedCopies {
  readonly result: CopiesResult;
  readonly first: string | null;
  readonly calendars: readonly number[];
}

/**
 * Makes and saves the copies one by one, so that only one document is in memory. Skips and reports copies that cannot be
 * made; a failed write ends the save. A folder keeps completed files; an archive is complete or removed. Never rejects.
 */
export async function saveCopies(
  plan: CopiesPlan,
  answer: ConflictPolicy,
  translator: Translator,
  ports: SavePorts,
  signal: AbortSignal,
): Promise<SavedCopies> {
  const { to, path } = plan.task;
  const total = plan.names.flat().length;
  const skipped = new SkippedCopies();
  let target: CopyTarget | null = null;
  let saved = 0;
  let first: string | null = null;
  let calendars: number[] = [];
  const end = (failure: Failure | null, cancelled = false): SavedCopies => ({
    result: { to, path, saved, total, cancelled, failure, leftOut: skipped.all },
    first,
    calendars,
  });
  try {
    const existing = new Set(plan.taken.map(nameKey));
    target = to === 'zip' ? await zipTarget(path, plan.task.savedAt) : await folderTarget(path, existing, answer);
    for await (const { name, bytes, format, index } of copies(plan, translator, ports, skipped, signal)) {
      const file = await target.put(name, bytes);
      first ??= file;
      saved += 1;
      if (format === 'calendar') calendars.push(index);
    }
    signal.throwIfAborted();
    if (saved || to === 'folder') await target.end();
    else await target.abandon();
    return end(null);
  } catch (thrown) {
    await target?.abandon();
    if (to === 'zip') [saved, first, calendars] = [0, null, []];
    if (signal.aborted) return end(null, true);
    return end(thrown instanceof FailureError ? thrown.failure : notMade(thrown, path));
  }
}

interface MadeCopy {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: CopyFormat;
  /** Of the setup. */
  readonly index: number;
}

/** Makes every possible copy, in order. Returns without an error when cancelled. */
async function* copies(
  { task, names }: CopiesPlan,
  translator: Translator,
  { recordAt, print, onProgress }: SavePorts,
  skipped: SkippedCopies,
  signal: AbortSignal,
): AsyncGenerator<MadeCopy, void> {
  const total = names.flat().length;
  let done = 0;
  let unprinted = 0;
  for (const [index, ofSetup] of names.entries()) {
    const record = ofSetup.length ? await recordAt(index) : null;
    const setup = record ? nameOf(factsOf(record.events)) || translator.t('app.unnamed') : '';
    for (const [at, format] of task.formats.entries()) {
      const name = ofSetup[at];
      if (signal.aborted) return;
      if (name === undefined) continue;
      onProgress({ done, total, name });
      done += 1;
      const isTried = format !== 'pdf' || unprinted < maximumPrintFailures;
      const made = record && isTried ? await make(format, inputOf(task, record), translator, print) : null;
      if (signal.aborted) return;
      if (made instanceof Uint8Array) {
        if (format === 'pdf') unprinted = 0;
        yield { name, bytes: made, format, index };
        continue;
      }
      if (made?.code === 'copy.notPrinted') unprinted += 1;
      skipped.add(format, made ?? { code: record ? 'copy.notPrinted' : 'record.notFound' }, setup);
    }
  }
  onProgress({ done, total, name: '' });
}

async function make(
  format: CopyFormat,
  input: CopyInput,
  translator: Translator,
  print: Print,
): Promise<Uint8Array | Failure> {
  try {
    return await makeCopy(format, input, translator, print);
  } catch (thrown) {
    return thrown instanceof FailureError ? thrown.failure : notMade(thrown, format);
  }
}

/** Uses the class of the error only: its message could quote the record. */
function notMade(thrown: unknown, file: string): Failure {
  const reason = errorCode(thrown) ?? (thrown instanceof Error ? thrown.name : 'unknown');
  return { code: 'copy.notMade', detail: { file, reason } };
}
