import { longestText } from '../../entra/longest-text';
import { FailureError } from '../../lib/failure';
import { GrowingInts } from './growing-ints';

/** The location of a text, as UTF-8. A cell of `TextColumn` is valid until the next one is requested. */
export interface Cell {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
}

/** Bytes of a page. A cell (2 bytes of length, then its text) is within one page. */
const pageSize = 1 << 20;
const pageBits = 20;
const mostPages = 1 << (32 - pageBits);

/**
 * A column of texts in byte pages. A million strings would be a million objects, and each could keep the whole chunk of the
 * file in memory from which it was cut.
 */
export class TextColumn implements Cell {
  bytes: Buffer = Buffer.alloc(0);
  start = 0;
  end = 0;
  readonly #pages: Buffer[] = [];
  /** Page and offset of each cell; 0: empty. */
  readonly #positions = new GrowingInts();
  #used = pageSize;

  get length(): number {
    return this.#positions.length;
  }

  /**
   * Adds a text without surrounding blanks: they are typing errors, not directory data. Cuts off text beyond `longestText`.
   * @throws FailureError `usersFile.tooLarge` beyond 4 GiB of text
   */
  add(text: string): void {
    this.#positions.add(text === '' ? 0 : this.#put(text.length > longestText ? text.slice(0, longestText) : text));
  }

  /** Moves to a row. @returns this column, as the cell there */
  at(row: number): this {
    const position = this.#positions.at(row);
    if (position === 0) {
      this.start = 0;
      this.end = 0;
      return this;
    }
    const page = this.#pages[position >>> pageBits];
    if (!page) throw new RangeError(`No row ${row}`);
    const used = position & (pageSize - 1);
    this.bytes = page;
    this.start = used + 2;
    this.end = used + 2 + (page[used] ?? 0) + (page[used + 1] ?? 0) * 256;
    return this;
  }

  /** Reads a row's first byte, to load it into the CPU's cache. */
  touch(row: number): number {
    const position = this.#positions.at(row);
    return this.#pages[position >>> pageBits]?.[position & (pageSize - 1)] ?? 0;
  }

  text(row: number): string {
    return textOf(this.at(row));
  }

  /** @returns the offset */
  #put(text: string): number {
    let page = this.#pages.at(-1);
    if (!page || this.#used + 2 + text.length * 3 > pageSize) page = this.#newPage();
    const used = this.#used;
    const start = used + 2;
    let end = write(page, start, text);
    if ((page[start] ?? 0) <= blank || (page[end - 1] ?? 0) <= blank) end = write(page, start, text.trim());
    if (end === start) return 0;
    page[used] = (end - start) & 0xff;
    page[used + 1] = (end - start) >>> 8;
    this.#used = end;
    return (this.#pages.length - 1) * pageSize + used;
  }

  /** Offset 0 means empty, so the first page begins with two unused bytes. */
  #newPage(): Buffer {
    if (this.#pages.length === mostPages) throw new FailureError('usersFile.tooLarge');
    const page = Buffer.allocUnsafeSlow(pageSize);
    this.#pages.push(page);
    this.#used = this.#pages.length === 1 ? 2 : 0;
    return page;
  }
}

export function textOf(cell: Cell): string {
  return cell.start === cell.end ? '' : cell.bytes.toString('utf8', cell.start, cell.end);
}

/** A loop, because a call of a Buffer method costs more than comparing an address. */
export function sameBytes(one: Cell, other: Cell): boolean {
  const length = one.end - one.start;
  if (other.end - other.start !== length) return false;
  for (let at = 0; at < length; at += 1) if (one.bytes[one.start + at] !== other.bytes[other.start + at]) return false;
  return true;
}

const blank = 0x20;

/** Writes UTF-8 (RFC 3629, section 3). Cells are short: a loop is faster than a call of a Buffer method. @returns the end */
function write(page: Buffer, start: number, text: string): number {
  let at = start;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) {
      page[at] = unit;
      at += 1;
    } else if (unit < 0x800) {
      page[at] = 0xc0 | (unit >>> 6);
      page[at + 1] = 0x80 | (unit & 0x3f);
      at += 2;
    } else if (unit < 0xd800 || unit > 0xdfff) {
      page[at] = 0xe0 | (unit >>> 12);
      page[at + 1] = 0x80 | ((unit >>> 6) & 0x3f);
      page[at + 2] = 0x80 | (unit & 0x3f);
      at += 3;
    } else return start + page.write(text, start, 'utf8');
  }
  return at;
}
