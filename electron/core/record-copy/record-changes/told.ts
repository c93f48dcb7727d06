/** One thing that a record tells, in words; two of the same id are the same thing at different times. */
export interface Told {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}
