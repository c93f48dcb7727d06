import { describe, expect, it } from 'vitest';
import { parseExpression } from '../../../../electron/core/expressions';

/** The error of a text in which « and » mark where it must be. */
function errorOf(marked: string) {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const result = parseExpression(marked.replace(/[«»]/g, ''));
  return { error: result.ok ? null : result.error, place: { start, end } };
}

const operands = ['attribute', 'text', 'number', 'function'];

describe('an error of an expression', () => {
  it.each([
    ['nothing', '«»', { code: 'empty' }],
    ['white space alone', '« \n\t »', { code: 'empty' }],
    ['a lone attribute', '«[»mail]', { code: 'unexpected', found: '[', expected: ['function'] }],
    ['a lone constant', '«"»x"', { code: 'unexpected', found: '"', expected: ['function'] }],
    ['a lone name', '«mail»', { code: 'unexpected', found: 'mail', expected: ['function'] }],
    ['two expressions', 'Now() «Guid»()', { code: 'unexpected', found: 'Guid', expected: ['end'] }],
    ['a closing parenthesis too many', 'Now()«)»', { code: 'unexpected', found: ')', expected: ['end'] }],
    ['a function alone', 'Now«»', { code: 'unfinished', expected: ['open'], function: 'Now' }],
    ['an end after a parenthesis', 'Append(«»', { code: 'unfinished', expected: operands, function: 'Append' }],
    ['an end after an argument', 'Append([a] «»', { code: 'unfinished', expected: ['comma', 'close'] }],
    ['an end after an operator', 'IIF([a] = «»', { code: 'unfinished', expected: operands }],
    ['no comma', 'Append([a] «"»x")', { code: 'unexpected', found: '"', expected: ['comma', 'close'] }],
    [
      'an operator out of place',
      'Append([a] «=» "x")',
      { code: 'unexpected', found: '=', expected: ['comma', 'close'] },
    ],
    [
      'two operators',
      'IIF([a] = "x" «=» "y", "", "")',
      { code: 'unexpected', found: '=', expected: ['comma', 'close'] },
    ],
    ['another operator', 'IIF([a] «!»= "x", "", "")', { code: 'unexpected', expected: ['comma', 'close', 'operator'] }],
    ['a doubled operator', 'IIF([a] =«=» "x", "", "")', { code: 'unexpected', found: '=', expected: operands }],
    ['typographic quotes', 'Append([a], «“»x”)', { code: 'unexpected', found: '“', expected: operands }],
    [
      'full-width punctuation',
      'Append([a]«，» "x")',
      { code: 'unexpected', found: '，', expected: ['comma', 'close'] },
    ],
    ['a character of two units', 'Append([a], «😀»)', { code: 'unexpected', found: '😀' }],
    ['text without quotes', 'Append([a], «hello»)', { code: 'unexpected', found: 'hello', expected: operands }],
    ['a word of another function', 'Append([a], «vbTextCompare»)', { code: 'unexpected', found: 'vbTextCompare' }],
    ['a function without parentheses', 'DateDiff("d", Now«,» [a])', { code: 'unexpected', expected: ['open'] }],
    ['an unclosed text', 'Append([a], «"x)»', { code: 'unclosedText' }],
    ['an escaped closing quote', 'Append([a], «"x\\")»', { code: 'unclosedText' }],
    ['an unclosed attribute', 'Append(«[a», "x")', { code: 'unclosedAttribute' }],
    ['an attribute without a name', 'Append(«[ ]», "x")', { code: 'emptyAttribute' }],
    [
      'another escape',
      'Replace([a], , "«\\d»", , "", , )',
      { code: 'badEscape', found: '\\d', expected: ['\\\\', '\\"'] },
    ],
    ['another case', 'Append(«tolower»([a]), "")', { code: 'wrongCase', found: 'tolower', expected: ['ToLower'] }],
    ['another case of the first', '«IIf»([a] = "x", "", "")', { code: 'wrongCase', expected: ['IIF'] }],
    ['the heading’s spelling', '«IsNullorEmpty»([a])', { code: 'wrongCase', expected: ['IsNullOrEmpty'] }],
    [
      'another case of a word',
      'InStr([a], "x", , «vbtextcompare»)',
      { code: 'wrongCase', expected: ['vbTextCompare'] },
    ],
    ['a near name', '«Appends»([a], "x")', { code: 'unknownFunction', found: 'Appends', expected: ['Append'] }],
    ['a relative', '«Concat»([a], "x")', { code: 'unknownFunction', expected: ['Join'] }],
    ['a name of nothing near', '«Xyzzyx»([a])', { code: 'unknownFunction', expected: [] }],
    ['a name of every object', '«constructor»([a])', { code: 'unknownFunction' }],
    [
      'too few arguments',
      '«Append([a])»',
      { code: 'tooFewArguments', count: 1, least: 2, most: 2, expected: ['suffix'] },
    ],
    ['too few for Replace', '«Replace([a], "x")»', { code: 'tooFewArguments', count: 2, least: 5, most: 7 }],
    ['too few for a Switch', '«Switch([a], "x")»', { code: 'tooFewArguments', count: 2, least: 4, expected: ['key1'] }],
    ['too many arguments', 'Append([a], "x", «"y", "z"»)', { code: 'tooManyArguments', count: 4, least: 2, most: 2 }],
    ['an argument for none', 'Now(«[a]»)', { code: 'tooManyArguments', count: 1, most: 0, function: 'Now' }],
    ['half a pair', '«Switch([a], "", "1", "2", "3")»', { code: 'unevenArguments', count: 5, expected: ['value2'] }],
    ['an empty argument', 'Append(«», "x")', { code: 'missingArgument', found: 'source', function: 'Append' }],
    ['an empty argument at the end', 'Append([a],« »)', { code: 'missingArgument', found: 'suffix' }],
    ['an empty source among several', 'Join(",", [a],« », [b])', { code: 'missingArgument', found: 'source2' }],
    ['an empty value', 'Switch([a], , "1",« »)', { code: 'missingArgument', found: 'value1' }],
    ['an empty format', 'FormatDateTime([a], ,« », "yyyy")', { code: 'missingArgument', found: 'inputFormat' }],
    ['a function for the top', 'Append(«SelectUniqueValue»("a", "b"), "x")', { code: 'topLevelOnly' }],
  ])('%s', (_name, marked, expected) => {
    const { error, place } = errorOf(marked);
    expect(error).toMatchObject({ ...place, ...expected });
  });

  it('counts the characters of a too long expression', () => {
    const text = (length: number) => `Append([a], "${'x'.repeat(length - 15)}")`;
    expect(parseExpression(text(10_000))).toMatchObject({ ok: true });
    const error = { code: 'tooLong', start: 10_000, end: 10_001, count: 10_001, most: 10_000 };
    expect(parseExpression(text(10_001))).toEqual({ ok: false, error });
  });

  it('limits the nesting', () => {
    const nested = (depth: number) => `${'Not('.repeat(depth)}[a]${')'.repeat(depth)}`;
    expect(parseExpression(nested(500))).toMatchObject({ ok: true });
    const error = { code: 'tooDeep', start: 2000, end: 2003, found: 'Not', most: 500 };
    expect(parseExpression(nested(501))).toEqual({ ok: false, error });
    expect(parseExpression('Not('.repeat(2500))).toMatchObject({ ok: false, error: { code: 'tooDeep' } });
  });
});
