/** The flags of .NET's DateTimeStyles that affect a result on a server whose time zone is UTC. */
export interface Styles {
  readonly leading: boolean;
  readonly trailing: boolean;
  readonly inner: boolean;
  /** A time without a date is on the first day of the year 1 instead of the current day. */
  readonly noCurrentDate: boolean;
  readonly adjustToUniversal: boolean;
  readonly assumeLocal: boolean;
  readonly assumeUniversal: boolean;
  readonly roundtrip: boolean;
}

/** .NET's values; an enumeration is parsed from names or from a number. */
const flags: Readonly<Record<string, number>> = {
  none: 0,
  allowleadingwhite: 1,
  allowtrailingwhite: 2,
  allowinnerwhite: 4,
  allowwhitespaces: 7,
  nocurrentdatedefault: 8,
  adjusttouniversal: 16,
  assumelocal: 32,
  assumeuniversal: 64,
  roundtripkind: 128,
};

/** "If left empty, the default value used is RoundtripKind, AllowLeadingWhite, AllowTrailingWhite" (reference). */
export const defaultStyles = stylesOf(128 | 1 | 2);

/**
 * Parses FormatDateTime's dateTimeStyles: names separated by commas, with or without a leading `DateTimeStyles.`, or a
 * number.
 * @returns null for any other text, and for combinations that .NET rejects
 */
export function readStyles(text: string): Styles | null {
  let sum = 0;
  for (const word of text.split(',')) {
    const name = word
      .trim()
      .replace(/^DateTimeStyles\./i, '')
      .toLowerCase();
    const flag = Object.hasOwn(flags, name) ? flags[name] : /^\d{1,3}$/.test(name) ? Number(name) : undefined;
    if (flag === undefined || flag > 255) return null;
    sum |= flag;
  }
  const styles = stylesOf(sum);
  const { assumeLocal, assumeUniversal, adjustToUniversal, roundtrip } = styles;
  if (assumeLocal && assumeUniversal) return null;
  return roundtrip && (assumeLocal || assumeUniversal || adjustToUniversal) ? null : styles;
}

function stylesOf(sum: number): Styles {
  const has = (flag: number) => (sum & flag) !== 0;
  return {
    leading: has(1),
    trailing: has(2),
    inner: has(4),
    noCurrentDate: has(8),
    adjustToUniversal: has(16),
    assumeLocal: has(32),
    assumeUniversal: has(64),
    roundtrip: has(128),
  };
}
