import Papa from 'papaparse';
import { type Separator, separators } from '../../../../shared/enums/files';
import { columnsOf, type LogColumns, type LogTable } from './csv-columns';

export type LogForm =
  | { readonly form: 'json' }
  | {
      readonly form: 'csv';
      readonly table: LogTable;
      readonly columns: LogColumns;
      readonly separator: Separator;
    };

/** Characters of a file within which its form must show. */
export const beginningSize = 65_536;

/** Names of an event in Graph's answer and in the portal's download. */
const eventNames =
  /\\{0,3}"(activityDateTime|changeId|cycleId|jobId|provisioningAction|provisioningStatusInfo|statusInfo|provisioningSteps|sourceIdentity|targetIdentity)\\{0,3}"\s*:/gi;

/** The form of a provisioning log from its beginning, with LF at the end of a line; null: another file. */
export function recogniseLog(beginning: string): LogForm | null {
  const text = beginning.trimStart();
  if (/^[{[]/.test(text)) return isJsonLog(text) ? { form: 'json' } : null;
  // Excel's own line that names the separator.
  const table = beginning.replace(/^sep=.\n/i, '');
  for (const separator of separators) {
    const { data } = Papa.parse<string[]>(table, { delimiter: separator, newline: '\n', preview: 1 });
    const found = columnsOf(data[0] ?? []);
    if (found) return { form: 'csv', ...found, separator };
  }
  return null;
}

function isJsonLog(text: string): boolean {
  // An answer of Graph without any event.
  if (/auditLogs\/provisioning"/.test(text.slice(0, 2_000))) return true;
  const names = new Set([...text.matchAll(eventNames)].map(([, name]) => name?.toLowerCase()));
  return names.size >= 3;
}
