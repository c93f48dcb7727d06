/** A version of Semantic Versioning 2.0.0. Build metadata is left out: it has no rank (section 10). */
export interface Version {
  /** As it is written, without a leading `v` and without build metadata. */
  readonly text: string;
  /** Major, minor and patch, as digits: a number of any length keeps its value. */
  readonly numbers: readonly string[];
  /** The identifiers of a pre-release; empty for a release. */
  readonly prerelease: readonly string[];
}

const number = '(?:0|[1-9]\\d*)';
const identifier = `(?:${number}|\\d*[a-zA-Z-][0-9a-zA-Z-]*)`;
const pattern = new RegExp(
  `^v?((${number})\\.(${number})\\.(${number})(?:-(${identifier}(?:\\.${identifier})*))?)(?:\\+[0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*)?$`,
);
/** Longer than any version; a bound on a text of a server. */
const longest = 100;

/** Reads a version, or the tag of one: `v1.2.3`. @returns null: it is none by https://semver.org/spec/v2.0.0.html */
export function readVersion(tag: string): Version | null {
  const [, text, major, minor, patch, prerelease] = (tag.length <= longest && pattern.exec(tag)) || [];
  if (!text || !major || !minor || !patch) return null;
  return { text, numbers: [major, minor, patch], prerelease: prerelease?.split('.') ?? [] };
}

/** Compares by precedence (section 11). @returns below 0: `one` is older; 0: of the same precedence; above 0: newer */
export function compareVersions(one: Version, other: Version): number {
  const numbers = firstDifference(one.numbers, other.numbers, compareNumbers);
  if (numbers !== 0) return numbers;
  // A pre-release is older than its release.
  if (one.prerelease.length === 0 || other.prerelease.length === 0)
    return other.prerelease.length - one.prerelease.length;
  return (
    firstDifference(one.prerelease, other.prerelease, compareIdentifiers) ||
    one.prerelease.length - other.prerelease.length
  );
}

function firstDifference(
  one: readonly string[],
  other: readonly string[],
  compare: (one: string, other: string) => number,
): number {
  for (const [index, part] of one.entries()) {
    const against = other[index];
    const difference = against === undefined ? 0 : compare(part, against);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Digits without leading zeros: the longer ones are the larger number. */
function compareNumbers(one: string, other: string): number {
  return one.length - other.length || compareTexts(one, other);
}

/** Numbers are older than texts. */
function compareIdentifiers(one: string, other: string): number {
  const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (isNumber && isOtherNumber) return compareNumbers(one, other);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return compareTexts(one, other);
}

/** In the order of ASCII, which is that of their code units. */
function compareTexts(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
