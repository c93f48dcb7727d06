import { toLower, toUpper } from './case';

const letter = /^\p{L}/u;
/** "Word separators" of ToTitleCase (reference, PCase, Remarks). */
const separator = /^[\p{Z}\p{Cc}\p{Cf}\p{P}\p{S}]/u;

/**
 * Proper case without separators of one's own: "PCase internally invokes the .NET function ToTitleCase". A word begins
 * with a letter and goes on to a separator; an apostrophe does not end it, as .NET has it (`St John's`), although it
 * is among the separators that the reference lists. The text is lowered before, for .NET leaves words in capitals
 * alone and the reference's examples change them.
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

/** Proper case where words end at the given characters alone. */
export function properCase(text: string, separators: string): string {
  const marks = new Set(separators);
  let first = true;
  return Array.from(toLower(text, ''), (character) => {
    const result = first ? toUpper(character, '') : character;
    first = marks.has(character);
    return result;
  }).join('');
}
