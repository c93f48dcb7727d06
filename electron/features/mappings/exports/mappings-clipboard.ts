import type { AttributeMapping } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { mappingTable } from '../../../core/entra/mapping-table';
import { escapeHtml } from '../../../core/lib/html-escape';
import { formulaStart } from '../../../core/lib/spreadsheet-safe';

/** A table for the clipboard: `html` for programs that show tables, such as tickets and mail, and `text` for all others. */
export interface ClipboardTable {
  readonly text: string;
  readonly html: string;
}

/** Mappings as a table to paste. `text` separates cells with tabs, so a spreadsheet splits them. */
export function mappingsClipboard(mappings: readonly AttributeMapping[], translator: Translator): ClipboardTable {
  const { headings, rows } = mappingTable(mappings, translator);
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${html(cell)}</td>`).join('')}</tr>`).join('');
  const head = `<tr>${headings.map((cell) => `<th>${html(cell)}</th>`).join('')}</tr>`;
  return {
    text: [headings, ...rows.map((row) => row.map(plain))].map((cells) => cells.join('\t')).join('\n'),
    html: `<table><thead>${head}</thead><tbody>${body}</tbody></table>`,
  };
}

/** One line without tabs. Spreadsheets evaluate a pasted formula also behind blanks. */
function plain(text: string): string {
  const line = text.replaceAll(/\s*[\t\r\n]+\s*/g, ' ');
  return formulaStart.test(line.trimStart()) ? `'${line}` : line;
}

function html(text: string): string {
  return escapeHtml(text).replaceAll(/\r\n|\r|\n/g, '<br>');
}
