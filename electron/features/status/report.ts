import type { Failure, QuarantinedRecord, Space, TestReport } from '../../../shared/contract';
import { inOrder } from '../../../shared/enums/in-order';
import { stepProgress } from '../../../shared/enums/step-progress';
import { daysLeft } from '../../../shared/texts/days';
import { limitedClaimOf } from '../../../shared/texts/test-claims';
import { currentFacts, nameOf } from '../../core/setup/facts';
import { verdictOf } from '../../core/setup/health';
import type { SetupRecord } from '../../core/setup/record';
import { stepsOf } from '../../core/setup/steps';
import type { StatusReport, StatusSetup, StatusState } from './shape';

/** A connection test that was run for this report, or why it could not run. */
export type StatusTest = { readonly report: TestReport } | { readonly failure: Failure };

export interface StatusInput {
  readonly records: readonly SetupRecord[];
  readonly unreadable: readonly QuarantinedRecord[];
  readonly space: Space;
  readonly now: Date;
  /** Days. */
  readonly within: number;
  readonly appVersion: string;
  /** By setup; null: no tests requested. */
  readonly tests: ReadonlyMap<string, StatusTest> | null;
}

/** The current state of all setups. Pure: does not access the keychain or the network. */
export function statusOf({ records, unreadable, space, now, within, appVersion, tests }: StatusInput): StatusReport {
  const setups = records.map((record) => setupStatus(record, now, within, tests?.get(record.id))).sort(byUrgency);
  const findings = {
    setups,
    unreadable: unreadable.map(({ fileName, failure }) => ({ file: fileName, problem: failure.code })),
  };
  return {
    version: 1,
    at: now.toISOString(),
    app: appVersion,
    space,
    within,
    tested: tests !== null,
    exitCode: exitCodeOf(findings),
    ...findings,
    clockAheadSeconds: clockOf(tests),
  };
}

/** The order of monitors: critical before unknown, since it is certain, and unknown before warning. */
function exitCodeOf({ setups, unreadable }: Pick<StatusReport, 'setups' | 'unreadable'>): 0 | 1 | 2 | 3 {
  const any = (...states: StatusState[]) => setups.some(({ state }) => states.includes(state));
  if (any('expired', 'failing')) return 2;
  if (any('unknown') || unreadable.length > 0) return 3;
  return any('expires') ? 1 : 0;
}

function setupStatus(
  { id, events }: SetupRecord,
  now: Date,
  within: number,
  test: StatusTest | undefined,
): StatusSetup {
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
  const state = (): StatusState => {
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

const order = inOrder<StatusState>({
  expired: true,
  failing: true,
  unknown: true,
  expires: true,
  unfinished: true,
  fine: true,
});

function byUrgency(a: StatusSetup, b: StatusSetup): number {
  const end = ({ daysLeft: days }: StatusSetup) => days ?? Number.MAX_SAFE_INTEGER;
  return order.indexOf(a.state) - order.indexOf(b.state) || end(a) - end(b);
}

/** The largest clock difference of all tests. */
function clockOf(tests: StatusInput['tests']): number | null {
  const reports = [...(tests?.values() ?? [])].flatMap((test) => ('report' in test ? test.report.checks : []));
  const seconds = reports.flatMap(({ id, seen }) =>
    id === 'clock' && typeof seen?.clockAhead === 'number' ? seen.clockAhead : [],
  );
  return seconds.sort((a, b) => Math.abs(b) - Math.abs(a))[0] ?? null;
}
