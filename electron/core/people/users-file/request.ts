import type { FileKind } from './file-kind';
import type { Bytes } from './text-chunks';

/** Receives the rows that are kept; cells may be missing at the end of a row. */
export type RowSink = (cells: readonly string[]) => void;

export interface UsersFileRequest {
  readonly bytes: Bytes;
  /** For messages. */
  readonly file: string;
  readonly kind: FileKind;
  /** Called once before the first row, with the attributes of the columns (empty: none) and the first rows. */
  open(names: readonly string[], sample: readonly (readonly string[])[]): RowSink;
  onProgress?(rows: number, bytes: number): void;
  readonly signal: AbortSignal;
}

/** Number of rows from which `open` can classify a column. */
export const sampleSize = 1_000;
