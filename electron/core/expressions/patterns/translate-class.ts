import { BadPattern, type PartialTranslation, Untranslatable } from './partial-translation';
import { character, characterAt, classes } from './translate-escape';

/** An item in brackets: a character, which has a code and may begin or end a range, or a class. */
interface Atom {
  readonly text: string;
  readonly code?: number;
  readonly length: number;
}

/** Both together match every character: `[\s\S]`. */
const everything = /^\[(?:\\s\\S|\\S\\s|\\d\\D|\\D\\d|\\w\\W|\\W\\w)\]/;

/** Translates the brackets at `at`. @returns the position after them */
export function translateClass(pattern: string, at: number, translation: PartialTranslation): number {
  const all = everything.exec(pattern.slice(at, at + 6));
  if (all) {
    translation.source += '(?s:.)';
    return at + all[0].length;
  }
  const negated = pattern.charAt(at + 1) === '^';
  const first = at + (negated ? 2 : 1);
  let inside = '';
  for (let i = first; i < pattern.length; ) {
    // A leading closing bracket is one of the characters.
    if (pattern.charAt(i) === ']' && i > first) {
      translation.source += `[${negated ? '^' : ''}${inside}]`;
      return i + 1;
    }
    const { text, length } = itemAt(pattern, i);
    inside += text;
    i += length;
  }
  throw new BadPattern('[');
}

/** A character, a class, or a range of characters. */
function itemAt(pattern: string, at: number): { text: string; length: number } {
  const from = atomAt(pattern, at);
  const dash = at + from.length;
  if (pattern.charAt(dash) !== '-' || pattern.charAt(dash + 1) === ']' || dash + 1 >= pattern.length) return from;
  // [a-z-[aeiou]]: .NET's subtraction.
  if (pattern.charAt(dash + 1) === '[') throw new Untranslatable('-[');
  if (from.code === undefined) throw new BadPattern(pattern.slice(at, dash + 1));
  const to = atomAt(pattern, dash + 1);
  if (to.code === undefined || to.code < from.code) throw new BadPattern(pattern.slice(at, dash + 1 + to.length));
  return { text: `${from.text}-${to.text}`, length: from.length + 1 + to.length };
}

function atomAt(pattern: string, at: number): Atom {
  const char = pattern.charAt(at);
  if (char === '[' && pattern.charAt(at + 1) === ':') throw new Untranslatable('[:');
  if (char === '-' && pattern.charAt(at + 1) === '[') throw new Untranslatable('-[');
  if (char !== '\\') {
    const code = pattern.codePointAt(at) ?? 0;
    return character(code, String.fromCodePoint(code).length);
  }
  const letter = pattern.charAt(at + 1);
  const lower = letter.toLowerCase();
  if (Object.hasOwn(classes, lower)) {
    if (letter === lower) return { text: classes[lower] ?? '', length: 2 };
    // Within brackets, RE2 cannot negate a class that needs several classes.
    if (letter === 'D') return { text: '\\P{Nd}', length: 2 };
    throw new Untranslatable(`\\${letter}`);
  }
  return letter === 'b' ? character(8, 2) : characterAt(pattern, at);
}
