import { lineEndsIn } from './line-ends';

/**
 * On which line each row begins. Rows with line breaks in quotes make it more than counting: as long as the rows of a batch
 * are as many as the line ends that were used up, there are none, and nothing has to be looked at.
 */
export class LineNumbers {
  /** The line on which the next row begins. */
  next: number;
  /** The last text, and how many characters and line ends came in all. */
  #last = '';
  #characters = 0;
  #lineEnds = 0;
  #usedLineEnds = 0;

  constructor(first: number) {
    this.next = first;
  }

  /** The same texts, counted on their way. */
  async *counting(texts: AsyncIterable<string>): AsyncGenerator<string, void> {
    for await (const text of texts) {
      if (text === '') continue;
      this.#last = text;
      this.#characters += text.length;
      this.#lineEnds += lineEndsIn(text);
      yield text;
    }
  }

  /** Characters that came after the last whole row. @param cursor characters that belong to whole rows */
  pending(cursor: number): number {
    return this.#characters - cursor;
  }

  /** The line of each row of the next batch, by its place in there. */
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

  /** How many line ends the whole rows up to `cursor` have used since the last batch; null when the last text does not tell. */
  #lineEndsOf(cursor: number): number | null {
    const pending = this.pending(cursor);
    if (pending > this.#last.length) return null;
    return this.#lineEnds - lineEndsIn(this.#last.slice(this.#last.length - pending)) - this.#usedLineEnds;
  }
}
