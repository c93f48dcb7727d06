/** What a channel answers with on its way to the preload. */
export interface Answer {
  readonly value: unknown;
  /** How many events were sent to the page before this answer. */
  readonly after: number;
}
