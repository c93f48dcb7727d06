import type { AttributeMapping } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { mappingTable } from '../../../core/entra/mapping-table';
import { escapeHtmlText } from '../../../core/lib/html-escape';

/** Mappings as a table in Markdown (GitHub Flavored Markdown, section 4.10), for wikis and tickets. */
export function mappingsMarkdown(mappings: readonly AttributeMapping[], translator: Translator): string {
  const { headings, rows } = mappingTable(mappings, translator);
  const lines = [headings, headings.map(() => '---'), ...rows.map((row) => row.map(escaped))];
  return `${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** Escapes Markdown syntax; a cell has only one line, so line breaks become `<br>`. */
function escaped(text: string): string {
  return escapeHtmlText(text.replaceAll(/[\\`*_[\]|~]/g, '\\$&')).replaceAll(/\r\n|\r|\n/g, '<br>');
}
