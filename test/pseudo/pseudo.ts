const plain = 'abcdefghijklmnopqrstuvwxyz';
const accented = 'áḃçđéƒğĥíĵķļṁñóṗɋřšţúṽŵẋýž';
const letters = new Map(
  [...plain].flatMap((letter, index) => {
    const other = accented[index] ?? letter;
    return [
      [letter, other],
      [letter.toUpperCase(), other.toUpperCase()],
    ] as const;
  }),
);
const own = new Set(letters.values());

/**
 * An ICU message in the pseudo language: every letter has an accent, and doubled vowels and s make a
 * text about 40 % longer. Brackets around the whole text show a missing end.
 * Placeholders and plural branches are unchanged: text is at an even depth of braces, names and keywords at an odd one.
 */
export function pseudo(message: string): string {
  let depth = 0;
  let text = '';
  for (const sign of message) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    text += depth % 2 ? sign : stretched(sign);
  }
  return `⟦${text}⟧`;
}

function stretched(letter: string): string {
  const other = letters.get(letter) ?? letter;
  return /[aeious]/i.test(letter) ? other + other.toLowerCase() : other;
}

/** The words with a letter outside the pseudo language, which therefore come from no message. */
export function foreignWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => [...word].some((sign) => /\p{L}/u.test(sign) && !own.has(sign)));
}
