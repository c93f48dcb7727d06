import Papa from 'papaparse';
import type { MappingMark } from '../../../shared/contract';
import type { MessageId, Translator } from '../../../shared/texts/i18n';
import { mappingTable } from '../entra/mapping-table';
import { spreadsheetSafe } from '../lib/spreadsheet-safe';
import { currentFacts } from '../setup/facts';
import type { CopyInput } from './copy-input';
import { markedMappings } from './marked-mappings';

const marks: Readonly<Record<MappingMark, MessageId>> = {
  default: 'copy.mark.default',
  changed: 'copy.mark.changed',
  added: 'copy.mark.added',
};

/**
 * The attribute mappings as CSV (RFC 4180), one row per mapping: the columns of Entra's portal, and how the row compares with
 * Entra's defaults. Starts with a byte order mark, without which Excel garbles Chinese.
 *
 * Lossless: `spreadsheetSafe` documents how a reader removes its apostrophes.
 */
export function recordCsv({ record }: CopyInput, translator: Translator): string {
  const { t } = translator;
  const { rows } = markedMappings(currentFacts(record));
  const table = mappingTable(rows, translator);
  const cells = [
    [...table.headings, t('copy.column.mark')],
    ...table.rows.map((row, index) => [...row, t(marks[rows[index]?.mark ?? 'added'])]),
  ];
  const text = Papa.unparse(cells.map((row) => row.map(spreadsheetSafe)));
  return `\ufeff${text}\r\n`;
}
