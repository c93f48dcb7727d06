import type { CopiesProgress, CopiesResult, CopyFormat, Failure, TakenAnswer } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { errorCode, FailureError } from '../../core/lib/failure';
import type { CopyInput } from '../../core/record-copy/copy-input';
import { factsOf, nameOf } from '../../core/setup/facts';
import { nameKey } from './copy-names';
import type { CopyTarget } from './copy-target';
import { folderTarget } from './folder-target';
import { LeftOuts } from './left-out';
import { makeCopy, type Print } from './make-copy';
import { type CopiesPlan, inputOf, type RecordAt } from './plan';
import { zipTarget } from './zip-target';

/** After so many PDFs in a row that could not be printed, no other is tried: each may take until its time is over. */
const printsTried = 2;

export interface SavePorts {
  readonly recordAt: RecordAt;
  readonly print: Print;
  readonly onProgress: (progress: CopiesProgress) => void;
}

/** What was saved, and the first file of it. */
export interface SavedCopies {
  readonly result: CopiesResult;
  readonly first: string | null;
}

/**
 * Makes and saves one copy after the other, so that one document is in memory at a time. What cannot be made is left out
 * and told; what cannot be written ends it. In a folder, what is complete stays; an archive is whole or not there.
 * Never rejects.
 */
export async function saveCopies(
  plan: CopiesPlan,
  answer: TakenAnswer,
  translator: Translator,
  ports: SavePorts,
  signal: AbortSignal,
): Promise<SavedCopies> {
  const { to, path } = plan.order;
  const total = plan.names.flat().length;
  const leftOuts = new LeftOuts();
  let target: CopyTarget | null = null;
  let saved = 0;
  let first: string | null = null;
  const end = (failure: Failure | null, cancelled = false): SavedCopies => ({
    result: { to, path, saved, total, cancelled, failure, leftOut: leftOuts.all },
    first,
  });
  try {
    const asked = new Set(plan.taken.map(nameKey));
    target = to === 'zip' ? await zipTarget(path, plan.order.savedAt) : await folderTarget(path, asked, answer);
    for await (const { name, bytes } of copies(plan, translator, ports, leftOuts, signal)) {
      const place = await target.put(name, bytes);
      first ??= place;
      saved += 1;
    }
    signal.throwIfAborted();
    if (saved || to === 'folder') await target.end();
    else await target.abandon();
    return end(null);
  } catch (thrown) {
    await target?.abandon();
    if (to === 'zip') [saved, first] = [0, null];
    if (signal.aborted) return end(null, true);
    return end(thrown instanceof FailureError ? thrown.failure : notMade(thrown, path));
  }
}

/** Makes every copy that can be made, in order. Ends without an error when it is cancelled. */
async function* copies(
  { order, names }: CopiesPlan,
  translator: Translator,
  { recordAt, print, onProgress }: SavePorts,
  leftOuts: LeftOuts,
  signal: AbortSignal,
): AsyncGenerator<{ readonly name: string; readonly bytes: Uint8Array }, void> {
  const total = names.flat().length;
  let done = 0;
  let unprinted = 0;
  for (const [index, ofSetup] of names.entries()) {
    const record = ofSetup.length ? await recordAt(index) : null;
    const setup = record ? nameOf(factsOf(record.events)) || translator.t('app.unnamed') : '';
    for (const [at, format] of order.formats.entries()) {
      const name = ofSetup[at];
      if (signal.aborted) return;
      if (name === undefined) continue;
      onProgress({ done, total, name });
      done += 1;
      const tried = format !== 'pdf' || unprinted < printsTried;
      const made = record && tried ? await make(format, inputOf(order, record), translator, print) : null;
      if (signal.aborted) return;
      if (made instanceof Uint8Array) {
        if (format === 'pdf') unprinted = 0;
        yield { name, bytes: made };
        continue;
      }
      if (made?.code === 'copy.notPrinted') unprinted += 1;
      leftOuts.add(format, made ?? { code: record ? 'copy.notPrinted' : 'record.notFound' }, setup);
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

/** A message could quote the record, so the class of the error must do. */
function notMade(thrown: unknown, file: string): Failure {
  const reason = errorCode(thrown) ?? (thrown instanceof Error ? thrown.name : 'unknown');
  return { code: 'copy.notMade', detail: { file, reason } };
}
