import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { mappingTable } from '../../../../../electron/core/entra/mapping-table';
import { mappingsClipboard } from '../../../../../electron/features/mappings/exports/mappings-clipboard';
import { mappingsCsv } from '../../../../../electron/features/mappings/exports/mappings-csv';
import { mappingsMarkdown } from '../../../../../electron/features/mappings/exports/mappings-markdown';
import { translator } from '../../../../../shared/texts/i18n';
import { anyMappings, constant, expression, mapping, none } from '../../../core/entra/samples';

const [english, chinese] = [translator('en'), translator('zh-CN')];
const rows = [
  mapping('userName', 'userPrincipalName', { matching: 1 }),
  mapping('title', constant('a|b,"c"\r\n<d>'), { apply: 'creation' }),
  mapping('locale', none, { defaultValue: '=1+3' }),
  mapping('nickName', expression('Append([mail], "_x")')),
];

describe('a table of mappings', () => {
  it("uses the portal's terms in both languages", () => {
    expect(mappingTable(rows, english).headings).toEqual([
      'Target attribute',
      'Mapping type',
      'Source',
      'Matching precedence',
      'Default value if null',
      'Apply this mapping',
    ]);
    expect(mappingTable(rows, chinese).headings[0]).toBe('目标属性');
    expect(mappingTable(rows, english).rows.map((cells) => cells[1])).toEqual([
      'Direct',
      'Constant',
      'None',
      'Expression',
    ]);
    expect(mappingTable(rows, chinese).rows[1]?.slice(1)).toEqual([
      '常量',
      'a|b,"c"\r\n<d>',
      '',
      '',
      '仅在创建对象期间',
    ]);
  });
});

describe('mappings as CSV', () => {
  const cells = (text: string) => Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data;

  it('quote cells and end lines by RFC 4180, and contain no formula', () => {
    const text = mappingsCsv(rows, english);
    expect(text.startsWith('\ufeffTarget attribute,Mapping type,')).toBe(true);
    expect(text).toContain('\r\ntitle,Constant,"a|b,""c""\r\n<d>",,,Only during object creation\r\n');
    expect(text).toContain(`locale,None,,,"'=1+3",Always\r\n`);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('contain every row, and no cell that a spreadsheet would evaluate', () => {
    fc.assert(
      fc.property(anyMappings, (mappings) => {
        const [, ...read] = cells(mappingsCsv(mappings, english));
        expect(read).toHaveLength(mappings.length);
        for (const [index, row] of mappingTable(mappings, english).rows.entries()) {
          expect(read[index]?.map((cell) => cell.replace(/^'/, ''))).toEqual(row.map((cell) => cell.replace(/^'/, '')));
          for (const cell of read[index] ?? []) expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
        }
      }),
    );
  });

  it('escape a formula that continues in a second line', () => {
    expect(cells(mappingsCsv([mapping('title', constant('=1\n+2'))], english))[1]?.[2]).toBe("'=1\n+2");
  });
});

describe('mappings as Markdown', () => {
  it('escape the syntax of Markdown', () => {
    expect(mappingsMarkdown(rows, english).split('\n')).toEqual([
      '| Target attribute | Mapping type | Source | Matching precedence | Default value if null | Apply this mapping |',
      '| --- | --- | --- | --- | --- | --- |',
      '| userName | Direct | userPrincipalName | 1 |  | Always |',
      '| title | Constant | a\\|b,"c"<br>&lt;d&gt; |  |  | Only during object creation |',
      '| locale | None |  |  | =1+3 | Always |',
      '| nickName | Expression | Append(\\[mail\\], "\\_x") |  |  | Always |',
      '',
    ]);
  });

  it('have one line for each row, and as many cells in each', () => {
    fc.assert(
      fc.property(anyMappings, (mappings) => {
        const lines = mappingsMarkdown(mappings, chinese)
          .trimEnd()
          .split(/\r\n|\r|\n/);
        expect(lines).toHaveLength(mappings.length + 2);
        for (const line of lines) expect(line.replaceAll(/\\./g, '').split('|')).toHaveLength(8);
      }),
    );
  });
});

describe('mappings for the clipboard', () => {
  it('are a table for tickets, and text between tabs for everything else', () => {
    const { text, html } = mappingsClipboard(rows, english);
    expect(text.split('\n')[2]).toBe('title\tConstant\ta|b,"c" <d>\t\t\tOnly during object creation');
    expect(text.split('\n')[3]).toBe("locale\tNone\t\t\t'=1+3\tAlways");
    expect(html).toContain('<thead><tr><th>Target attribute</th>');
    expect(html).toContain('<td>a|b,&quot;c&quot;<br>&lt;d&gt;</td>');
  });

  it('keep their rows and cells apart', () => {
    fc.assert(
      fc.property(anyMappings, (mappings) => {
        const { text, html } = mappingsClipboard(mappings, english);
        const lines = text.split('\n');
        expect(lines).toHaveLength(mappings.length + 1);
        for (const line of lines) expect(line.split('\t')).toHaveLength(6);
        expect(html.match(/<tr>/g)).toHaveLength(mappings.length + 1);
        expect(html.replaceAll(/<\/?(table|thead|tbody|tr|th|td|br)>/g, '')).not.toMatch(/[<>]/);
      }),
    );
  });
});
