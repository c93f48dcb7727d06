import { CellPart, localPartOf } from './address';
import type { EntraPeople } from './entra-people';
import { Key } from './store/key';
import { KeyTable } from './store/key-table';
import { type Cell, sameBytes } from './store/text-column';
import type { Values } from './values';
import type { WebexPeople } from './webex-people';
import { inSlices, type Yielder } from './yielder';

/** A person is indexed under two names: the display name, and given name with family name. */
const variants = 2;
const hashBits = 23;

/** Finds people in Webex by the local part of their userName together with their name. */
export class NameIndex {
  readonly #webex: WebexPeople;
  readonly #table: KeyTable;
  readonly #key = new Key();
  readonly #other = new Key();
  readonly #part = new CellPart();
  readonly #localPart = new CellPart();
  /** A bit for each hash of a local part in Webex: if it is not set, names need not be compared. */
  readonly #locals = new Uint8Array(1 << (hashBits - 3));
  readonly #same = (entry: number) => this.#keyOf(entry, this.#other)?.equals(this.#key) ?? false;

  private constructor(webex: WebexPeople, people: number) {
    this.#webex = webex;
    this.#table = new KeyTable(people * variants);
  }

  /** @param taken 1 for people who are excluded. @returns null when no people remain */
  static async build(webex: WebexPeople, taken: Uint8Array, yielder: Yielder): Promise<NameIndex | null> {
    let people = 0;
    for (const one of taken) if (one === 0) people += 1;
    if (people === 0) return null;
    const index = new NameIndex(webex, people);
    await inSlices(webex.length, yielder, (from, to) => {
      for (let row = from; row < to; row += 1) if (taken[row] === 0) index.#add(row);
    });
    return index;
  }

  /** Looks up the local parts of the value, mail and userPrincipalName, each with both names. @returns row; -1: none */
  find(people: EntraPeople, values: Values, row: number): number {
    const { columns } = people;
    const display = columns.get('displayName')?.at(row) ?? none;
    const given = columns.get('givenName')?.at(row) ?? none;
    const surname = columns.get('surname')?.at(row) ?? none;
    const both = !isJoined(display, given, surname);
    let before: Cell = none;
    for (const address of [values.at(row), columns.get('mail')?.at(row), columns.get('userPrincipalName')?.at(row)]) {
      if (!address || sameBytes(before, address)) continue;
      before = address;
      const local = localPartOf(address, this.#localPart);
      if (!this.#knows(local)) continue;
      const found = this.#look(local, display, none);
      if (found >= 0) return found;
      const other = both ? this.#look(local, given, surname) : -1;
      if (other >= 0) return other;
    }
    return -1;
  }

  #knows(local: Cell): boolean {
    const bit = this.#key.of(local).hash() >>> (32 - hashBits);
    return ((this.#locals[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0;
  }

  #look(local: Cell, first: Cell, second: Cell): number {
    if (!joined(this.#key, local, first, second)) return -1;
    const entry = this.#table.find(this.#key.hash(), this.#same);
    return entry < 0 ? -1 : Math.floor(entry / variants);
  }

  #add(row: number): void {
    const { userNames, displayNames, givenNames, familyNames } = this.#webex;
    const bit = this.#key.of(localPartOf(userNames.at(row), this.#part)).hash() >>> (32 - hashBits);
    this.#locals[bit >>> 3] = (this.#locals[bit >>> 3] ?? 0) | (1 << (bit & 7));
    const both = !isJoined(displayNames.at(row), givenNames.at(row), familyNames.at(row));
    for (let variant = 0; variant < (both ? variants : 1); variant += 1) {
      const entry = row * variants + variant;
      if (this.#keyOf(entry, this.#key)) this.#table.add(this.#key.hash(), entry, this.#same);
    }
  }

  #keyOf(entry: number, key: Key): Key | null {
    const row = Math.floor(entry / variants);
    const { userNames, displayNames, givenNames, familyNames } = this.#webex;
    const local = localPartOf(userNames.at(row), this.#part);
    return entry % variants === 0
      ? joined(key, local, displayNames.at(row), none)
      : joined(key, local, givenNames.at(row), familyNames.at(row));
  }
}

const none: Cell = new CellPart();
const blank = 0x20;

/** Null when something is missing. One name is the whole name, two are the given and the family name. */
function joined(key: Key, local: Cell, first: Cell, second: Cell): Key | null {
  if (first.start === first.end || local.start === local.end) return null;
  key.of(local).addByte(0).add(first);
  if (second.end > second.start) key.addByte(blank).add(second);
  return key;
}

/** Whether the display name is the two others with a blank between, as for most people: then one lookup is enough. */
function isJoined(whole: Cell, first: Cell, second: Cell): boolean {
  const between = whole.start + first.end - first.start;
  if (whole.end - between !== second.end - second.start + 1 || whole.bytes[between] !== blank) return false;
  const { bytes, start, end } = whole;
  return sameBytes({ bytes, start, end: between }, first) && sameBytes({ bytes, start: between + 1, end }, second);
}
