/** One entry of a record as text; entries with the same id are the same item at different moments. */
export interface RecordEntry {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}
