/** A list of unsigned 32-bit numbers that doubles when it is full. */
export class GrowingInts {
  length = 0;
  #ints = new Uint32Array(1024);
  #hint = 0;

  add(int: number): void {
    if (this.length === this.#ints.length) {
      const more = new Uint32Array(this.length * 2);
      more.set(this.#ints);
      this.#ints = more;
    }
    this.#ints[this.length] = int;
    this.length += 1;
  }

  at(index: number): number {
    return this.#ints[index] ?? 0;
  }

  /** The position of a number in an ascending list; -1: absent. Ascending lookups are answered without a search. */
  search(int: number): number {
    if (!this.#isNext(this.#hint, int))
      this.#hint = this.#isNext(this.#hint + 1, int) ? this.#hint + 1 : this.#lowest(int);
    return this.#hint < this.length && this.at(this.#hint) === int ? this.#hint : -1;
  }

  /** Whether the first number that is not smaller is at the index. */
  #isNext(index: number, int: number): boolean {
    return (
      (index === 0 || this.at(index - 1) < int) &&
      (index >= this.length ? index === this.length : this.at(index) >= int)
    );
  }

  #lowest(int: number): number {
    let [from, to] = [0, this.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.at(middle) < int) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
