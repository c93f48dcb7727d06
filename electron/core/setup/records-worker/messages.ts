import type { RecordReading } from '../parse-record-file';
import type { SetupStatus, StatusQuestion } from '../setup-status';

/** The thread pauses once so many files are taken, until it may read on, at most for so many milliseconds. */
export interface Pause {
  readonly at: number;
  readonly ms: number;
}

/** The files to read, in batches: every reader takes the next ones that no reader has taken. */
export interface FilesToRead {
  readonly folder: string;
  readonly names: readonly string[];
  /** Shared by all readers, one cell each: how many of the names are taken, and whether the thread may read on (1). */
  readonly state: Int32Array<SharedArrayBuffer>;
  /** Null: the thread does not pause. */
  readonly pause: Pause | null;
  /** Sends only how each setup stands, a small part of its record; null: the records. */
  readonly status: StatusQuestion | null;
}

/** The cells of `FilesToRead.state`. */
export const cells = { taken: 0, mayReadOn: 1 } as const;

/** Job -> signature. */
export interface RecordsJobs {
  /** Sends every reading before it answers. */
  read: (request: FilesToRead) => null;
}

/** How the setup of a record file stands, and when it was created; or why the file could not be read. */
export type StatusReading =
  | { readonly kind: 'status'; readonly setup: SetupStatus; readonly createdAt: string }
  | Exclude<RecordReading, { readonly kind: 'record' }>;

export type NamedReading<Reading> = readonly [name: string, reading: Reading];

/** Readings are sent in batches, so that neither side is blocked for long. */
export interface ReadBatch<Reading> {
  readonly batch: readonly NamedReading<Reading>[];
}
