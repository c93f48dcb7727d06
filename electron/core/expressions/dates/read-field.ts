import type { Piece } from './format';
import { abbreviated, dayNames, monthNames } from './names';

/** What a text said of its date; what it did not say is absent. */
export interface Said {
  year?: number;
  shortYear?: true;
  month?: number;
  day?: number;
  weekday?: number;
  hour?: number;
  hour12?: true;
  minute?: number;
  second?: number;
  ticks?: number;
  half?: 'AM' | 'PM';
  /** Seconds east of UTC. */
  offset?: number;
  utc?: true;
}

type Field = Piece & { kind: 'field' };

/**
 * Reads one field of a format at `at` and notes it in `said`.
 * @returns where the text goes on, null when the text is otherwise or contradicts what was read before
 */
export function readField(text: string, at: number, { char, count }: Field, said: Said): number | null {
  switch (char) {
    case 'y':
      if (count <= 2) said.shortYear = true;
      return digits(text, at, count, said, 'year');
    case 'M':
      return count <= 2 ? digits(text, at, count, said, 'month') : name(text, at, monthNames, count, said, 'month', 1);
    case 'd':
      return count <= 2 ? digits(text, at, count, said, 'day') : name(text, at, dayNames, count, said, 'weekday', 0);
    case 'h':
      said.hour12 = true;
      return digits(text, at, Math.min(count, 2), said, 'hour');
    case 'H':
      return digits(text, at, Math.min(count, 2), said, 'hour');
    case 'm':
      return digits(text, at, Math.min(count, 2), said, 'minute');
    case 's':
      return digits(text, at, Math.min(count, 2), said, 'second');
    case 'f':
    case 'F':
      return fraction(text, at, char, count, said);
    case 't':
      return half(text, at, count, said);
    case 'g':
      return matched(/^(?:A\.D\.|AD)/i, text, at);
    case 'z':
      return offset(text, at, count, said);
    default:
      return anyZone(text, at, said);
  }
}

type NumberKey = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute' | 'second' | 'ticks' | 'offset';

/** A field that comes twice must say the same twice. */
function note(said: Said, key: NumberKey, value: number, next: number): number | null {
  if (said[key] !== undefined && said[key] !== value) return null;
  said[key] = value;
  return next;
}

/** One letter takes one or two digits, several take as many digits. */
function digits(text: string, at: number, count: number, said: Said, key: NumberKey): number | null {
  const pattern = count === 1 ? /^[0-9]{1,2}/ : /^[0-9]+/;
  const found = pattern.exec(text.slice(at, at + Math.max(count, 2)))?.[0] ?? '';
  return found.length < count ? null : note(said, key, Number(found), at + found.length);
}

function name(
  text: string,
  at: number,
  names: readonly string[],
  count: number,
  said: Said,
  key: 'month' | 'weekday',
  from: number,
): number | null {
  const rest = text.slice(at, at + 12).toLowerCase();
  const written = count === 3 ? names.map(abbreviated) : names;
  const index = written.findIndex((candidate) => rest.startsWith(candidate.toLowerCase()));
  return index < 0 ? null : note(said, key, index + from, at + (written[index] ?? '').length);
}

/** `f` needs all its digits, `F` takes what is there; of nothing, a point before `F` was matched on its own. */
function fraction(text: string, at: number, char: string, count: number, said: Said): number | null {
  const found = /^[0-9]+/.exec(text.slice(at, at + count))?.[0] ?? '';
  if (char === 'f' && found.length < count) return null;
  return note(said, 'ticks', Number(found.padEnd(7, '0')), at + found.length);
}

function half(text: string, at: number, count: number, said: Said): number | null {
  const pattern = count === 1 ? /^[AP]/ : /^[AP]M(?!\p{L})/iu;
  const found = pattern.exec(text.slice(at, at + 3))?.[0];
  if (found === undefined) return null;
  const value = found.startsWith('A') || found.startsWith('a') ? 'AM' : 'PM';
  if (said.half !== undefined && said.half !== value) return null;
  said.half = value;
  return at + found.length;
}

/** `z` and `zz` are hours; `zzz` hours and minutes, whose colon may be missing. */
function offset(text: string, at: number, count: number, said: Said): number | null {
  const pattern = count === 1 ? /^[+-][0-9]{1,2}/ : count === 2 ? /^[+-][0-9]{2}/ : /^[+-][0-9]{1,2}:?[0-5][0-9]/;
  const found = pattern.exec(text.slice(at, at + 6))?.[0];
  if (found === undefined) return null;
  const [hours = '', minutes = '0'] =
    count < 3 ? [found.slice(1)] : [found.slice(1, -2).replace(':', ''), found.slice(-2)];
  const seconds = Number(hours) * 3600 + Number(minutes) * 60;
  return note(said, 'offset', found.startsWith('-') ? -seconds : seconds, at + found.length);
}

/** `K`: Z, an offset, or nothing. */
function anyZone(text: string, at: number, said: Said): number | null {
  if (text.charAt(at) === 'Z') {
    said.utc = true;
    return note(said, 'offset', 0, at + 1);
  }
  return /[+-]/.test(text.charAt(at)) ? offset(text, at, 3, said) : at;
}

function matched(pattern: RegExp, text: string, at: number): number | null {
  const found = pattern.exec(text.slice(at, at + 4));
  return found && at + found[0].length;
}
