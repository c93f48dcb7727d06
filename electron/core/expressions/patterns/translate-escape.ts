import { BadPattern, type PartialTranslation, Untranslatable } from './partial-translation';

/** .NET's classes in the syntax of RE2's brackets (dotnet/runtime, RegexCharClass). */
export const classes: Readonly<Record<string, string>> = {
  d: '\\p{Nd}',
  w: '\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}',
  s: '\\t-\\r\\x{85}\\p{Z}',
};

const controls: Readonly<Record<string, number>> = { a: 7, t: 9, n: 10, v: 11, f: 12, r: 13, e: 27 };

/** One general category of Unicode, which both engines support; .NET's other names are blocks (`IsGreek`). */
const category = /^[pP]\{([A-Z][a-z]?)\}/;

/** Translates the escape at `at`, outside of brackets. @returns the position after it */
export function escapeAt(pattern: string, at: number, translation: PartialTranslation): number {
  const letter = pattern.charAt(at + 1);
  const lower = letter.toLowerCase();
  if (letter === '') throw new BadPattern('\\');
  if (Object.hasOwn(classes, lower)) {
    translation.source += `[${letter === lower ? '' : '^'}${classes[lower]}]`;
    return at + 2;
  }
  if (lower === 'b') translation.boundaries = true;
  if (letter === 'Z') translation.ends = true;
  if (/[bBAz]/.test(letter)) translation.source += `\\${letter}`;
  else if (letter === 'Z') translation.source += '\\z';
  else {
    const { text, length } = characterAt(pattern, at);
    translation.source += text;
    return at + length;
  }
  return at + 2;
}

/** Translates an escape that is a character or a category, inside or outside of brackets. */
export function characterAt(pattern: string, at: number): { text: string; code?: number; length: number } {
  const letter = pattern.charAt(at + 1);
  const found = category.exec(pattern.slice(at + 1, at + 6));
  if (found) return { text: `\\${found[0]}`, length: 1 + found[0].length };
  if (/[pP]/.test(letter)) throw new Untranslatable(pattern.slice(at, at + 20));
  const hex = /^(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4}))/.exec(pattern.slice(at + 1, at + 6));
  if (hex) return character(Number.parseInt(hex[1] ?? hex[2] ?? '', 16), 1 + hex[0].length);
  if (Object.hasOwn(controls, letter)) return character(controls[letter] ?? 0, 2);
  // Back references, octal numbers, where the last match ended, control characters.
  if (/[0-9kGc]/.test(letter)) throw new Untranslatable(`\\${letter}`);
  if (letter === '' || /[\p{L}\p{Mn}\p{Nd}\p{Pc}]/u.test(letter)) throw new BadPattern(`\\${letter}`);
  const code = pattern.codePointAt(at + 1) ?? 0;
  return character(code, 1 + String.fromCodePoint(code).length);
}

/** A character by its code, so that it never has a special meaning. */
export function character(code: number, length: number): { text: string; code: number; length: number } {
  return { text: `\\x{${code.toString(16)}}`, code, length };
}
