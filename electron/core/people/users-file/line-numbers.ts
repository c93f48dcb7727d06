import { lineEndsIn } from './line-ends';

/**
 * Computes the line on which each row begins. If a batch has as many rows as it used line ends, no row has line breaks in
 * quotes, and the rows need no inspection.
 */
export class LineNumbers {
  /** The line on which the next row begins. */
  next: number;
  /** The last text, and the number of characters and line ends so far. */
  #last = '';
  #characters = 0;
  #lineEnds = 0;
  #usedLineEnds = 0;

  constructor(first: number) {
    this.next = first;
  }

  /** Passes the texts through and counts them. */
  async *counting(texts: AsyncIterable<string>): AsyncGenerator<string, void> {
    for await (const text of texts) {
      if (text === '') continue;
      this.#last = text;
      this.#characters += text.length;
      this.#lineEnds += lineEndsIn(text);
      yield text;
    }
  }

  /** Characters after the last complete row. @param cursor characters of complete rows */
  pending(cursor: number): number {
    return this.#characters - cursor;
  }

  /** The line of each row of the next batch, by its index. */
  batch(rows: readonly (readonly string[])[], cursor: number): (row: number) => number {
    const first = this.next;
    const here = this.#lineEndsOf(cursor);
    this.#usedLineEnds += here ?? 0;
    if (here === rows.length) {
      this.next += here;
      return (row) => first + row;
    }
    const lines: number[] = [];
    for (const row of rows) {
      lines.push(this.next);
      this.next += 1;
      for (const cell of row) if (cell.includes('\n')) this.next += lineEndsIn(cell);
    }
    if (here === null) this.#usedLineEnds += this.next - first;
    return (row) => lines[row] ?? first;
  }

  /**
   * The line ends that the complete rows up to `cursor` have used since the last batch; null when the last text does not
   * contain them.
   */
  #lineEndsOf(cursor: number): number | null {
    const pending = this.pending(cursor);
    if (pending > this.#last.length) return null;
    return this.#lineEnds - lineEndsIn(this.#last.slice(this.#last.length - pending)) - this.#usedLineEnds;
  }
}
