import { RE2JS, RE2JSSyntaxException } from 're2js';
import { memoize } from '../memoize';
import { BadPattern, Untranslatable } from './partial-translation';
import { isTooLarge, longestPattern, type ProgramSize, programSize } from './program-size';
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
  readonly workOfCompiling: number;
  /**
   * All matches that .NET finds; null where RE2 and .NET may differ on this text.
   * @param work receives the work of each search before it begins, and can end it by throwing
   */
  readonly matches: (text: string, work: (units: number) => void) => readonly Match[] | null;
}

/** RE2's cost of each search grows with its program, its groups and the text. This many steps are one unit of work. */
const stepsPerUnit = 10;

/** The work of compiling an instruction, and a class of Unicode with its hundreds of ranges. */
const workOfInstruction = 20;
const workOfClass = 500;

/**
 * A .NET regular expression, matched by RE2. RE2 is linear in the text for every pattern. JavaScript's own expressions
 * support more of .NET's syntax but backtrack: `(a+)+$` on thirty letters would block the process for minutes.
 * @returns 'untranslatable' for what RE2 cannot express, 'bad' for what .NET rejects, 'tooLarge' for what would take RE2 too
 * much time and memory to compile
 */
export const patternOf = memoize((source: string): Pattern | 'untranslatable' | 'bad' | 'tooLarge' => {
  if (source.length > longestPattern) return 'tooLarge';
  try {
    const translation = translate(source);
    const size = programSize(translation.source);
    if (isTooLarge(size, translation.groups)) return 'tooLarge';
    return pattern(translation, size, RE2JS.compile(translation.source));
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

function pattern(translation: Translation, { instructions, classes }: ProgramSize, re2: RE2JS): Pattern {
  const { groups, boundaries, ends } = translation;
  const numbered = netNumbers(translation);
  return {
    groups,
    workOfCompiling: instructions * workOfInstruction + classes * workOfClass,
    group: (name) => translation.names.get(name) ?? (/^[0-9]{1,3}$/.test(name) ? numbered[Number(name)] : undefined),
    matches: (text, work) => {
      if (boundaries && /[^\0-\x7f]/.test(text)) return null;
      if (ends && text.endsWith('\n')) return null;
      return allMatches(re2, text, groups, work);
    },
  };
}

/** .NET numbers named groups after unnamed ones; 0 is the whole match. */
function netNumbers({ names, groups }: Translation): readonly number[] {
  const named = [...names.values()];
  const unnamed = Array.from({ length: groups }, (_, i) => i + 1).filter((group) => !named.includes(group));
  return [0, ...unnamed, ...named];
}

/** Finds one match after the other. An empty match may follow another directly, and moves the search on by a character. */
function allMatches(re2: RE2JS, text: string, count: number, work: (units: number) => void): readonly Match[] {
  const matcher = re2.matcher(text);
  const size = re2.programSize() * (1 + count);
  const matches: Match[] = [];
  for (let from = 0; from <= text.length; ) {
    work(Math.ceil((size * (text.length - from + 1)) / stepsPerUnit));
    if (!matcher.find(from)) break;
    const groups = Array.from({ length: count + 1 }, (_, i) => ({ start: matcher.start(i), end: matcher.end(i) }));
    const [whole = { start: from, end: from }] = groups;
    matches.push({ ...whole, groups });
    from = whole.end > whole.start ? whole.end : whole.end + 1;
  }
  return matches;
}
