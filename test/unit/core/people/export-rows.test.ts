import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formulaStart } from '../../../../electron/core/lib/spreadsheet-safe';
import { csvLines, exportCells, exportHeader } from '../../../../electron/core/people/export-rows';
import type { PreflightRow } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { preflightExportTexts } from '../../../../shared/texts/preflight-texts';

const english = preflightExportTexts(translator('en'));
const row: PreflightRow = {
  index: 0,
  verdict: 'creates',
  displayName: 'Ada',
  userPrincipalName: 'ada@x.com',
  value: 'ada@x.com',
};

describe('a list as CSV', () => {
  it('parses back to its rows', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 15 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1 }), (rows) => {
        const csv = csvLines(rows);
        expect(csv.endsWith('\r\n')).toBe(true);
        const parsed = Papa.parse<string[]>(csv.slice(0, -2), { delimiter: ',', newline: '\r\n' }).data;
        const restored = (text: string) => (formulaStart.test(text) ? text.slice(1) : text);
        expect(parsed.map((cells) => cells.map(restored))).toEqual(rows);
      }),
    );
  });

  it.each([
    ['=1+3', `"'=1+3"`],
    ['=1\n+3', `"'=1\n+3"`],
    ['+44 20 7946 0000', `"'+44 20 7946 0000"`],
    ['-1', `"'-1"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"'\t=1"`],
    ['\r=1', `"'\r=1"`],
    ['\uFF1D1', `"'\uFF1D1"`],
    ['ada@x.com', 'ada@x.com'],
    ['a"b', '"a""b"'],
    ['a,b', '"a,b"'],
    ['', ''],
  ])('%j becomes %j', (cell, csv) => {
    expect(csvLines([['x', cell, 'y']])).toBe(`x,${csv},y\r\n`);
  });

  it('is empty without rows', () => {
    expect(csvLines([])).toBe('');
  });
});

describe('the cells of a person', () => {
  it('are as many as the header has', () => {
    expect(exportHeader(english).length).toBe(exportCells(row, english).length);
    expect(exportCells(row, english)).toEqual(['Ada', 'ada@x.com', 'ada@x.com', 'New in Webex', '', '', '']);
  });

  it.each<[Partial<PreflightRow>, string]>([
    [{ verdict: 'cannot', reason: 'empty' }, 'userName would be empty'],
    [
      { verdict: 'cannot', reason: 'sameValueTwice', sameAs: 'b@x.com' },
      'Several users would get this userName; b@x.com',
    ],
    [
      { verdict: 'cannot', reason: 'refused', refusal: { kind: 'refused', function: 'Mid', code: 'range' } },
      'Entra would reject the expression for this user; Mid (range)',
    ],
    [
      { verdict: 'cannot', reason: 'depends', refusal: { kind: 'depends', on: 'chance', function: 'RandomString' } },
      'The result of the expression is known only to Entra; RandomString',
    ],
    [
      {
        verdict: 'cannot',
        reason: 'depends',
        refusal: {
          kind: 'mayFail',
          function: 'IIF',
          why: 'arguments',
          cause: { kind: 'refused', function: 'Mid', code: 'badPosition' },
          otherwise: { kind: 'value', value: 'ada@x.com' },
        },
      },
      'The result of the expression is known only to Entra; IIF (badPosition)',
    ],
    [
      {
        verdict: 'cannot',
        reason: 'exceeded',
        refusal: { kind: 'exceeded', limit: 'value', function: 'Replace', most: 9 },
      },
      'The expression exceeds a limit of this app; Replace (value)',
    ],
    [
      { evidence: { kind: 'address', attribute: 'mail', in: 'userName' } },
      'In Webex with a different address, found by mail',
    ],
    [{ evidence: { kind: 'address', attribute: null, in: 'emails' } }, 'An email address of this Webex user'],
    [{ evidence: { kind: 'objectId' } }, 'Linked in Webex by its externalId'],
    [{ turnedOff: true }, 'The account is turned off in Entra, so Entra would turn it off in Webex'],
  ])('%j say why: %s', (change, why) => {
    expect(exportCells({ ...row, ...change }, english)[4]).toBe(why);
  });

  it('show the facts of the person in Webex, in the language of the page', () => {
    const chinese = preflightExportTexts(translator('zh-CN'));
    const found: PreflightRow = { ...row, verdict: 'matches', webexUserName: 'ada@x.com', webexActive: false };
    expect(exportCells(found, chinese).slice(3)).toEqual(['在 Webex 中找到', '', 'ada@x.com', '已停用']);
  });
});
