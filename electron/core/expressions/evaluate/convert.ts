import type { EntraPerson } from '../../../../shared/contract';
import { refused } from './outcome';
import type { Work } from './work';

/** The value of an argument. A number with more digits than a double holds stays text. */
export type Value = string | number | boolean | readonly string[] | null;

/** An argument as a function receives it; undefined when it was empty or omitted. */
export type Given = Value | undefined;

/** Evaluates an argument for a person; throws an Outcome when it has no value. */
export type Compute = (person: EntraPerson, work: Work) => Value;

/** More values than a detail shows. */
const mostDetails = 60;

/** @returns text in .NET's form, a boolean as `True` or `False`; null for null or a missing argument */
export function text(value: Given, at: string): string | null {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  throw refused(at, 'multiValued', value.slice(0, mostDetails).join(', '));
}

/** Like `text`, but no value is empty text. */
export function textOrEmpty(value: Given, at: string): string {
  return text(value, at) ?? '';
}

/** @returns every value as text, without nulls; one value is a list of one */
export function list(value: Given, at: string): readonly string[] {
  if (typeof value === 'object' && value !== null) return value;
  const one = text(value, at);
  return one === null ? [] : [one];
}

/** Accepts whole numbers as text, too: `Mid([firstName], "1", "2")` is in Microsoft's Workday guide. */
export function integer(value: Given, at: string): number {
  const written = textOrEmpty(value, at).trim();
  if (!/^[+-]?[0-9]{1,15}$/.test(written)) throw refused(at, 'notANumber', written);
  return Number(written);
}

/** Like `integer`, for numbers of up to 64 bits. */
export function bigInteger(value: Given, at: string): bigint {
  const written = textOrEmpty(value, at).trim();
  const number = /^[+-]?[0-9]{1,19}$/.test(written) ? BigInt(written.replace('+', '')) : null;
  if (number === null || BigInt.asIntN(64, number) !== number) throw refused(at, 'notANumber', written);
  return number;
}

/** A double if it represents the number exactly, otherwise its digits. */
export function exact(number: bigint): number | string {
  const double = Number(number);
  return Number.isSafeInteger(double) ? double : String(number);
}

/** @returns the number that a value is or contains; null when there is none */
export function numberOrNull(value: Value): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\s*[+-]?[0-9]+(?:\.[0-9]+)?\s*$/.test(value) ? Number(value) : null;
}

/** @returns true or false for a boolean or .NET's spelling of one, in any case; null for any other value */
export function booleanOrNull(value: Value): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (word === 'true') return true;
  return word === 'false' ? false : null;
}

/** Whether there is no value, empty text, or an empty list. */
export function isEmpty(value: Given): boolean {
  return value === null || value === undefined || (typeof value === 'object' ? value.length === 0 : value === '');
}
