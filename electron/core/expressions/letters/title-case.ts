import { toLower, toUpper } from './case';

const letter = /^\p{L}/u;
/** "Word separators" of ToTitleCase (reference, PCase, Remarks). */
const separator = /^[\p{Z}\p{Cc}\p{Cf}\p{P}\p{S}]/u;

/**
 * Proper case without custom separators: "PCase internally invokes the .NET function ToTitleCase". A word begins with a
 * letter and extends to a separator. An apostrophe does not end it in .NET (`St John's`), although the reference lists it as
 * a separator. The text is lowered first: .NET keeps words in capitals, but the reference's examples change them.
 */
export function titleCase(text: string): string {
  let inWord = false;
  return Array.from(toLower(text, ''), (character) => {
    if (inWord) {
      inWord = character === "'" || !separator.test(character);
      return character;
    }
    inWord = letter.test(character);
    return inWord ? toUpper(character, '') : character;
  }).join('');
}

/** Proper case where only the given characters end words. */
export function properCase(text: string, separators: string): string {
  const marks = new Set(separators);
  let first = true;
  return Array.from(toLower(text, ''), (character) => {
    const result = first ? toUpper(character, '') : character;
    first = marks.has(character);
    return result;
  }).join('');
}
