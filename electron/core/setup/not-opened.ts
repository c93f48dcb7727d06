import type { QuarantinedRecord } from '../../../shared/contract';
import type { RecordReading } from './parse-record-file';

/** A file of the records folder that was not opened, with its reason. @param reading null: it was set aside before */
export function notOpened(fileName: string, reading: RecordReading | null): QuarantinedRecord {
  if (reading?.kind === 'unreadable') return { fileName, failure: reading.failure };
  if (reading?.kind === 'newer')
    return { fileName, failure: { code: 'record.newer', detail: { file: fileName, version: reading.version } } };
  return { fileName, failure: { code: 'record.damaged', detail: { file: fileName } } };
}
