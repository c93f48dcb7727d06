import Papa from 'papaparse';
import type { MessageId, Translator } from '../../../shared/texts/i18n';
import { factsOf, settledEvents } from '../../core/setup/facts';
import { mappingTable } from '../mappings/exports/mapping-table';
import type { CopyInput } from './copy-input';
import { type MappingMark, markedMappings } from './marked-mappings';

/** What a spreadsheet would calculate (OWASP, "CSV Injection"), or what has an apostrophe in front already. */
const formula = /^'*[=+\-@＝＋－＠\t\r\n]/;

const marks: Readonly<Record<MappingMark, MessageId>> = {
  default: 'copy.mark.default',
  changed: 'copy.mark.changed',
  added: 'copy.mark.added',
};

/**
 * The attribute mappings as CSV (RFC 4180) with a byte order mark, without which Excel reads Chinese wrongly: a row for each, in
 * the columns of Entra's portal and with how it stands to Entra's defaults.
 *
 * Nothing is lost: a cell that a spreadsheet would calculate gets one apostrophe in front, and so does a cell that has some
 * there; whoever reads the file takes one away again from each cell that begins with apostrophes before such a sign.
 */
export function recordCsv({ record }: CopyInput, translator: Translator): string {
  const { t } = translator;
  const { rows } = markedMappings(factsOf(settledEvents(record.events)));
  const table = mappingTable(rows, translator);
  const cells = [
    [...table.headings, t('copy.column.mark')],
    ...table.rows.map((row, index) => [...row, t(marks[rows[index]?.mark ?? 'added'])]),
  ];
  const text = Papa.unparse(cells.map((row) => row.map((cell) => cell.replace(formula, "'$&"))));
  return `\ufeff${text}\r\n`;
}
