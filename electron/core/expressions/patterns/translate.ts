import { BadPattern, type Draft, Untranslatable } from './draft';
import { translateClass } from './translate-class';
import { escapeAt } from './translate-escape';

export interface Translation {
  /** The pattern in RE2's syntax; its groups are numbered in the order of their parentheses, and have no names. */
  readonly source: string;
  /** The number of each named group. */
  readonly names: ReadonlyMap<string, number>;
  readonly groups: number;
  /** It asks for word boundaries, which RE2 knows of ASCII letters alone. */
  readonly boundaries: boolean;
  /** It asks for the end, which .NET also finds before a last line end. */
  readonly ends: boolean;
}

const opening = /\((?:\?(?:<([^>=!]*)>|'([^']*)'|(#[^)]*\))|(:)|([a-zA-Z-]*[:)])|(.))?)?/y;

/**
 * Rewrites a .NET regular expression for RE2, which matches in a time that grows with the text alone. .NET's classes are
 * Unicode's (`\d` any digit, `\w` any letter), RE2's are not, so they are spelled out.
 * @throws Untranslatable for what RE2 cannot do (looking around, back references, atomic groups …), BadPattern for what
 * .NET refuses; RE2 finds the rest of the errors
 */
export function translate(pattern: string): Translation {
  const draft: Draft = { source: '', boundaries: false, ends: false };
  const names = new Map<string, number>();
  let groups = 0;
  for (let i = 0; i < pattern.length; ) {
    const char = pattern.charAt(i);
    if (char === '\\') i = escapeAt(pattern, i, draft);
    else if (char === '[') i = translateClass(pattern, i, draft);
    else if (char === '(') {
      const { text, name, length, counts } = openingAt(pattern, i);
      draft.source += text;
      if (counts) groups += 1;
      if (name !== undefined) {
        if (names.has(name)) throw new Untranslatable(name);
        names.set(name, groups);
      }
      i += length;
    } else {
      if (char === '$') draft.ends = true;
      draft.source += char;
      i += 1;
    }
  }
  return { ...draft, names, groups };
}

/** What stands at an opening parenthesis: a group of some kind, options, or a comment. */
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
    // A number as a name, or a pair for balancing, has a meaning of its own in .NET.
    if (/^[0-9]|-/.test(name)) throw new Untranslatable(whole);
    if (!/^[\p{L}\p{Mn}\p{Nd}\p{Pc}]+$/u.test(name)) throw new BadPattern(whole);
    return { text: '(', name, length, counts: true };
  }
  if (pattern.charAt(at + 1) === '?')
    throw /[=!<>(]/.test(other ?? '') ? new Untranslatable(whole) : new BadPattern(whole);
  return { text: '(', length: 1, counts: true };
}
