/**
 * Remembers the entries of a list, to recognize one that comes again. Keeps 63 bits of each: among four million entries, the
 * chance that two different ones count as one is about one in a million, and they take less than 150 MB.
 */
export class SeenEntries {
  /** Two words for each slot of an open-addressed table; two zeros: free. */
  #slots = new Uint32Array(2 * 1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** @returns whether the entry is new */
  add(key: string): boolean {
    const [first, second] = hashes(key);
    // Bit 0 of the second word marks a slot as used.
    if (!put(this.#slots, first, (second | 1) >>> 0)) return false;
    this.#size += 1;
    if (this.#size * 4 > this.#slots.length) this.#grow();
    return true;
  }

  #grow(): void {
    const slots = new Uint32Array(2 * this.#slots.length);
    for (let at = 0; at < this.#slots.length; at += 2) {
      const second = this.#slots[at + 1] ?? 0;
      if (second !== 0) put(slots, this.#slots[at] ?? 0, second);
    }
    this.#slots = slots;
  }
}

/** @returns false when it is there already */
function put(slots: Uint32Array, first: number, second: number): boolean {
  const last = slots.length - 2;
  for (let at = (first * 2) & last; ; at = (at + 2) & last) {
    if (slots[at + 1] === 0) {
      slots[at] = first;
      slots[at + 1] = second;
      return true;
    }
    if (slots[at] === first && slots[at + 1] === second) return false;
  }
}

/** Two hashes over UTF-16 code units with different factors (cyrb53), so that they do not collide together. */
function hashes(text: string): readonly [number, number] {
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return [one >>> 0, other >>> 0];
}
