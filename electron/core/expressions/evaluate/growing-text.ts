import { checkSize } from './work';

/** A text that grows piece by piece, and never beyond the longest value. */
export class GrowingText {
  #text = '';
  readonly #at: string;

  /** @param at the function that makes it, for errors */
  constructor(at: string) {
    this.#at = at;
  }

  /** @throws Outcome `exceeded` */
  add(piece: string): void {
    checkSize(this.#text.length + piece.length, this.#at);
    this.#text += piece;
  }

  toString(): string {
    return this.#text;
  }
}
