import { inspect } from 'node:util';

/**
 * A bearer token that cannot leak into a log, an error, a record or an answer: every conversion to text gives a
 * placeholder. Only `reveal` gives the value, for the keychain, the `Authorization` header and the clipboard.
 */
export class Token {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[token]';
  }

  toJSON(): string {
    return '[token]';
  }

  [inspect.custom](): string {
    return '[token]';
  }
}
