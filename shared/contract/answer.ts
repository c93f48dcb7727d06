/** What a channel answers with on its way to the preload. */
export interface Answer {
  readonly value: unknown;
  /** Its place among the messages to this page, events and answers, from 1. */
  readonly number: number;
}
