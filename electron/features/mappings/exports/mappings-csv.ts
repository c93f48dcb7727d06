import Papa from 'papaparse';
import type { AttributeMapping } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { mappingTable } from '../../../core/entra/mapping-table';
import { formulaStart } from '../../../core/lib/spreadsheet-safe';

/**
 * Mappings as CSV (RFC 4180) for reading in a spreadsheet: with a byte order mark, without which Excel reads Chinese wrongly.
 * A cell that a spreadsheet would evaluate gets a leading apostrophe, so this file is not for importing.
 */
export function mappingsCsv(mappings: readonly AttributeMapping[], translator: Translator): string {
  const { headings, rows } = mappingTable(mappings, translator);
  const text = Papa.unparse([[...headings], ...rows.map((row) => [...row])], { escapeFormulae: formulaStart });
  return `\ufeff${text}\r\n`;
}
