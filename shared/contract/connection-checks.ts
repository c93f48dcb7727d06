import { z } from 'zod';
import { type CheckId, checkIds, checkStates, type StepId, type TestOutcome, type TokenSlot } from '../enums';
import type { DeepReadonly } from './channel';
import type { FailureCode } from './failure';

const plainValues = z.record(z.string(), z.union([z.string(), z.number()]));
/** Not limited to known codes: a record may hold one that this version does not know. */
const failureCode = z.string() as z.ZodType<string> as z.ZodType<FailureCode>;

/** A failure as a record holds it. */
export const recordedFailure = z.object({ code: failureCode, detail: plainValues.exactOptional() });

/** `requestLine`: `GET https://host/path -> 200`, or `connect host:port`; never with a header or a token. `seen`: facts, not prose. */
export const check = z
  .object({
    id: z.enum(checkIds),
    state: z.enum(checkStates),
    requestLine: z.string().exactOptional().describe('The request and the status of its answer, without headers.'),
    seen: plainValues.exactOptional().describe('What was seen, for example the issuer of the certificate.'),
    duration: z.number().exactOptional().describe('Milliseconds.'),
    failure: recordedFailure.exactOptional().describe('A code, for example http.unauthorized.'),
    trackingId: z.string().exactOptional().describe('Identifies the request in the logs of Webex.'),
  })
  .meta({ id: 'check', description: 'One check of a connection test.' });

/** A check as the page shows it. `retrying` has the time (ISO 8601) and number of the next attempt. */
export type CheckView = DeepReadonly<z.infer<typeof check>> & {
  readonly retryAt?: string;
  readonly attempt?: number;
  readonly attempts?: number;
};

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

/** The last connection test failed, and steps that build on it are open. */
export interface FailedTestView {
  readonly at: string;
  /** The first failed check; null: every check that failed is unknown. */
  readonly check: CheckId | null;
  /** The steps that build on the test were not done before it: the administrator continues in spite of it. */
  readonly continued: boolean;
  readonly steps: readonly StepId[];
}

/** The result of a connection test. */
export interface TestView {
  readonly at: string;
  readonly outcome: TestOutcome;
  readonly checks: readonly CheckView[];
  /** When this or an earlier test of the same token last passed the check of write access, unless a later one failed it. */
  readonly writePassedAt?: string;
}
