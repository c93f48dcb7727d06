import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { defaultMappings } from '../../../../electron/core/entra/mappings/default-mappings';
import { recordCsv } from '../../../../electron/core/record-copy/record-csv';
import { seal } from '../../../../electron/core/record-files/seal';
import { currentFacts } from '../../../../electron/core/setup/facts';
import type { AttributeMapping, MappingSource } from '../../../../shared/contract';
import { type Translator, translator } from '../../../../shared/texts/i18n';
import { applyText, typeText } from '../../../../shared/texts/mapping-texts';
import { anyCopyInput } from '../../../fixtures/any-record';
import { finished, now } from '../../features/status/records';
import { constant, mapping } from '../entra/samples';

const [english, chinese] = [translator('en'), translator('zh-CN')];
const types = ['attribute', 'constant', 'expression', 'none'] as const;

/**
 * How to read the file of a copy: cells as RFC 4180 has them; the first row is headings, the last two are the seal; a cell
 * that begins with apostrophes before a sign of a formula has one apostrophe too many; the words are those of the portal.
 */
function readCsv(file: string, language: Translator): AttributeMapping[] {
  const rows = Papa.parse<string[]>(file.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data.slice(1, -2);
  return rows.map((row) => {
    const [target = '', type, source = '', matching, defaultValue = '', apply] = row.map((cell) =>
      cell.replace(/^'(?='*[=+\-@＝＋－＠\t\r\n])/, ''),
    );
    const kind = types.find((each) => typeText(each, language) === type);
    const creation = apply === applyText('creation', language);
    return {
      target,
      source: sourceOf(kind, source),
      matching: Number(matching),
      defaultValue,
      apply: creation ? 'creation' : 'always',
    };
  });
}

function sourceOf(kind: (typeof types)[number] | undefined, text: string): MappingSource {
  if (kind === 'attribute') return { kind, name: text };
  if (kind === 'constant') return { kind, value: text };
  return kind === 'expression' ? { kind, text } : { kind: 'none' };
}

it.each([
  ['English', english],
  ['Chinese', chinese],
])('gives back exactly the mappings of any record, in %s', (_name, language) => {
  fc.assert(
    fc.property(anyCopyInput, (input) => {
      const sealed = seal('csv', Buffer.from(recordCsv(input, language)), input.savedAt);
      const expected = currentFacts(input.record).mappings?.mappings ?? defaultMappings();
      expect(readCsv(Buffer.from(sealed).toString(), language)).toEqual(expected);
    }),
  );
});

const copyOf = (mappings: AttributeMapping[]) =>
  recordCsv(
    {
      record: finished(9, 'x', { type: 'mappingsChanged', at: now.toISOString(), mappings }),
      space: 'real',
      savedAt: now,
      appVersion: '1',
    },
    english,
  );

it('the CSV marks differences from the defaults, and contains no cell that a spreadsheet calculates', () => {
  const rows = defaultMappings().map((row) => (row.target === 'displayName' ? { ...row, defaultValue: "'=1" } : row));
  const lines = copyOf([...rows, mapping('title', constant('=HYPERLINK("x")'))]).split('\r\n');
  expect(lines[0]).toBe(
    '\ufeffTarget attribute,Mapping type,Source,Matching precedence,Default value if null,Apply this mapping,Compared with Entra’s defaults',
  );
  expect(lines).toContain('displayName,Direct,displayName,,\'\'=1,Always,"Default, changed"');
  expect(lines).toContain(`title,Constant,"'=HYPERLINK(""x"")",,,Always,Added`);
  expect(lines.filter((line) => line.endsWith(',Default'))).toHaveLength(5);
});
