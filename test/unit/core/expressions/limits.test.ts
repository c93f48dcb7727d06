import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Argument,
  compileExpression,
  type Expression,
  evaluateExpression,
  longestValue,
  mostWork,
  parseExpression,
  printExpression,
  Work,
} from '../../../../electron/core/expressions';
import { programSize } from '../../../../electron/core/expressions/patterns/program-size';
import type { EntraPerson } from '../../../../shared/contract';
import { parsed, result } from './support';
import { growingExpressions, growingPerson, nested } from './trees';

const beyond = (limit: string, name: string) => ({ kind: 'exceeded', limit, function: name });
const a = 'a'.repeat(20_000);
const several = Array.from({ length: 1000 }, (_, i) => `${i}`);
const person: EntraPerson = { a, several, mail: 'ada@contoso.example' };

/** All function calls of an expression. */
function callsIn(argument: Argument | null): Expression[] {
  if (argument?.kind === 'comparison') return [...callsIn(argument.left), ...callsIn(argument.right)];
  return argument?.kind === 'call' ? [argument, ...argument.arguments.flatMap(callsIn)] : [];
}

/** The length of a value: of a text, or of all texts of a list. */
function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.join('').length : typeof value === 'string' ? value.length : 0;
}

describe('a value longer than the limit', () => {
  it('ends an expression that doubles a letter again and again', () => {
    expect(result(nested(18, '"a"'))).toEqual({ ...beyond('value', 'Replace'), most: longestValue });
    expect(result(nested(26, '[mail]'), person)).toMatchObject(beyond('value', 'Replace'));
    expect(result(nested(16, '"a"'))).toHaveLength(65_536);
  });

  const long = 'Join("", [a], [a], [a])';
  it.each([
    ['Append', `Append(${long}, ${long})`],
    ['Append', 'Append([several], Mid([a], 1, 100))'],
    ['ConvertToBase64', `ConvertToBase64(${long})`],
    ['ConvertToUTF8Hex', `ConvertToUTF8Hex(${long})`],
    ['FormatDateTime', 'FormatDateTime("2026-01-01", , "yyyy-MM-dd", Replace(Join("", [a], [a]), "a", , , "g.", , ))'],
    ['Join', 'Join("", [a], [a], [a], [a], [a], [a])'],
    ['Join', 'Join([a], "b", "b", "b", "b", "b", "b", "b")'],
    ['Join', 'Join([a], [several])'],
    ['Replace', 'Replace([a], "a", , , "123456", , )'],
    ['Replace', 'Replace([a], "aa", , , [a], , )'],
    ['Replace', 'Replace([a], "b", , , , , "bbbbbb")'],
    ['Replace', 'Replace(Mid([a], 1, 100), , "a", , [a], , )'],
    ['Replace', 'Replace(Mid([a], 1, 400), , "a", , "$_", , )'],
    ['Replace', 'Replace("a", , "a", , Replace(Mid([a], 1, 8000), "a", , , "$_$_$_$_$_$_$_", , ), , )'],
    ['Replace', 'Replace(Mid([a], 1, 100), , "(?<g>a)", "g", [a], , )'],
  ])('%s: %s', (name, text) => {
    expect(result(text, person)).toMatchObject(beyond('value', name));
  });

  it('may be as long as the limit', () => {
    expect(result('Join("", [a], [a], [a], [a], [a])', person)).toHaveLength(longestValue);
    expect(result('Replace([a], "a", , , "12345", , )', person)).toHaveLength(longestValue);
    expect(result('Replace([a], [a], , , "", , )', person)).toBe('');
  });
});

describe('work beyond the limit', () => {
  const worked = (text: string, of: EntraPerson = person) => {
    const work = new Work();
    const outcome = evaluateExpression(parsed(text), of, work);
    return { outcome, done: work.done };
  };

  it('ends an expression with many functions of long texts', () => {
    const text = `ToLower(${'PCase('.repeat(400)}[a]${')'.repeat(400)})`;
    const { outcome, done } = worked(text);
    expect(outcome).toMatchObject({ kind: 'exceeded', limit: 'work' });
    expect(done).toBeLessThan(mostWork + longestValue);
  });

  it.each([
    ['a letter in the middle', `InStr([text], [sought])`],
    ['a delimiter like it', `Split([text], [sought])`],
    ['a text to replace', `Replace([text], [sought], , , "", , )`],
  ])('ends a search that compares the whole text at each place: %s', (_, text) => {
    const half = 'a'.repeat(25_000);
    const of = { text: 'a'.repeat(99_000), sought: `${half}b${half}` };
    expect(worked(text, of).outcome).toMatchObject({ kind: 'exceeded', limit: 'work' });
  });

  it.each([
    ['a search to the end for each match', '.*b|a', 5_000],
    ['a large program', '(?:a?){900}a{900}', 5_000],
    ['many groups', '(a?)'.repeat(200), 3_000],
  ])('ends a pattern: %s', (_, pattern, length) => {
    const of = { a: 'a'.repeat(length), pattern };
    const replace = 'Replace([a], , [pattern], , "x", , )';
    expect(worked(replace, of).outcome).toMatchObject({ kind: 'exceeded', limit: 'work', function: 'Replace' });
    expect(worked(replace, of)).toEqual(worked(replace, of));
  });

  it('counts all patterns of an expression together', () => {
    const text = `${'Replace('.repeat(100)}[a]${', , "(?:.?){200}z", , "x", , )'.repeat(100)}`;
    expect(worked(text, { a: 'a'.repeat(1_000) }).outcome).toMatchObject({ kind: 'exceeded', limit: 'work' });
  });

  it('is far from the limit for an ordinary expression', () => {
    const text = 'Replace(Join("@", NormalizeDiacritics([givenName]), "a.example"), , "(?<x>\\\\w+)@", "x", "y", , )';
    expect(worked(text, { givenName: 'Zoë' }).done).toBeLessThan(mostWork / 100);
  });
});

describe('a pattern beyond the limit', () => {
  it.each([
    ['counted repetitions', '.{1000}'.repeat(900)],
    ['repeated groups', `${'(?:.{9}){99}'.repeat(20)}`],
    ['places of groups', '(a?)'.repeat(900)],
    ['classes', '[\\w]'.repeat(300)],
    ['length', 'ab|'.repeat(4_000)],
  ])('is not compiled: %s', (_, pattern) => {
    expect(result('Replace("a", , [pattern], , "x", , )', { pattern })).toMatchObject(beyond('pattern', 'Replace'));
  });

  it.each([
    '^[^@]{1,1000}@.{1,255}$',
    '(\\w+)[-.+](\\w+)@(\\w+\\.)+\\w{2,24}',
    '(a)?(b)*(c)+(d){2,}(e){3}(f){4,5}[g-i]\\.\\x41',
    '(?i)abc(?:x|y|z){1,50}',
  ])('estimates %s not below its program', async (source) => {
    const { RE2JS } = await import('re2js');
    const { translate } = await import('../../../../electron/core/expressions/patterns/translate');
    const re2 = translate(source).source;
    const { instructions } = programSize(re2);
    expect(instructions).toBeGreaterThanOrEqual(RE2JS.compile(re2).programSize() - 3);
    expect(instructions).toBeLessThan(5_000);
  });
});

describe('the parts of an expression', () => {
  it('are nested up to the limit, parsed, printed and evaluated', () => {
    const deepest = `${'Not('.repeat(501)}"True"${')'.repeat(501)}`;
    expect(parseExpression(deepest)).toMatchObject({ ok: false, error: { code: 'tooDeep', most: 500 } });
    const deep = parsed(`${'Not('.repeat(500)}"True"${')'.repeat(500)}`);
    expect(parsed(printExpression(deep))).toEqual(deep);
    expect(compileExpression(deep)({})).toEqual({ kind: 'value', value: true });
  });

  it('are as many as its length allows', () => {
    const text = `Join(${Array.from({ length: 4_990 }, () => '1').join(',')})`;
    expect(text.length).toBeLessThan(10_000);
    expect(result(text)).toBe('1'.repeat(2 * 4_990 - 3));
  });
});

it('any expression of growing functions ends, and none of its values is longer than the limit', () => {
  fc.assert(
    fc.property(growingExpressions, growingPerson, (expression, of) => {
      for (const call of callsIn(expression)) {
        const work = new Work();
        const outcome = evaluateExpression(call, of, work);
        if (outcome.kind === 'value') {
          expect(lengthOf(outcome.value)).toBeLessThanOrEqual(longestValue);
          expect(work.done).toBeLessThanOrEqual(mostWork);
        }
        if (outcome.kind === 'exceeded') expect(outcome.function).toMatch(/^[A-Z]/);
      }
    }),
    { numRuns: 200 },
  );
});
