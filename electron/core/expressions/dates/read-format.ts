import type { Piece } from './format';
import { type Instant, instantOf, partsOf, shifted } from './instant';
import { fourDigitYear } from './names';
import { type DateFields, readField } from './read-field';
import type { Styles } from './styles';
import type { Kind } from './write-format';

/**
 * Parses a date in a .NET custom format, like DateTime.ParseExact with the invariant culture on a server whose time zone is
 * UTC (dotnet/runtime, DateTimeParse.cs).
 * @returns the date; 'today' when the current day or year would complete it; null when the text does not match
 */
export function readWithFormat(
  text: string,
  pieces: readonly Piece[],
  styles: Styles,
): { readonly instant: Instant; readonly kind: Kind } | 'today' | null {
  const fields = scan(text, pieces, styles);
  if (!fields) return null;
  const hour = hourOf(fields);
  if (hour === null) return null;
  if (fields.year === undefined && !(styles.noCurrentDate && fields.month === undefined && fields.day === undefined)) {
    return 'today';
  }
  const { month = 1, day = 1, minute = 0, second = 0, ticks = 0, offset } = fields;
  const year = fields.shortYear ? fourDigitYear(fields.year ?? 0) : (fields.year ?? 1);
  const instant = instantOf({ year, month, day, hour, minute, second, ticks });
  if (!instant || (fields.weekday !== undefined && fields.weekday !== partsOf(instant).weekday)) return null;
  const moved = shifted(instant, -(offset ?? 0));
  return moved && { instant: moved, kind: kindOf(fields, styles) };
}

function scan(source: string, pieces: readonly Piece[], styles: Styles): DateFields | null {
  const text = trimmed(source, styles);
  const fields: DateFields = {};
  let at = 0;
  const wanted = trimmedPieces(pieces, styles);
  for (let i = 0; i < wanted.length; i += 1) {
    const piece = wanted[i];
    if (!piece) break;
    if (styles.inner) while (/\s/.test(text.charAt(at))) at += 1;
    const next =
      piece.kind === 'literal' ? literal(text, at, piece, styles, fields) : readField(text, at, piece, fields);
    if (next !== null) at = next;
    // ".F" is a fraction that may be missing together with its point.
    else if (isPoint(piece) && isOptionalFraction(wanted[i + 1])) i += 1;
    else return null;
  }
  return at === text.length ? fields : null;
}

function isPoint(piece: Piece): boolean {
  return piece.kind === 'literal' && piece.bare && piece.text === '.';
}

function isOptionalFraction(piece: Piece | undefined): boolean {
  return piece?.kind === 'field' && piece.char === 'F';
}

function trimmed(text: string, styles: Styles): string {
  const from = styles.leading ? text.trimStart() : text;
  return styles.trailing ? from.trimEnd() : from;
}

/** Where white space around the text is allowed, white space around the format is ignored, too. */
function trimmedPieces(pieces: readonly Piece[], styles: Styles): readonly Piece[] {
  const isSpace = (piece: Piece) => piece.kind === 'literal' && piece.text.trim() === '';
  const from = styles.leading ? pieces.findIndex((piece) => !isSpace(piece)) : 0;
  const to = styles.trailing ? pieces.findLastIndex((piece) => !isSpace(piece)) + 1 : pieces.length;
  return from < 0 ? [] : pieces.slice(from, to);
}

/** @returns the position after the literal, null when the text does not match */
function literal(
  text: string,
  at: number,
  piece: Piece & { kind: 'literal' },
  styles: Styles,
  fields: DateFields,
): number | null {
  if (piece.bare && piece.text === 'Z') {
    fields.offset = 0;
    fields.utc = true;
    const zone = /^(?:GMT|Z)/.exec(text.slice(at, at + 3));
    return zone ? at + zone[0].length : null;
  }
  if (text.startsWith(piece.text, at)) return at + piece.text.length;
  // .NET skips a space of the format where trailing white space is allowed.
  return piece.bare && piece.text === ' ' && (styles.inner || styles.trailing) ? at : null;
}

/** @returns null for an hour that contradicts its AM or PM */
function hourOf({ hour = 0, hour12, half }: DateFields): number | null {
  if (hour12) return hour > 12 ? null : (hour % 12) + (half === 'PM' ? 12 : 0);
  if (half === undefined) return hour;
  return (half === 'AM') === hour < 12 ? hour : null;
}

function kindOf(fields: DateFields, styles: Styles): Kind {
  if (fields.offset === undefined) {
    if (!styles.assumeLocal && !styles.assumeUniversal) return 'unspecified';
    return styles.adjustToUniversal ? 'utc' : 'local';
  }
  return styles.adjustToUniversal || (styles.roundtrip && fields.utc) ? 'utc' : 'local';
}
