import { Key } from './store/key';
import { KeyTable } from './store/key-table';
import type { Cell, TextColumn } from './store/text-column';
import type { WebexPeople } from './webex-people';
import { inSlices, type Yielder } from './yielder';

/** Finds rows of a column by their text, without regard to case. */
class TextIndex {
  readonly #table: KeyTable;
  readonly #key = new Key();
  readonly #same: (row: number) => boolean;

  private constructor(column: TextColumn, most: number) {
    this.#table = new KeyTable(most);
    this.#same = (row) => this.#key.isOf(column.at(row));
  }

  /** @returns null when no row counts */
  static async build(
    column: TextColumn,
    counts: (row: number) => boolean,
    yielder: Yielder,
  ): Promise<TextIndex | null> {
    let most = 0;
    for (let row = 0; row < column.length; row += 1) if (counts(row)) most += 1;
    if (most === 0) return null;
    const index = new TextIndex(column, most);
    await inSlices(column.length, yielder, (from, to) => {
      for (let row = from; row < to; row += 1) {
        const cell = counts(row) ? column.at(row) : null;
        if (cell && cell.end > cell.start) index.#table.add(index.#key.of(cell).hash(), row, index.#same);
      }
    });
    return index;
  }

  find(cell: Cell): number {
    return cell.start === cell.end ? -1 : this.#table.find(this.#key.of(cell).hash(), this.#same);
  }
}

/** Finds people in Webex by their additional email addresses. */
export class EmailIndex {
  readonly #index: TextIndex;
  readonly #webex: WebexPeople;

  private constructor(index: TextIndex, webex: WebexPeople) {
    this.#index = index;
    this.#webex = webex;
  }

  /** @param taken 1 for people who are excluded */
  static async build(webex: WebexPeople, taken: Uint8Array, yielder: Yielder): Promise<EmailIndex | null> {
    const index = await TextIndex.build(webex.emails, (row) => taken[webex.owner(row)] === 0, yielder);
    return index && new EmailIndex(index, webex);
  }

  /** Row of the person; -1: none. */
  find(cell: Cell): number {
    const email = this.#index.find(cell);
    return email < 0 ? -1 : this.#webex.owner(email);
  }
}

/** Finds people in Webex by their externalId. */
export const ExternalIdIndex = {
  build: (webex: WebexPeople, taken: Uint8Array, yielder: Yielder): Promise<TextIndex | null> => {
    const ids = webex.externalIds;
    return TextIndex.build(
      ids,
      (row) => {
        if (taken[row] !== 0) return false;
        const cell = ids.at(row);
        return cell.end > cell.start;
      },
      yielder,
    );
  },
};
