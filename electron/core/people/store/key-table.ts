/** A hash table with open addressing from keys to rows. The keys themselves are stored with the rows. */
export class KeyTable {
  /** For each slot the hash, then row + 1 (0: free). Side by side, so that a lookup costs one memory access. */
  readonly #slots: Uint32Array;
  readonly #mask: number;

  /** @param most upper bound on the number of rows */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(most, 4) * 1.5));
    this.#slots = new Uint32Array(slots * 2);
    this.#mask = slots - 1;
  }

  /** The first row with an equal key; -1: none. @param same whether a row of the same hash has the key */
  find(hash: number, same: (row: number) => boolean): number {
    return (this.#slots[this.#slot(hash, same) + 1] ?? 0) - 1;
  }

  /** The first row with the same hash, which may have another key; -1: none. */
  peek(hash: number): number {
    return (this.#slots[this.#slot(hash, always) + 1] ?? 0) - 1;
  }

  /** Adds a row, unless a row has an equal key: then returns that row. -1: added. */
  add(hash: number, row: number, same: (row: number) => boolean): number {
    const slot = this.#slot(hash, same);
    const found = (this.#slots[slot + 1] ?? 0) - 1;
    if (found >= 0) return found;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = row + 1;
    return -1;
  }

  #slot(hash: number, same: (row: number) => boolean): number {
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const row = this.#slots[slot * 2 + 1] ?? 0;
      if (row === 0 || (this.#slots[slot * 2] === hash && same(row - 1))) return slot * 2;
    }
  }
}

function always(): boolean {
  return true;
}
