import { foldInto } from './store/key';
import type { Cell } from './store/text-column';

const blockBits = 16;
/** Rows of a block: few enough to be searched in a few milliseconds. */
export const blockSize = 1 << blockBits;
const lineEnd = 0x0a;

interface Block {
  readonly text: Buffer;
  /** The start of each row, and the end of the last one. */
  readonly offsets: Uint32Array;
}

/** The searchable text of all rows, in lower case, so that one native search covers thousands of rows. */
export class SearchText {
  readonly #blocks: Block[] = [];
  #open = Buffer.allocUnsafeSlow(1 << 16);
  #used = 0;
  #offsets = new Uint32Array(blockSize + 1);
  #rows = 0;
  length = 0;

  /** Adds a text to the current row. */
  add(cell: Cell): this {
    const size = cell.end - cell.start;
    if (size === 0) return this;
    if (this.#used + size * 3 + 1 > this.#open.length) this.#grow(size * 3 + 1);
    const end = foldInto(cell, this.#open, this.#used);
    this.#open[end] = lineEnd;
    this.#used = end + 1;
    return this;
  }

  endRow(): this {
    this.#rows += 1;
    this.#offsets[this.#rows] = this.#used;
    this.length += 1;
    if (this.#rows === blockSize) this.#endBlock();
    return this;
  }

  /** Completes the text: nothing can be added afterwards. */
  end(): this {
    this.#endBlock();
    this.#open = Buffer.alloc(0);
    this.#offsets = new Uint32Array(0);
    return this;
  }

  /**
   * Reports each row of a block whose text contains the needle, in order. One native search finds the next hit at any
   * distance. Where consecutive rows have hits, comparing the row directly is faster than that call.
   */
  scan(block: number, needle: Buffer, hit: (row: number) => void): void {
    const { text, offsets } = this.#blocks[block] ?? { text: Buffer.alloc(0), offsets: new Uint32Array(1) };
    const last = offsets.length - 1;
    let dense = false;
    for (let row = 0; row < last; row += 1) {
      if (!dense || !holds(text, offsets[row] ?? 0, offsets[row + 1] ?? 0, needle)) {
        const at = text.indexOf(needle, offsets[dense ? row + 1 : row]);
        if (at < 0) return;
        const before = row;
        while ((offsets[row + 1] ?? 0) <= at) row += 1;
        dense = row - before <= 1;
      }
      hit(block * blockSize + row);
    }
  }

  /** Whether the text of a row contains the needle. */
  has(row: number, needle: Buffer): boolean {
    const block = this.#blocks[row >>> blockBits];
    const at = row & (blockSize - 1);
    return block?.text.subarray(block.offsets[at], block.offsets[at + 1]).includes(needle) ?? false;
  }

  get blocks(): number {
    return this.#blocks.length;
  }

  #endBlock(): void {
    if (this.#rows === 0) return;
    const text = Buffer.allocUnsafeSlow(this.#used);
    this.#open.copy(text, 0, 0, this.#used);
    this.#blocks.push({ text, offsets: this.#offsets.slice(0, this.#rows + 1) });
    this.#used = 0;
    this.#rows = 0;
  }

  #grow(length: number): void {
    const more = Buffer.allocUnsafeSlow(Math.max(this.#open.length * 2, this.#used + length));
    this.#open.copy(more, 0, 0, this.#used);
    this.#open = more;
  }
}

function holds(text: Buffer, from: number, to: number, needle: Buffer): boolean {
  const first = needle[0];
  for (let at = from; at <= to - needle.length; at += 1) {
    if (text[at] !== first) continue;
    let length = 1;
    while (length < needle.length && text[at + length] === needle[length]) length += 1;
    if (length === needle.length) return true;
  }
  return false;
}

/** Normalizes a needle like the texts of `SearchText`; null: an empty needle, which matches every entry. */
export function needleOf(search: string): Buffer | null {
  const plain = search.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return plain === '' ? null : Buffer.from(plain.normalize('NFC').toLowerCase());
}
