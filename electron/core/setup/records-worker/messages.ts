import type { RecordReading } from '../parse-record-file';

/** The files to read, in batches: every reader takes the next ones that no reader has taken. */
export interface FilesToRead {
  readonly folder: string;
  readonly names: readonly string[];
  /** Shared by all readers: how many of the names are taken. */
  readonly taken: Int32Array<SharedArrayBuffer>;
}

/** Job -> signature. */
export interface RecordsJobs {
  /** Sends every reading before it answers. */
  read: (request: FilesToRead) => null;
}

export type NamedReading = readonly [name: string, reading: RecordReading];

/** Readings are sent in batches, so that neither side is blocked for long. */
export interface ReadBatch {
  readonly batch: readonly NamedReading[];
}
