import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadsheetSafe } from '../../../../electron/core/lib/spreadsheet-safe';

it.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['＝1', "'＝1"],
  ['\tx', "'\tx"],
  ["'=1", "''=1"],
  ['=1\nsecond line', "'=1\nsecond line"],
  ['a=1', 'a=1'],
  ["O'Neil", "O'Neil"],
  ["'quoted'", "'quoted'"],
  ['', ''],
])('spreadsheetSafe() turns %j into %j', (cell, safe) => {
  expect(spreadsheetSafe(cell)).toBe(safe);
});

it('spreadsheetSafe() is reversible: removing one apostrophe before a formula start restores the cell', () => {
  const cell = fc.string({ unit: fc.constantFrom(..."'=+-@＝ \t\r\nab") });
  const read = (safe: string) => (/^'+[=+\-@＝＋－＠\t\r\n]/.test(safe) ? safe.slice(1) : safe);
  fc.assert(fc.property(cell, (text) => read(spreadsheetSafe(text)) === text));
});
