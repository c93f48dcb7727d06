import type { Failure, TestReport } from '../../../shared/contract';
import { stepProgress } from '../../../shared/enums/step-progress';
import { daysLeft } from '../../../shared/texts/days';
import { limitedClaimOf } from '../../../shared/texts/test-claims';
import { currentFacts, nameOf } from './facts';
import { verdictOf } from './health';
import type { SetupRecord } from './record';
import { stepsOf } from './steps';

/** The states of a setup; docs/monitoring.md explains how a monitor evaluates them. */
export const setupStates = ['fine', 'expires', 'expired', 'failing', 'unknown', 'unfinished'] as const;
export type SetupState = (typeof setupStates)[number];

/** How one setup stands; features/status/shape.ts describes each field. */
export interface SetupStatus {
  readonly id: string;
  readonly name: string;
  readonly orgId: string | null;
  readonly state: SetupState;
  readonly expiresAt: string | null;
  readonly daysLeft: number | null;
  readonly lastPassedAt: string | null;
  readonly readingOnly: boolean;
  readonly problem: string | null;
}

/** The moment that the status is about, and the number of days before the expiry from which a token counts as expiring. */
export interface StatusQuestion {
  readonly now: Date;
  readonly within: number;
}

/** A connection test that was run for the answer, or why it could not run. */
export type StatusTest = { readonly report: TestReport } | { readonly failure: Failure };

/** How a setup stands by its record and, if it was tested for the answer, by that test. */
export function setupStatus(
  { id, events }: SetupRecord,
  { now, within }: StatusQuestion,
  test?: StatusTest,
): SetupStatus {
  // A new test result counts as if the record contained it already.
  const newEvents = test && 'report' in test ? [{ type: 'connectionTested', ...test.report } as const] : [];
  const facts = currentFacts({ events }, newEvents);
  const expiresAt = facts.signIn?.expiresAt ?? null;
  const remaining = expiresAt === null ? null : daysLeft(expiresAt, now);
  const verdict = facts.lastTest ? verdictOf(facts.lastTest) : null;
  const testFailure =
    test && 'failure' in test ? test.failure : verdict?.kind === 'unreachable' && test ? verdict.failure : null;
  const fault = verdict?.kind === 'rejected' || (test && verdict?.kind === 'wrong') ? verdict.failure : null;
  const { finished } = stepProgress(stepsOf({ facts, location: null, now }));
  const state = (): SetupState => {
    if (remaining !== null && remaining <= 0) return 'expired';
    if (fault) return 'failing';
    if (testFailure) return 'unknown';
    if (remaining !== null && remaining <= within) return 'expires';
    return finished ? 'fine' : 'unfinished';
  };
  const current = state();
  const problem = current === 'failing' ? fault : current === 'unknown' ? testFailure : null;
  return {
    id,
    name: nameOf(facts),
    orgId: facts.orgId,
    state: current,
    expiresAt,
    daysLeft: remaining,
    lastPassedAt: facts.lastPassedAt,
    readingOnly: facts.lastTest !== null && limitedClaimOf(facts.lastTest) !== null,
    problem: problem?.code ?? null,
  };
}
