import { BadPattern, type PartialTranslation, Untranslatable } from './partial-translation';
import { translateClass } from './translate-class';
import { escapeAt } from './translate-escape';

export interface Translation {
  /** The pattern in RE2's syntax; its groups are unnamed and numbered in the order of their parentheses. */
  readonly source: string;
  /** The number of each named group. */
  readonly names: ReadonlyMap<string, number>;
  readonly groups: number;
  /** Uses word boundaries, which RE2 supports for ASCII letters only. */
  readonly boundaries: boolean;
  /** Uses the end anchor, which .NET also matches before a last line end. */
  readonly ends: boolean;
}

const opening = /\((?:\?(?:<([^>=!]*)>|'([^']*)'|(#[^)]*\))|(:)|([a-zA-Z-]*[:)])|(.))?)?/y;

/**
 * Rewrites a .NET regular expression for RE2, which matches in linear time. .NET's classes are Unicode's (`\d` any digit,
 * `\w` any letter) and RE2's are not, so they are expanded.
 * @throws Untranslatable for what RE2 cannot express (lookaround, back references, atomic groups …), BadPattern for what .NET
 * rejects; RE2 reports the other errors
 */
export function translate(pattern: string): Translation {
  const translation: PartialTranslation = { source: '', boundaries: false, ends: false };
  const names = new Map<string, number>();
  let groups = 0;
  for (let i = 0; i < pattern.length; ) {
    const char = pattern.charAt(i);
    if (char === '\\') i = escapeAt(pattern, i, translation);
    else if (char === '[') i = translateClass(pattern, i, translation);
    else if (char === '(') {
      const { text, name, length, counts } = openingAt(pattern, i);
      translation.source += text;
      if (counts) groups += 1;
      if (name !== undefined) {
        if (names.has(name)) throw new Untranslatable(name);
        names.set(name, groups);
      }
      i += length;
    } else {
      if (char === '$') translation.ends = true;
      translation.source += char;
      i += 1;
    }
  }
  return { ...translation, names, groups };
}

/** The construct at an opening parenthesis: a group, options, or a comment. */
function openingAt(pattern: string, at: number): { text: string; name?: string; length: number; counts: boolean } {
  opening.lastIndex = at;
  const match = opening.exec(pattern);
  const whole = match?.[0] ?? '(';
  const [, angled, quoted, comment, plain, options, other] = match ?? [];
  const { length } = whole;
  if (comment !== undefined) return { text: '', length, counts: false };
  if (plain !== undefined) return { text: '(?:', length, counts: false };
  if (options !== undefined) {
    if (!/^[imnsx]*(?:-[imnsx]+)?[:)]$/i.test(options) || options === ')') throw new BadPattern(whole);
    // RE2 has these three of .NET's options, with the same letters and meaning.
    if (/[nx]|[A-Z]/.test(options)) throw new Untranslatable(whole);
    return { text: whole, length, counts: false };
  }
  const name = angled ?? quoted;
  if (name !== undefined) {
    // In .NET, a number as a name and a balancing pair have meanings of their own.
    if (/^[0-9]|-/.test(name)) throw new Untranslatable(whole);
    if (!/^[\p{L}\p{Mn}\p{Nd}\p{Pc}]+$/u.test(name)) throw new BadPattern(whole);
    return { text: '(', name, length, counts: true };
  }
  if (pattern.charAt(at + 1) === '?')
    throw /[=!<>(]/.test(other ?? '') ? new Untranslatable(whole) : new BadPattern(whole);
  return { text: '(', length: 1, counts: true };
}
