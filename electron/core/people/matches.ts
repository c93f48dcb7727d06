import { isAddress } from './address';
import { Key } from './store/key';
import { KeyTable } from './store/key-table';
import { sameBytes, textOf } from './store/text-column';
import { blockSize, type UserNameIndex } from './user-name-index';
import type { Values } from './values';
import { inSlices, type Yielder } from './yielder';

/** The person in Webex whom each userName finds. */
export interface Matches {
  /** Row in Webex; -1: none. */
  readonly webex: Int32Array;
  /** 1 where the userName there has exactly the same spelling. */
  readonly exact: Uint8Array;
  /** 1 for values that are addresses and find no match. */
  readonly addresses: Uint8Array;
  /**
   * Row of another person with the same value; -1: none. Only addresses are compared: two values such as `n/a` are no
   * conflict.
   */
  readonly twin: Int32Array;
  /** People who have a value, and people who are found without a duplicate. */
  readonly filled: number;
  readonly matches: number;
}

/** Values of an earlier lookup: a person's value that is the same, as `mail` often is, needs no second lookup. */
export interface Earlier {
  readonly values: Values;
  readonly found: Matches;
}

/** People of whom some are not counted as found: what Entra would do with them is unclear. */
interface Finders {
  readonly length: number;
  accountUnknown(row: number): boolean;
}

export async function findPeople(
  values: Values,
  finding: Finders,
  index: UserNameIndex,
  yielder: Yielder,
  earlier?: Earlier,
): Promise<Matches> {
  const people = finding.length;
  const exact = new Uint8Array(people);
  const addresses = new Uint8Array(people);
  const webex = new Int32Array(people).fill(-1);
  const twin = new Int32Array(people).fill(-1);
  /** Row + 1 of the first person who found each person in Webex. */
  const finders = new Uint32Array(index.repeated.length);
  const key = new Key();
  const same = (row: number) => key.isOf(values.at(row));
  let table: KeyTable | undefined;
  let filled = 0;
  let matches = 0;

  const counts = (row: number) => (finding.accountUnknown(row) ? 0 : 1);
  const pair = (row: number, first: number) => {
    if (first < 0) return;
    twin[row] = first;
    if ((twin[first] ?? -1) < 0) {
      twin[first] = row;
      if ((webex[first] ?? -1) >= 0) matches -= counts(first);
    }
  };
  const settle = (row: number) => {
    const found = webex[row] ?? -1;
    if (found >= 0) {
      const first = (finders[found] ?? 0) - 1;
      if (first >= 0) return pair(row, first);
      finders[found] = row + 1;
      matches += counts(row);
      return;
    }
    const cell = values.at(row);
    if (!isAddress(textOf(cell))) return;
    addresses[row] = 1;
    table ??= new KeyTable(people);
    pair(row, table.add(key.of(cell).hash(), row, same));
  };
  const having = new Int32Array(blockSize);
  const rows = new Int32Array(blockSize);
  const found = new Int32Array(blockSize);
  const block = (from: number, to: number) => {
    let [all, count] = [0, 0];
    for (let row = from; row < to; row += 1) {
      const cell = values.at(row);
      if (cell.start === cell.end) continue;
      having[all] = row;
      all += 1;
      if (earlier && sameBytes(cell, earlier.values.at(row))) {
        webex[row] = earlier.found.webex[row] ?? -1;
        exact[row] = earlier.found.exact[row] ?? 0;
      } else {
        rows[count] = row;
        count += 1;
      }
    }
    index.findAll(values.at, rows, count, found);
    for (let one = 0; one < count; one += 1) {
      const [row, match] = [rows[one] ?? 0, found[one] ?? -1];
      webex[row] = match;
      if (match >= 0 && index.spelledAs(match, values.at(row))) exact[row] = 1;
    }
    for (let one = 0; one < all; one += 1) settle(having[one] ?? 0);
    filled += all;
  };
  await inSlices(people, yielder, (from, to) => {
    for (let start = from; start < to; start += blockSize) block(start, Math.min(start + blockSize, to));
  });
  return { webex, exact, addresses, twin, filled, matches };
}
