import { plain } from '../../entra/provisioning-log/event';
import type { Token } from '../../tokens/token';
import { serverText } from '../../tokens/without-token';

/** Longer than names in a directory. */
const maximumLength = 200;

/** Makes a text of Graph fit for a page: on one line, cut, without control characters and without the token. */
export type SafeText = (text: string | null | undefined, maximum?: number) => string;

export function safeTextOf(token: Token): SafeText {
  return (text, maximum = maximumLength) => serverText(plain(text ?? '', maximum), token.reveal(), maximum);
}

/** A moment of Graph in UTC; null: absent, not a date, or year 1, which means never. */
export function momentOf(text: string | null | undefined): string | null {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) || at < 0 ? null : new Date(at).toISOString();
}

/** A word of Graph as one of a list that begins with a lower-case letter; `unknown`: none of them. */
export function wordOf<Word extends string>(words: readonly Word[], text: string | null | undefined): Word | 'unknown' {
  const wanted = (text ?? '').toLowerCase();
  return words.find((word) => word.toLowerCase() === wanted) ?? 'unknown';
}
