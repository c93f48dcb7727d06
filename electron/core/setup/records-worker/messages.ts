import type { RecordReading } from '../parse-record-file';

/** Job -> signature. */
export interface RecordsJobs {
  /** Sends every reading before it answers. */
  read: (request: { readonly folder: string; readonly names: readonly string[] }) => null;
}

/** Readings are sent in batches, so that neither side is blocked for long. */
export interface ReadBatch {
  readonly batch: readonly (readonly [name: string, reading: RecordReading])[];
}
