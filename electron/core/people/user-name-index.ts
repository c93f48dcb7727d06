import { Key, sameKey } from './store/key';
import { KeyTable } from './store/key-table';
import { type Cell, sameBytes } from './store/text-column';
import type { WebexPeople } from './webex-people';
import { inSlices, type Yielder } from './yielder';

/** Number of rows that `findAll` processes at once. */
export const blockSize = 64;

/** Finds people in Webex by their userName, without regard to case (RFC 7643, section 4.1.1). */
export class UserNameIndex {
  /** 1 for entries that repeat an earlier userName, as when pages overlap. */
  readonly repeated: Uint8Array;
  /** People, each counted once. */
  readonly people: number;
  readonly #table: KeyTable;
  readonly #key: Key;
  readonly #same: (row: number) => boolean;
  readonly #webex: WebexPeople;
  readonly #hashes = new Uint32Array(blockSize);
  /** Keeps the compiler from removing reads whose values are not used. */
  touched = 0;

  private constructor(webex: WebexPeople, table: KeyTable, key: Key, repeated: Uint8Array, people: number) {
    this.#webex = webex;
    this.#table = table;
    this.#key = key;
    this.repeated = repeated;
    this.people = people;
    this.#same = (row) => key.isOf(webex.userNames.at(row));
  }

  static async build(webex: WebexPeople, yielder: Yielder): Promise<UserNameIndex> {
    const { userNames, length } = webex;
    const table = new KeyTable(length);
    const key = new Key();
    const repeated = new Uint8Array(length);
    const same = (row: number) => key.isOf(userNames.at(row));
    let people = length;
    await inSlices(length, yielder, (from, to) => {
      for (let row = from; row < to; row += 1) {
        if (table.add(key.of(userNames.at(row)).hash(), row, same) < 0) continue;
        repeated[row] = 1;
        people -= 1;
      }
    });
    return new UserNameIndex(webex, table, key, repeated, people);
  }

  /**
   * Finds the people of several rows at once. Memory latency is high, but reads can overlap: each kind of read has its own
   * loop, so no loop waits for its own reads.
   * @param rows at most `blockSize`, of which `count` are looked up; `at` has a value for each
   * @param found receives the row in Webex of each, or -1
   */
  findAll(at: (row: number) => Cell, rows: Int32Array, count: number, found: Int32Array): void {
    const { userNames } = this.#webex;
    for (let one = 0; one < count; one += 1) this.#hashes[one] = this.#key.of(at(rows[one] ?? 0)).hash();
    for (let one = 0; one < count; one += 1) found[one] = this.#table.peek(this.#hashes[one] ?? 0);
    for (let one = 0; one < count; one += 1) {
      const row = found[one] ?? -1;
      if (row >= 0) this.touched ^= userNames.touch(row);
    }
    for (let one = 0; one < count; one += 1) {
      const candidate = found[one] ?? -1;
      const cell = at(rows[one] ?? 0);
      if (candidate >= 0 && !sameKey(cell, userNames.at(candidate))) found[one] = this.find(cell);
    }
  }

  /** Row of the person in Webex; -1: none. */
  find(cell: Cell): number {
    return this.#table.find(this.#key.of(cell).hash(), this.#same);
  }

  /** Whether the person's userName has exactly the same spelling as the cell. */
  spelledAs(row: number, cell: Cell): boolean {
    return sameBytes(cell, this.#webex.userNames.at(row));
  }
}
