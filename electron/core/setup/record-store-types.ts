import type { Failure } from '../../../shared/contract';
import type { SetupRecord } from './record';
import type { RecordsThread } from './records-worker/records-thread';

export interface RecordStoreOptions {
  readonly readOnly?: boolean;
  readonly thread?: URL | null;
  readonly begun?: Promise<RecordsThread | null> | null;
  readonly onWritten?: (id: string) => void;
  readonly onFailed?: (id: string, failure: Failure) => void;
}

/** Called with the record that is about to be replaced or removed; null: there is none. What it throws prevents that. */
export type RecordCheck = (before: SetupRecord | null) => void;

/** The records that have been read so far; `reading` is null when these are all of them. */
export interface RecordsSoFar {
  readonly records: readonly SetupRecord[];
  readonly reading: { readonly read: number; readonly total: number } | null;
}
