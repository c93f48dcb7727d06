import type { Failure } from './failure';
import type { TokenSlot } from './renewal';

export type CheckId =
  | 'reached'
  | 'certificate'
  | 'clock'
  | 'token'
  | 'administrator'
  | 'organization'
  | 'users'
  | 'groups'
  | 'write';
export type CheckState =
  | 'pending'
  | 'running'
  | 'retrying'
  | 'passed'
  | 'warning'
  | 'failed'
  | 'blocked'
  | 'off'
  | 'cancelled';
export type TestOutcome = 'passed' | 'warning' | 'failed' | 'cancelled';

export interface CheckView {
  readonly id: CheckId;
  readonly state: CheckState;
  /** `GET https://host/path -> 200`, or `connect host:port`; never with a header or a token. */
  readonly requestLine?: string;
  /** What was seen, for example the address, the certificate's issuer, the account: facts, not prose. */
  readonly seen?: Readonly<Record<string, string | number>>;
  /** Milliseconds. */
  readonly duration?: number;
  readonly failure?: Failure;
  readonly trackingId?: string;
  /** Of `retrying`: ISO 8601 moment of the next try, and which try (of how many) comes. */
  readonly retryAt?: string;
  readonly attempt?: number;
  readonly attempts?: number;
}

export interface TestProgress {
  readonly setupId: string;
  readonly token: TokenSlot;
  readonly checks: readonly CheckView[];
}

export interface TestReport {
  readonly at: string;
  readonly outcome: TestOutcome;
  readonly checks: readonly CheckView[];
}
