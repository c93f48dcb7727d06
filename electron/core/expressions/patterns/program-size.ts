/** Upper bound on the characters of a pattern: as many as an expression may have (parser.ts). */
export const longestPattern = 10_000;

/**
 * Upper bound on the instructions of RE2's program. RE2's own is beyond three million, which take seconds and hundreds of
 * megabytes: `.{1000}` a thousand times is a pattern of 7,000 characters. Real patterns have some hundreds.
 */
export const largestProgram = 10_000;

/** Upper bound on the instructions times the groups: each instruction may hold the places of all groups. */
const mostPlaces = 500_000;

/** Upper bound on the classes of Unicode that are written in a pattern; each takes a tenth of a millisecond to compile. */
const mostClasses = 1_000;

export interface ProgramSize {
  readonly instructions: number;
  readonly classes: number;
}

/** Whether compiling and running a program would take too much time and memory. */
export function isTooLarge({ instructions, classes }: ProgramSize, groups: number): boolean {
  return instructions > largestProgram || classes > mostClasses || instructions * groups > mostPlaces;
}

/** A character or class by its escape, brackets, an opening with its options, a counted repetition, any character. */
const tokens = /\\[xpP]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\(\?[a-zA-Z-]*[:)]|\{(\d*)(,?)(\d*)\}|./gsu;

/** The instructions of an unfinished group: in all, and of its last part, which a repetition repeats. */
interface Group {
  before: number;
  last: number;
}

/**
 * Estimates the size of a program before it is compiled, never too low by more than a few instructions for each character.
 * @param source a pattern in RE2's syntax, as `translate` writes it
 */
export function programSize(source: string): ProgramSize {
  const outer: Group[] = [];
  let group: Group = { before: 0, last: 0 };
  const add = (size: number) => {
    group.before += group.last;
    group.last = size;
  };
  for (const [token, least, comma, most] of source.matchAll(tokens)) {
    if (token === '(' || (token.startsWith('(?') && token.endsWith(':'))) {
      outer.push(group);
      group = { before: 0, last: 0 };
    } else if (token === ')') {
      const size = group.before + group.last + 2;
      group = outer.pop() ?? group;
      add(size);
    } else if (least !== undefined) group.last *= times(least, comma, most);
    else if (/^[*+?]$/.test(token)) group.last += 1;
    else add(1);
  }
  // Groups that are not closed are an error, which RE2 reports.
  const instructions = [...outer, group].reduce((sum, { before, last }) => sum + before + last, 0);
  return { instructions, classes: source.match(/\\[pP]\{/g)?.length ?? 0 };
}

/** How often a repetition writes its part; each optional one has an instruction of its own. */
function times(least = '', comma = '', most = ''): number {
  return Math.max(1, Number(least) + (comma && most === '' ? 1 : 0), 2 * Number(most));
}
