import { toLower, toUpper } from '../letters/case';
import { withoutDiacritics } from '../letters/diacritics';
import { properCase, titleCase } from '../letters/title-case';
import { type Given, integer, list, text, textOrEmpty, type Value } from './convert';
import { refused } from './outcome';
import { checkSize, sizeOf, type Work } from './work';

/**
 * The reference does not specify a source without a value. Functions that transform a source return null. Functions that
 * concatenate (`Append`, `Join`) read it as empty text.
 */
export const textBehaviours = {
  Append: ([source, suffix], at) => textOrEmpty(source, at) + textOrEmpty(suffix, at),

  // "To a Unicode base64 string": UTF-16, as the example shows.
  ConvertToBase64: ([source], at) => mapped(source, at, (value) => Buffer.from(value, 'utf16le').toString('base64')),

  ConvertToUTF8Hex: ([source], at) =>
    mapped(source, at, (value) => Buffer.from(value, 'utf8').toString('hex').toUpperCase()),

  InStr: inStr,

  /** Empty sources are omitted with their separator, as in the reference's `Join(", ", "", [surname], [givenName])`. */
  Join: ([separator, ...sources], at) => {
    const values = sources.flatMap((source) => list(source, at)).filter((value) => value !== '');
    const between = textOrEmpty(separator, at);
    checkSize(sizeOf(values) + (values.length - 1) * (between.length - 1) - 1, at);
    return values.join(between);
  },

  /** "If numChars < 0, return input string. If string is null, return empty string." */
  Left: ([source, numChars], at) => {
    const value = textOrEmpty(source, at);
    const count = integer(numChars, at);
    return count < 0 ? value : value.slice(0, count);
  },

  Len: ([source], at) => textOrEmpty(source, at).length,

  /** Counts from 1. Rejects a smaller start; a start behind the end gives empty text. */
  Mid: ([source, start, length], at) => {
    const from = atLeast(1, start, at);
    const count = atLeast(0, length, at);
    return mapped(source, at, (value) => value.slice(from - 1, from - 1 + count));
  },

  NormalizeDiacritics: ([source], at) => mapped(source, at, withoutDiacritics),

  PCase: ([source, separators], at) =>
    mapped(source, at, (value) =>
      separators === undefined ? titleCase(value) : properCase(value, textOrEmpty(separators, at)),
    ),

  Split: split,

  StripSpaces: ([source], at) => mapped(source, at, (value) => value.replaceAll(' ', '')),

  ToLower: ([source, culture], at) => mapped(source, at, (value) => toLower(value, cultureOf(culture, at))),

  ToUpper: ([source, culture], at) => mapped(source, at, (value) => toUpper(value, cultureOf(culture, at))),

  Word: word,
} satisfies Record<string, (given: readonly Given[], at: string, work: Work) => Value>;

function mapped(source: Given, at: string, change: (value: string) => string): string | null {
  const value = text(source, at);
  return value === null ? null : change(value);
}

function atLeast(least: number, value: Given, at: string): number {
  const count = integer(value, at);
  if (count < least) throw refused(at, 'badPosition', String(count));
  return count;
}

/** @returns the position from 1, or 0: "0 if not found" is in the Cloud Sync reference; the default comparison is binary */
function inStr([value1, value2, start, compareType]: readonly Given[], at: string, work: Work): number {
  const from = start === undefined ? 1 : atLeast(1, start, at);
  const type = text(compareType, at) ?? 'vbBinaryCompare';
  if (type !== 'vbTextCompare' && type !== 'vbBinaryCompare') throw refused(at, 'badCompareType', type);
  const fold = (value: string) => (type === 'vbTextCompare' ? toLower(value, '') : value);
  const within = fold(textOrEmpty(value1, at));
  const sought = fold(textOrEmpty(value2, at));
  work.addSearch(within, sought, at);
  return from > within.length ? 0 : within.indexOf(sought, from - 1) + 1;
}

/** Parts are trimmed, as in the reference's example. Empty parts are dropped, because a list cannot flow with them. */
function split([source, delimiter]: readonly Given[], at: string, work: Work): readonly string[] | null {
  const value = text(source, at);
  if (value === null) return null;
  const by = textOrEmpty(delimiter, at);
  work.addSearch(value, by, at);
  const parts = by === '' ? [value] : value.split(by);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * "Each string of characters in string separated by the one of the characters in delimiters are identified as words", so
 * consecutive delimiters separate once. A number below 1, a number behind the last word, and empty text give empty text.
 */
function word([source, wordNumber, delimiters]: readonly Given[], at: string): string {
  const marks = new Set(textOrEmpty(delimiters, at));
  const words: string[] = [];
  let current = '';
  for (const character of textOrEmpty(source, at)) {
    if (!marks.has(character)) current += character;
    else if (current !== '') {
      words.push(current);
      current = '';
    }
  }
  if (current !== '') words.push(current);
  return words[integer(wordNumber, at) - 1] ?? '';
}

/** @returns the culture's name, '' for the invariant culture; rejects text that cannot name a culture */
function cultureOf(culture: Given, at: string): string {
  const name = textOrEmpty(culture, at);
  if (name !== '' && !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(name)) throw refused(at, 'badCulture', name);
  return name;
}
