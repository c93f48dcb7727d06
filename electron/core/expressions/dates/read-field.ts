import type { Piece } from './format';
import { abbreviated, dayNames, monthNames } from './names';

/** The date fields read from a text; fields without a value are absent. */
export interface DateFields {
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
 * Reads one field of a format at `at` and stores it in `fields`.
 * @returns the position after the field; null when the text does not match or contradicts an earlier field
 */
export function readField(text: string, at: number, { char, count }: Field, fields: DateFields): number | null {
  switch (char) {
    case 'y':
      if (count <= 2) fields.shortYear = true;
      return digits(text, at, count, fields, 'year');
    case 'M':
      return count <= 2
        ? digits(text, at, count, fields, 'month')
        : name(text, at, monthNames, count, fields, 'month', 1);
    case 'd':
      return count <= 2
        ? digits(text, at, count, fields, 'day')
        : name(text, at, dayNames, count, fields, 'weekday', 0);
    case 'h':
      fields.hour12 = true;
      return digits(text, at, Math.min(count, 2), fields, 'hour');
    case 'H':
      return digits(text, at, Math.min(count, 2), fields, 'hour');
    case 'm':
      return digits(text, at, Math.min(count, 2), fields, 'minute');
    case 's':
      return digits(text, at, Math.min(count, 2), fields, 'second');
    case 'f':
    case 'F':
      return fraction(text, at, char, count, fields);
    case 't':
      return half(text, at, count, fields);
    case 'g':
      return matched(/^(?:A\.D\.|AD)/i, text, at);
    case 'z':
      return offset(text, at, count, fields);
    default:
      return anyZone(text, at, fields);
  }
}

type NumberKey = 'year' | 'month' | 'day' | 'weekday' | 'hour' | 'minute' | 'second' | 'ticks' | 'offset';

/** A repeated field must have the same value. */
function setField(fields: DateFields, key: NumberKey, value: number, next: number): number | null {
  if (fields[key] !== undefined && fields[key] !== value) return null;
  fields[key] = value;
  return next;
}

/** A single letter reads one or two digits, several letters read as many digits. */
function digits(text: string, at: number, count: number, fields: DateFields, key: NumberKey): number | null {
  const pattern = count === 1 ? /^[0-9]{1,2}/ : /^[0-9]+/;
  const found = pattern.exec(text.slice(at, at + Math.max(count, 2)))?.[0] ?? '';
  return found.length < count ? null : setField(fields, key, Number(found), at + found.length);
}

function name(
  text: string,
  at: number,
  names: readonly string[],
  count: number,
  fields: DateFields,
  key: 'month' | 'weekday',
  from: number,
): number | null {
  const rest = text.slice(at, at + 12).toLowerCase();
  const written = count === 3 ? names.map(abbreviated) : names;
  const index = written.findIndex((candidate) => rest.startsWith(candidate.toLowerCase()));
  return index < 0 ? null : setField(fields, key, index + from, at + (written[index] ?? '').length);
}

/** `f` needs all its digits, `F` reads those that are present. Without any, a point before `F` was matched on its own. */
function fraction(text: string, at: number, char: string, count: number, fields: DateFields): number | null {
  const found = /^[0-9]+/.exec(text.slice(at, at + count))?.[0] ?? '';
  if (char === 'f' && found.length < count) return null;
  return setField(fields, 'ticks', Number(found.padEnd(7, '0')), at + found.length);
}

function half(text: string, at: number, count: number, fields: DateFields): number | null {
  const pattern = count === 1 ? /^[AP]/ : /^[AP]M(?!\p{L})/iu;
  const found = pattern.exec(text.slice(at, at + 3))?.[0];
  if (found === undefined) return null;
  const value = found.startsWith('A') || found.startsWith('a') ? 'AM' : 'PM';
  if (fields.half !== undefined && fields.half !== value) return null;
  fields.half = value;
  return at + found.length;
}

/** `z` and `zz` are hours; `zzz` is hours and minutes, whose colon may be missing. */
function offset(text: string, at: number, count: number, fields: DateFields): number | null {
  const pattern = count === 1 ? /^[+-][0-9]{1,2}/ : count === 2 ? /^[+-][0-9]{2}/ : /^[+-][0-9]{1,2}:?[0-5][0-9]/;
  const found = pattern.exec(text.slice(at, at + 6))?.[0];
  if (found === undefined) return null;
  const [hours = '', minutes = '0'] =
    count < 3 ? [found.slice(1)] : [found.slice(1, -2).replace(':', ''), found.slice(-2)];
  const seconds = Number(hours) * 3600 + Number(minutes) * 60;
  return setField(fields, 'offset', found.startsWith('-') ? -seconds : seconds, at + found.length);
}

/** `K`: Z, an offset, or no characters. */
function anyZone(text: string, at: number, fields: DateFields): number | null {
  if (text.charAt(at) === 'Z') {
    fields.utc = true;
    return setField(fields, 'offset', 0, at + 1);
  }
  return /[+-]/.test(text.charAt(at)) ? offset(text, at, 3, fields) : at;
}

function matched(pattern: RegExp, text: string, at: number): number | null {
  const found = pattern.exec(text.slice(at, at + 4));
  return found && at + found[0].length;
}
