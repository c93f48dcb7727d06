/**
 * The start of a cell that a spreadsheet evaluates as a formula (OWASP, "CSV Injection"). Includes the full-width
 * characters of East Asian input, and such a start after apostrophes. Also passed to Papa Parse as `escapeFormulae`,
 * whose own pattern misses cells with several lines.
 */
export const formulaStart = /^'*[=+\-@＝＋－＠\t\r\n]/;

/**
 * Prevents a spreadsheet from evaluating a cell: adds one apostrophe before a cell that looks like a formula, also if
 * it already begins with apostrophes. The change is reversible: a reader removes one apostrophe from each such cell.
 */
export function spreadsheetSafe(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell;
}
