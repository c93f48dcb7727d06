import { isAddress } from './address';
import { inSlices, type Pace } from './slices';
import { Key } from './store/key';
import { KeyTable } from './store/key-table';
import { sameBytes, textOf } from './store/text-column';
import { blockSize, type UserNameIndex } from './user-name-index';
import type { Values } from './values';

/** Whom the userName of each person finds in Webex. */
export interface Found {
  /** Row in Webex; -1: nobody. */
  readonly webex: Int32Array;
  /** 1 where the userName there is spelled the same, to the letter. */
  readonly exact: Uint8Array;
  /** 1 for values that find nobody and are addresses. */
  readonly addresses: Uint8Array;
  /** Row of another person with the same value; -1: nobody. Values that are no address are not compared: `n/a` clashes with nothing. */
  readonly twin: Int32Array;
  /** People who have a value, and who are found without a twin. */
  readonly filled: number;
  readonly matches: number;
}

/** Values that were looked up before: where the same value comes again for a person, as mail often does, nothing is looked up. */
export interface Earlier {
  readonly values: Values;
  readonly found: Found;
}

export async function findPeople(
  values: Values,
  people: number,
  index: UserNameIndex,
  pace: Pace,
  earlier?: Earlier,
): Promise<Found> {
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

  const pair = (row: number, first: number) => {
    if (first < 0) return;
    twin[row] = first;
    if ((twin[first] ?? -1) < 0) {
      twin[first] = row;
      if ((webex[first] ?? -1) >= 0) matches -= 1;
    }
  };
  const settle = (row: number) => {
    const found = webex[row] ?? -1;
    if (found >= 0) {
      const first = (finders[found] ?? 0) - 1;
      if (first >= 0) return pair(row, first);
      finders[found] = row + 1;
      matches += 1;
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
  await inSlices(people, pace, (from, to) => {
    for (let start = from; start < to; start += blockSize) block(start, Math.min(start + blockSize, to));
  });
  return { webex, exact, addresses, twin, filled, matches };
}
