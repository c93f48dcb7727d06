import type { PracticeAction } from '../enums';

export type { PracticeAction };

/** One request that was made to the practice Webex, and its answer. */
export interface PracticeExchange {
  readonly action: PracticeAction;
  /** `GET` for another action than `look`: no user was found, so there was nothing to disable or remove. */
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly status: number;
  /** JSON, indented for reading; empty: the answer has none. */
  readonly body: string;
  /** Whether the person is in the practice Webex afterwards; null: the answer does not say. */
  readonly present: boolean | null;
}
