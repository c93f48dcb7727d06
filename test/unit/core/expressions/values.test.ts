import { describe, expect, it } from 'vitest';
import { refusal, result } from './support';

describe('functions that decide and convert', () => {
  it.each([
    ['BitAnd([userAccountControl], 2)', { userAccountControl: '66050' }, 2],
    ['BitAnd(4294967295, 4294967297)', {}, 1],
    ['BitAnd(&H7FFFFFFFFFFFFFFF, 9223372036854775807)', {}, '9223372036854775807'],
    ['BitAnd(-1, -2)', {}, -2],
    ['CBool(0)', {}, false],
    ['CBool(-1)', {}, true],
    ['CBool("0.0")', {}, false],
    ['CBool("true")', {}, true],
    ['CBool([none])', {}, false],
    ['CBool([flag])', { flag: false }, false],
    ['CBool(Len([none]) = 0)', {}, true],
    ['Coalesce([none], "", "x")', {}, ''],
    ['Coalesce([none], [none])', {}, null],
    ['Count([a])', { a: ['x', 'y'] }, 2],
    ['Count([a])', { a: 'x' }, 1],
    ['Count([none])', {}, 0],
    ['CStr([flag])', { flag: true }, 'True'],
    ['CStr(7)', {}, '7'],
    ['CStr([none])', {}, null],
    ['IsNullOrEmpty([a])', { a: [] }, true],
    ['IsString([a])', { a: 'x' }, true],
    ['IsString([none])', {}, false],
    ['IsString([a])', { a: ['x'] }, false],
    ['Item([a], "2")', { a: ['x', 'y'] }, 'y'],
    ['Item("x", 1)', {}, 'x'],
    ['Not([flag])', { flag: true }, false],
    ['Not("true")', {}, false],
    ['Not("False")', {}, true],
    ['Not([none])', {}, true],
    ['RemoveDuplicates("x")', {}, 'x'],
    ['Switch([flag], "?", "True", "yes")', { flag: true }, 'yes'],
    ['Switch(Len("abc"), "?", 3, "three")', {}, 'three'],
    ['Switch([a], "?", "x", "first", "x", "second")', { a: 'x' }, 'first'],
    ['Switch([none], [none], "x", "y")', {}, null],
    ['Switch([a], Item([none], 1), "x", "y")', { a: 'x' }, 'y'],
  ])('%s of %j', (text, person, value) => {
    expect(result(text, person as never)).toEqual(value);
  });

  it.each([
    ['[a] = "x"', true],
    ['[a] = "X"', false],
    ['[a] <> "y"', true],
    ['"x" = [a]', true],
    ['[a] < "y"', true],
    ['[n] = 10', true],
    ['[n] = "10.0"', false],
    ['[n] = 10.0', true],
    ['[n] > "9"', true],
    ['[n] >= 10', true],
    ['[n] < 10', false],
    ['[n] <= 10', true],
    ['[a] = 1', false],
    ['[a] <> 1', true],
    ['Len([a]) = "1"', true],
    ['[flag] = "True"', true],
    ['[flag]', true],
    ['Not([flag])', false],
    ['ToLower([none]) = ""', true],
    ['"true"', true],
  ])('IIF(%s) is %s', (condition, verdict) => {
    const person = { a: 'x', n: '10', flag: true };
    expect(result(`IIF(${condition}, "yes", "no")`, person)).toBe(verdict ? 'yes' : 'no');
  });

  it.each([
    ['BitAnd("x", 1)', refusal('notANumber', 'x')],
    ['BitAnd(9223372036854775808, 1)', refusal('notANumber', '9223372036854775808')],
    ['CBool("maybe")', refusal('notABoolean', 'maybe')],
    ['IIF([a], "", "")', refusal('notACondition', 'x')],
    ['IIF(ToLower([none]), "", "")', refusal('notACondition', '')],
    ['IIF([a] > 1, "", "")', refusal('notANumber', 'x')],
    ['IIF([list] = "x", "", "")', refusal('multiValued')],
    ['IIF(1 < [list], "", "")', refusal('multiValued')],
    ['Switch([list], "", "x", "y")', refusal('multiValued')],
    ['Item([list], 0)', refusal('outOfBounds', '0')],
    ['Item([list], 3)', refusal('outOfBounds', '3')],
    ['Item([none], 1)', refusal('outOfBounds', '1')],
  ])('%s is rejected', (text, outcome) => {
    expect(result(text, { a: 'x', list: ['a', 'b'] })).toMatchObject(outcome);
  });

  it('evaluates the deepest nesting', () => {
    const nested = `${'IIF(Not('.repeat(250)}"True"${'), "", "")'.repeat(250)}`;
    expect(result(`${'Not('.repeat(500)}"True"${')'.repeat(500)}`)).toBe(true);
    expect(result(nested)).toBe('');
  });

  it('reads only the person’s own properties', () => {
    expect(result('IsNull([constructor])')).toBe(true);
    expect(result('Append([toString], "")')).toBe('');
  });
});
