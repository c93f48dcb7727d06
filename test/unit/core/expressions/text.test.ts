import { describe, expect, it } from 'vitest';
import { refusal, result } from './support';

const list = { list: ['One two', 'Three'] };

describe('functions of text', () => {
  it.each([
    // No value.
    ['Append([none], ".x")', {}, '.x'],
    ['Append([a], [none])', { a: 'x' }, 'x'],
    ['Join("-", [none], [a], "", [b])', { a: 'x', b: 'y' }, 'x-y'],
    ['Join("-", [none])', {}, ''],
    ['Join([none], "a", "b")', {}, 'ab'],
    ['Left([none], 3)', {}, ''],
    ['Len([none])', {}, 0],
    ['Len("")', {}, 0],
    ['InStr([none], "x")', {}, 0],
    ['Word([none], 1, " ")', {}, ''],
    ['Mid([none], 1, 1)', {}, null],
    ['ToLower([none])', {}, null],
    ['ToUpper([none], "en-US")', {}, null],
    ['StripSpaces([none])', {}, null],
    ['NormalizeDiacritics([none])', {}, null],
    ['PCase([none])', {}, null],
    ['Split([none], ",")', {}, null],
    ['ConvertToBase64([none])', {}, null],
    ['ConvertToUTF8Hex([none])', {}, null],
    // Positions.
    ['Left("abc", 0)', {}, ''],
    ['Left("abc", -1)', {}, 'abc'],
    ['Left("abc", 9)', {}, 'abc'],
    ['Mid("abc", 2, 9)', {}, 'bc'],
    ['Mid("abc", 4, 1)', {}, ''],
    ['Mid("abc", 1, 0)', {}, ''],
    ['InStr("abc", "c", 4)', {}, 0],
    ['InStr("ABC", "b", , vbTextCompare)', {}, 2],
    ['InStr("ABC", "b", 1)', {}, 0],
    ['InStr("abc", "x")', {}, 0],
    ['Word("a,,b", 2, ",")', {}, 'b'],
    ['Word("a b", 0, " ")', {}, ''],
    ['Word("a b", 3, " ")', {}, ''],
    ['Word("ab", 1, ",")', {}, 'ab'],
    // Kinds of values.
    ['Join(",", [list], true)'.replace(', true', ', [flag]'), { ...list, flag: true }, 'One two,Three,True'],
    ['Split(" a , ,b", ",")', {}, ['a', 'b']],
    ['Split("a b", "")', {}, ['a b']],
    ['Split("", ",")', {}, []],
    ['StripSpaces(" a b\tc ")', {}, 'ab\tc'],
    ['Append(&H10, 1.50)', {}, '161.50'],
    ['ConvertToUTF8Hex("é😀")', {}, 'C3A9F09F9880'],
    // Each value of several.
    ['ToUpper([list])', list, ['ONE TWO', 'THREE']],
    ['Append([list], "!")', list, ['One two!', 'Three!']],
    ['Word([list], 1, " ")', list, ['One', 'Three']],
  ])('%s of %j', (text, person, value) => {
    expect(result(text, person as never)).toEqual(value);
  });

  it.each([
    ['ToLower("ÀÉİIıΣΣ")', 'àéİiıσσ'],
    ['ToUpper("àéiıßﬁς")', 'ÀÉIıßﬁΣ'],
    ['ToLower("İI", "en-US")', 'ii'],
    ['ToUpper("iı", "de-DE")', 'II'],
    ['ToLower("İI", "tr-TR")', 'iı'],
    ['ToUpper("iı", "tr")', 'İI'],
    ['ToUpper("𐐨")', '𐐀'],
    ['PCase("ÉLODIE o\'neill mary-ann 3com")', "Élodie O'neill Mary-Ann 3Com"],
    ['PCase("john o\'neill mary-ann", " ")', "John O'neill Mary-ann"],
    ['PCase("")', ''],
  ])('%s', (text, value) => {
    expect(result(text)).toBe(value);
  });

  it.each([
    ['Mid("abc", 0, 1)', refusal('badPosition', '0')],
    ['Mid("abc", 1, -1)', refusal('badPosition', '-1')],
    ['InStr("abc", "a", 0)', refusal('badPosition', '0')],
    ['InStr("abc", "a", 1, "text")', undefined],
    ['Left("abc", "x")', refusal('notANumber', 'x')],
    ['Left("abc", 1.5)', refusal('notANumber', '1.5')],
    ['Left("abc", [none])', refusal('notANumber', '')],
    ['ToLower("a", "not a culture")', refusal('badCulture', 'not a culture')],
    ['Len([list])', refusal('multiValued', 'One two, Three')],
    ['InStr([list], "a")', refusal('multiValued')],
  ])('%s is rejected', (text, outcome) => {
    expect(result(text, list)).toMatchObject(outcome ?? refusal('badCompareType', 'text'));
  });

  it.each([
    ['Ångström', 'Angstrom'],
    ['Müßig', 'Mussig'],
    ['Søren Æ', 'Soeren AE'],
    ['Łódź İstanbul ı', 'Lodz Istanbul i'],
    ['e\u0308a\u0301\u0304', 'ea\u0301\u0304'],
    ['ā́ Ṻ u̇̄', 'a U u'],
    ['Ķ œ ð 王', 'Ķ œ ð 王'],
    ['O’Neil-Smith 1', 'O’Neil-Smith 1'],
  ])('NormalizeDiacritics turns %s into %s', (source, plain) => {
    expect(result('NormalizeDiacritics([a])', { a: source })).toBe(plain);
  });
});
