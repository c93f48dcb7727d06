import { RE2JS, RE2JSSyntaxException } from 're2js';
import { memoize } from '../memoize';
import { BadPattern, Untranslatable } from './partial-translation';
import { type Translation, translate } from './translate';

/** One match: its position, and the position of each group (by RE2's number, -1: not matched). */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly { readonly start: number; readonly end: number }[];
}

export interface Pattern {
  /** The group for a name or .NET's number; undefined: none. */
  readonly group: (name: string) => number | undefined;
  readonly groups: number;
  /** All matches that .NET finds; null where RE2 and .NET may differ on this text. */
  readonly matches: (text: string) => readonly Match[] | null;
}

/**
 * RE2's cost of each search grows with the size of its program and of the text. This limit takes about half a second; a usual
 * pattern on a usual value takes a few thousand.
 */
const mostWork = 50_000_000;

/**
 * A .NET regular expression, matched by RE2. RE2 is linear in the text for every pattern. JavaScript's own expressions
 * support more of .NET's syntax but backtrack: `(a+)+$` on thirty letters would block the process for minutes.
 * @returns 'untranslatable' for what RE2 cannot express, 'bad' for what .NET rejects
 */
export const patternOf = memoize((source: string): Pattern | 'untranslatable' | 'bad' => {
  try {
    const translation = translate(source);
    return pattern(translation, RE2JS.compile(translation.source));
  } catch (error) {
    if (error instanceof Untranslatable) return 'untranslatable';
    if (error instanceof BadPattern) return 'bad';
    // RE2 limits repetitions to a thousand, and the size of a program; .NET has no such limits.
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

/** .NET numbers named groups after unnamed ones; 0 is the whole match. */
function netNumbers({ names, groups }: Translation): readonly number[] {
  const named = [...names.values()];
  const unnamed = Array.from({ length: groups }, (_, i) => i + 1).filter((group) => !named.includes(group));
  return [0, ...unnamed, ...named];
}

/**
 * Finds one match after the other. An empty match may follow another directly, and moves the search on by a character.
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
