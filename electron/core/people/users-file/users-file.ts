import type { UsersFileView } from '../../../../shared/contract';
import { maximumPeople } from '../../../../shared/enums/limits';
import { FailureError } from '../../lib/failure';
import { readRows } from './csv-rows';
import { readHeader, unwrapped } from './header';
import { columnsOf, readJsonList } from './json-list';
import { lineEndOf, unified, unifiedEnd } from './line-ends';
import { type RowSink, sampleSize, type UsersFileRequest } from './request';
import { RowCheck } from './row-check';
import { reasonOf } from './row-reason';
import { textOf } from './text-chunks';
import { beginningOf, withUniformEnds } from './uniform-text';

/** Characters within which the header must be. */
const beginningSize = 65_536;

/**
 * Reads a users file of Entra or Control Hub, row by row.
 * @throws FailureError `usersFile.*`; the signal's reason when it is aborted
 */
export async function readUsersFile(request: UsersFileRequest): Promise<UsersFileView> {
  const { file, kind, signal } = request;
  const counted = { bytes: 0 };
  const text = await textOf(counting(request.bytes, counted, signal), file);
  const pieces = text.chunks[Symbol.asyncIterator]();
  const start = await beginningOf(pieces, beginningSize);
  const lineEnd = lineEndOf(start);
  const beginning = lineEnd === '\r' ? unified(start, lineEnd) : start;
  if (kind.listOf && /^\s*[[{]/.test(start)) {
    const list = await readJsonList(joined(start, pieces), request, () => counted.bytes);
    return { ...list, bytes: counted.bytes, encoding: text.encoding };
  }
  const header = readHeader(beginning, kind, file);

  const check = new RowCheck(header, kind);
  const sample: (readonly string[])[] = [];
  let sink: RowSink | undefined;
  let people = 0;
  const open = () => {
    const taken = request.open(header.names, sample);
    for (const cells of sample) taken(cells);
    sink = taken;
  };
  const key = header.names.indexOf(kind.key);
  const cellsOf = (row: readonly string[]) => {
    const whole = row[0]?.includes(header.separator) ? unwrapped(row, header.separator) : null;
    const name = whole?.[key] ?? '';
    const cells = whole && (name.includes('@') || kind.nameOf(name) === kind.key) ? whole : row;
    return header.clean ? header.clean(cells) : cells;
  };
  const firstLine = header.skip.lines + 1;
  const all = withUniformEnds(beginning.slice(header.skip.characters), pieces, lineEnd);
  const form = { separator: header.separator, lineEnd: unifiedEnd(lineEnd), firstLine, file, signal };
  await readRows(all, form, (batch) => {
    batch.rows.forEach((row, index) => {
      const cells = check.take(cellsOf(row), batch, index);
      if (!cells) return;
      people += 1;
      if (sink) sink(cells);
      else if (sample.push(cells) === sampleSize) open();
    });
    if (people > maximumPeople) throw new FailureError('usersFile.tooLarge', { file });
    request.onProgress?.(people, counted.bytes);
  });
  if (people === 0) throw new FailureError('usersFile.empty', { file, reason: reasonOf(check.findings) });
  if (!sink) open();
  return {
    people,
    bytes: counted.bytes,
    encoding: text.encoding,
    separator: header.separator,
    columns: columnsOf(header.names),
    repeatedColumns: header.repeated,
    findings: check.findings,
    ...(header.list ? { list: header.list, lacks: check.lacks } : {}),
  };
}

async function* joined(first: string, pieces: AsyncIterator<string, unknown>): AsyncGenerator<string, void> {
  yield first;
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
}

async function* counting(
  bytes: UsersFileRequest['bytes'],
  counted: { bytes: number },
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  for await (const piece of bytes) {
    signal.throwIfAborted();
    counted.bytes += piece.length;
    yield piece;
  }
}
