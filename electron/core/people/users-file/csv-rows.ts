import { Readable } from 'node:stream';
import Papa from 'papaparse';
import { FailureError } from '../../lib/failure';
import { LineNumbers } from './line-numbers';

export interface RowBatch {
  readonly rows: readonly (readonly string[])[];
  /** The line on which a row of the batch begins, counted from 1. */
  line(row: number): number;
  /** Rows with text after a closed quote. */
  readonly badQuotes: ReadonlySet<number>;
}

/** After this many characters without the end of a row, a quote counts as never closed: rows of users are shorter. */
const longestRow = 4_000_000;

/**
 * Reads the rows of a CSV text (RFC 4180) with uniform line ends.
 * @param firstLine number of the text's first line
 * @throws FailureError `usersFile.quote`; any error of `texts` or `onBatch`; the signal's reason
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
  // One text ahead is enough: more would only use memory.
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
          // The order matters: an aborted parser reports that it is complete.
          fail(error);
          parser.abort();
        }
      },
      complete: () => resolve(),
      error: fail,
    });
  });
}
