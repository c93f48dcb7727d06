import type { Piece } from './format';
import { type Instant, partsOf } from './instant';
import { abbreviated, dayNames, monthNames } from './names';

/** .NET's kind of a date: whose time it is. On a server whose time zone is UTC, only the field K shows it. */
export type Kind = 'utc' | 'local' | 'unspecified';

/** Writes a date in a .NET custom format, with the invariant culture's names. */
export function writeFormat(instant: Instant, kind: Kind, pieces: readonly Piece[]): string {
  const parts = partsOf(instant);
  let result = '';
  for (const piece of pieces) {
    if (piece.kind === 'literal') result += piece.text;
    else if (piece.char === 'F') {
      const fraction = fractionOf(parts.ticks, piece.count).replace(/0+$/, '');
      // ".F" of a whole second omits its point, too.
      result = fraction === '' && result.endsWith('.') ? result.slice(0, -1) : result + fraction;
    } else result += field(piece.char, piece.count, parts, kind);
  }
  return result;
}

function field(char: string, count: number, parts: ReturnType<typeof partsOf>, kind: Kind): string {
  const { year, month, day, weekday, hour, minute, second, ticks } = parts;
  switch (char) {
    case 'y':
      return count <= 2 ? padded(year % 100, count) : padded(year, count);
    case 'M':
      return named(monthNames[month - 1], month, count);
    case 'd':
      return named(dayNames[weekday], day, count);
    case 'H':
      return padded(hour, Math.min(count, 2));
    case 'h':
      return padded(hour % 12 || 12, Math.min(count, 2));
    case 'm':
      return padded(minute, Math.min(count, 2));
    case 's':
      return padded(second, Math.min(count, 2));
    case 'f':
      return fractionOf(ticks, count);
    case 't':
      return (hour < 12 ? 'AM' : 'PM').slice(0, count);
    case 'g':
      return 'A.D.';
    case 'z':
      return count === 1 ? '+0' : count === 2 ? '+00' : '+00:00';
    default:
      return kind === 'utc' ? 'Z' : kind === 'local' ? '+00:00' : '';
  }
}

function named(name = '', number: number, count: number): string {
  if (count <= 2) return padded(number, count);
  return count === 3 ? abbreviated(name) : name;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}

function fractionOf(ticks: number, digits: number): string {
  return padded(ticks, 7).slice(0, digits);
}
