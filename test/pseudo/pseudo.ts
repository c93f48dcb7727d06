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
 * An ICU message in a language that nobody speaks: every letter has an accent, vowels and s stand twice, which makes a
 * text about 40 % longer in its words too, and the whole is in brackets, so that one sees when its end is missing.
 * Placeholders and the branches of plurals stay: text is at an even depth of braces, names and keywords at an odd one.
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

/** The words of a text that have a letter which is not of that language: they come from no message. */
export function foreignWords(text: string): string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => [...word].some((sign) => /\p{L}/u.test(sign) && !own.has(sign)));
}
