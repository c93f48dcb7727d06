import type { Cell } from './text-column';

/** Room for several of the longest cells; case folding can lengthen a text. */
const room = 8 * 65_536;

/**
 * A key that is the same for texts that differ only in case: UTF-8 of the text in Unicode's canonical composition (UAX #15,
 * NFC) and in lower case. One object serves all rows. It allocates nothing for texts that are ASCII or caseless.
 */
export class Key {
  readonly bytes = Buffer.allocUnsafeSlow(room);
  length = 0;

  /** Sets the key to that of one cell. */
  of(cell: Cell): this {
    this.length = 0;
    return this.add(cell);
  }

  clear(): this {
    this.length = 0;
    return this;
  }

  add(cell: Cell): this {
    this.length = foldInto(cell, this.bytes, this.length);
    return this;
  }

  addByte(byte: number): this {
    this.bytes[this.length] = byte;
    this.length += 1;
    return this;
  }

  /** FNV-1a with the final mix of MurmurHash3, so that its low bits can choose a slot. Unsigned 32 bits. */
  hash(): number {
    const { bytes, length } = this;
    let hash = 0x811c9dc5;
    for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
  }

  equals(other: Key): boolean {
    return this.length === other.length && this.bytes.compare(other.bytes, 0, other.length, 0, this.length) === 0;
  }

  /** Whether this is the key of the cell. */
  isOf(cell: Cell): boolean {
    const { bytes, start, end } = cell;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      // Folding can change the preceding characters and the length, so the whole cell is folded into another key.
      if (byte >= 0x80 && !caseless(byte)) return this.equals(spare(0).of(cell));
    }
    if (end - start !== this.length) return false;
    for (let at = 0; at < this.length; at += 1) if (lower(bytes[start + at] ?? 0) !== this.bytes[at]) return false;
    return true;
  }
}

/**
 * Writes the key of a cell.
 * @param to has enough room: folding lengthens a text at most threefold (UAX #15, table 4)
 * @returns the end of the key
 */
export function foldInto({ bytes, start, end }: Cell, to: Buffer, from: number): number {
  let length = from;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === latin) {
      to[length] = byte;
      length += 1;
      at += 1;
      to[length] = lowerLatin(bytes[at] ?? 0);
    } else if (byte < 0x80 || caseless(byte)) to[length] = lower(byte);
    else {
      const folded = bytes.toString('utf8', start, end).normalize('NFC').toLowerCase();
      return from + to.write(folded, from, 'utf8');
    }
    length += 1;
  }
  return length;
}

/** The first byte of U+00C0 to U+00FF, the letters of Western Europe. A single one is already composed. */
const latin = 0xc3;

/** The second byte of the lower-case letter, by the second byte; U+00D7 is a sign, U+00DF a lower-case letter. */
function lowerLatin(byte: number): number {
  return byte >= 0x80 && byte <= 0x9e && byte !== 0x97 ? byte + 0x20 : byte;
}

/** Whether two cells have the same key. They must be in different columns: a column has one current cell. */
export function sameKey(one: Cell, other: Cell): boolean {
  const length = one.end - one.start;
  let plain = length === other.end - other.start;
  for (let at = 0; plain && at < length; at += 1) {
    const [a, b] = [one.bytes[one.start + at] ?? 0, other.bytes[other.start + at] ?? 0];
    plain = a === b || (a < 0x80 && b < 0x80 && lower(a) === lower(b));
  }
  return plain || ((hasCaseBeyondAscii(one) || hasCaseBeyondAscii(other)) && spare(1).of(one).isOf(other));
}

function hasCaseBeyondAscii({ bytes, start, end }: Cell): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 && !caseless(byte)) return true;
  }
  return false;
}

const spares: Key[] = [];

/** Keys for temporary use. Two, because comparing two cells can need both. */
function spare(number: 0 | 1): Key {
  const key = spares[number] ?? new Key();
  spares[number] = key;
  return key;
}

/** The lower-case letter of an ASCII letter. */
function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte;
}

/**
 * First bytes of U+0080 to U+00BF, which are signs, and of U+4000 to U+9FFF, mostly Chinese: neither has case or
 * compositions.
 */
function caseless(byte: number): boolean {
  return (byte >= 0xe4 && byte <= 0xe9) || byte <= 0xc2;
}
