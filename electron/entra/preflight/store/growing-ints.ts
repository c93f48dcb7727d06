/** A list of unsigned 32-bit numbers that doubles when it is full. */
export class GrowingInts {
  length = 0;
  #ints = new Uint32Array(1024);

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

  /** Where a number is in a list that ascends; -1: nowhere. */
  search(int: number): number {
    let [from, to] = [0, this.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.at(middle) < int) from = middle + 1;
      else to = middle;
    }
    return from < this.length && this.at(from) === int ? from : -1;
  }
}
