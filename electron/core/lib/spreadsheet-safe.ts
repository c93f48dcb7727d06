/**
 * What a spreadsheet takes for a formula (OWASP, "CSV Injection"), the full-width signs of East Asian input included, or such a
 * start behind apostrophes. Also for Papa Parse's `escapeFormulae`, whose own pattern overlooks a cell with several lines.
 */
export const formulaStart = /^'*[=+\-@＝＋－＠\t\r\n]/;

/**
 * A cell that no spreadsheet calculates: one apostrophe goes before a cell that looks like a formula, and before one that has
 * apostrophes in front of it already. So nothing is lost: a reader takes one apostrophe away from each cell that begins with
 * apostrophes before such a sign.
 */
export function spreadsheetSafe(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell;
}
