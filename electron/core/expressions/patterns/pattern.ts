import { RE2JS, RE2JSSyntaxException } from 're2js';
import { remembered } from '../remembered';
import { BadPattern, Untranslatable } from './draft';
import { type Translation, translate } from './translate';

/** One match: where it is, and where each group is (by RE2's number, -1: took no part). */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly { readonly start: number; readonly end: number }[];
}

export interface Pattern {
  /** The group of a name or of .NET's number; undefined: none. */
  readonly group: (name: string) => number | undefined;
  readonly groups: number;
  /** All matches, as .NET finds them; null where RE2 and .NET may differ on this text. */
  readonly matches: (text: string) => readonly Match[] | null;
}

/**
 * RE2's work grows with the size of its program and of the text, for each search anew. This much of it takes about half
 * a second; a usual pattern on a usual value takes a few thousand.
 */
const mostWork = 50_000_000;

/**
 * A .NET regular expression, matched by RE2. Neither a pattern nor a text can make it slow, which is why JavaScript's own
 * expressions, which would know more of .NET's syntax, are not used: they try all ways to match, and `(a+)+$` on thirty
 * letters would hold the process for minutes.
 * @returns 'untranslatable' for what RE2 cannot do, 'bad' for what .NET refuses
 */
export const patternOf = remembered((source: string): Pattern | 'untranslatable' | 'bad' => {
  try {
    const translation = translate(source);
    return pattern(translation, RE2JS.compile(translation.source));
  } catch (error) {
    if (error instanceof Untranslatable) return 'untranslatable';
    if (error instanceof BadPattern) return 'bad';
    // RE2 takes no more than a thousand repetitions, and no program above a size; .NET has no such limits.
    if (error instanceof RE2JSSyntaxException) {
      return /repeat count: `\{\d{4,}|\{\d*,\d{4,}|too large|nests too deeply/.test(error.message)
        ? 'untranslatable'
        : 'bad';
    }
    throw error;
  }
});

function pattern(translation: Translation, re2: RE2JS): Pattern {
  const { groups, boundaries, ends } = translation;
  const numbered = netNumbers(translation);
  return {
    groups,
    group: (name) => translation.names.get(name) ?? (/^[0-9]{1,3}$/.test(name) ? numbered[Number(name)] : undefined),
    matches: (text) => {
      if (boundaries && /[^\0-\x7f]/.test(text)) return null;
      if (ends && text.endsWith('\n')) return null;
      return allMatches(re2, text, groups);
    },
  };
}

/** .NET numbers the groups with names after those without; 0 is the whole match. */
function netNumbers({ names, groups }: Translation): readonly number[] {
  const named = [...names.values()];
  const unnamed = Array.from({ length: groups }, (_, i) => i + 1).filter((group) => !named.includes(group));
  return [0, ...unnamed, ...named];
}

/**
 * One match after the other: an empty one may follow right behind another, and moves the search on by a character.
 * @returns null when it would take too long
 */
function allMatches(re2: RE2JS, text: string, count: number): readonly Match[] | null {
  const matcher = re2.matcher(text);
  const size = re2.programSize();
  const matches: Match[] = [];
  let work = 0;
  for (let from = 0; from <= text.length; ) {
    work += size * (text.length - from + 1);
    if (work > mostWork) return null;
    if (!matcher.find(from)) break;
    const groups = Array.from({ length: count + 1 }, (_, i) => ({ start: matcher.start(i), end: matcher.end(i) }));
    const [whole = { start: from, end: from }] = groups;
    matches.push({ ...whole, groups });
    from = whole.end > whole.start ? whole.end : whole.end + 1;
  }
  return matches;
}
