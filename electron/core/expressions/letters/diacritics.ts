import { diacritics } from './diacritics-table';

/** Each published letter, in Unicode's composed form. */
const replacements: ReadonlyMap<string, string> = new Map(
  Object.entries(diacritics).flatMap(([plain, letters]) =>
    letters.split(' ').map((letter): [string, string] => [letter.normalize('NFC'), plain]),
  ),
);

const markedLetter = /\P{M}\p{M}*/gu;

/** No published letter is longer. Composing thousands of marks takes time that grows with the square of their number. */
const longestLetter = 8;

/**
 * Replaces the letters of Microsoft's table for NormalizeDiacritics, composed or decomposed. Letters that are not in the
 * table (ķ, œ, ð) do not change.
 */
export function withoutDiacritics(text: string): string {
  return text.replace(markedLetter, (letter) =>
    (letter.charCodeAt(0) < 128 && letter.length === 1) || letter.length > longestLetter
      ? letter
      : (replacements.get(letter.normalize('NFC')) ?? letter),
  );
}
