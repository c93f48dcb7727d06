import type { RecordChange, RecordDocument, Result } from '../../../shared/contract';
import { request } from '../../lib/bridge';

/** The present readable record. */
export function readRecord(id: string): Promise<Result<RecordDocument>> {
  return request((main) => main['record.open']({ id }));
}

/** What happened in between; `from` null: before the setup began. */
export function readChanges(id: string, from: string | null, to: string): Promise<Result<readonly RecordChange[]>> {
  return request((main) => main['record.changes']({ id, from, to }));
}
