import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { FailureError } from '../../lib/failure';
import { LineNumbers } from './line-numbers';

export interface RowBatch {
  readonly rows: readonly (readonly string[])[];
  /** Where a row of the batch begins, counted from 1. */
  line(row: number): number;
  /** Rows in which text follows a closed quote. */
  readonly badQuotes: ReadonlySet<number>;
}

/** Characters without the end of a row after which a quote counts as never closed: no row of users is that long. */
const longestRow = 4_000_000;

/**
 * Reads the rows of a CSV text (RFC 4180) whose lines end alike.
 * @param firstLine number of the text's first line
 * @throws FailureError `usersFile.quote`; whatever `texts` or `onBatch` throws; the signal's reason
 */
export function readRows(
  texts: AsyncIterable<string>,
  options: {
    readonly separator: string;
    readonly lineEnd: '\n' | '\r\n';
    readonly firstLine: number;
    readonly file: string;
    readonly signal: AbortSignal;
  },
  onBatch: (batch: RowBatch) => void,
): Promise<void> {
  const { separator, file, signal } = options;
  const lines = new LineNumbers(options.firstLine);
  const unclosed = () => new FailureError('usersFile.quote', { file, position: lines.next });
  // One text ahead: more would only be memory.
  const input = Readable.from(lines.counting(texts), { highWaterMark: 1, signal });
  return new Promise((resolve, reject) => {
    const fail = (error: unknown) => {
      input.destroy();
      reject(signal.aborted ? signal.reason : error);
    };
    Papa.parse<string[]>(input, {
      delimiter: separator,
      newline: options.lineEnd,
      quoteChar: '"',
      chunk({ data, errors, meta }, parser) {
        try {
          if (errors.some(({ code }) => code === 'MissingQuotes')) throw unclosed();
          const bad = new Set(
            errors.flatMap(({ code, row }) => (code === 'InvalidQuotes' && row !== undefined ? [row] : [])),
          );
          const batch = lines.batch(data, meta.cursor);
          if (lines.pending(meta.cursor) > longestRow) throw unclosed();
          onBatch({ rows: data, line: batch, badQuotes: bad });
        } catch (error) {
          // In this order: an aborted parser reports that it is complete.
          fail(error);
          parser.abort();
        }
      },
      complete: () => resolve(),
      error: fail,
    });
  });
}
