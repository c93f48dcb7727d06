import Papa from 'papaparse';
import type { Evidence, PreflightExportTexts, PreflightRow } from '../../../shared/contract';
import { peopleColumns } from '../../../shared/enums/preflight';
import { formulaStart } from '../lib/spreadsheet-safe';

/** CSV of one or several rows (RFC 4180), each ended by CRLF. Cells are escaped, so that spreadsheets do not evaluate them. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `${Papa.unparse(rows as string[][], { newline: '\r\n', escapeFormulae: formulaStart })}\r\n`;
}

export function exportHeader(texts: PreflightExportTexts): string[] {
  return peopleColumns.map((column) => texts.columns[column]);
}

/** The cells of a person, with the labels of `texts`. */
export function exportCells(row: PreflightRow, texts: PreflightExportTexts): string[] {
  const { webexActive } = row;
  return [
    row.displayName,
    row.userPrincipalName,
    row.value,
    texts.verdicts[row.verdict],
    whyOf(row, texts),
    row.webexUserName ?? '',
    webexActive === undefined ? '' : webexActive ? texts.active : texts.inactive,
  ];
}

function whyOf(row: PreflightRow, texts: PreflightExportTexts): string {
  const parts = [
    row.reason && texts.reasons[row.reason],
    row.sameAs,
    row.refusal && refusalText(row.refusal),
    row.evidence && evidenceText(row.evidence, texts),
    row.turnedOff && texts.turnedOff,
    row.guest && texts.guest,
    row.otherDomain && texts.otherDomain,
  ];
  return parts.filter(Boolean).join('; ');
}

/** The function, and the code of what is wrong in it. */
function refusalText(refusal: NonNullable<PreflightRow['refusal']>): string {
  const why = refusal.kind === 'mayFail' ? refusal.cause : refusal;
  const code = 'code' in why ? why.code : 'limit' in why ? why.limit : '';
  return code ? `${refusal.function} (${code})` : refusal.function;
}

function evidenceText(evidence: Evidence, { evidence: texts }: PreflightExportTexts): string {
  if (evidence.kind !== 'address') return texts[evidence.kind];
  return evidence.attribute === null ? texts.ownValue : `${texts[evidence.in]} ${evidence.attribute}`;
}
