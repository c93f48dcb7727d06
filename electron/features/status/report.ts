import type { QuarantinedRecord, Space } from '../../../shared/contract';
import { inOrder } from '../../../shared/enums/in-order';
import type { SetupState, SetupStatus, StatusQuestion, StatusTest } from '../../core/setup/setup-status';
import type { StatusReport } from './shape';

export interface StatusInput {
  /** Those that are equally urgent stay in this order. */
  readonly setups: readonly SetupStatus[];
  readonly unreadable: readonly QuarantinedRecord[];
  readonly space: Space;
  readonly question: StatusQuestion;
  readonly appVersion: string;
  /** By setup; null: no tests requested. */
  readonly tests: ReadonlyMap<string, StatusTest> | null;
}

/** The current state of all setups. Pure: does not access the keychain or the network. */
export function statusOf({ setups, unreadable, space, question, appVersion, tests }: StatusInput): StatusReport {
  const findings = {
    setups: [...setups].sort(byUrgency),
    unreadable: unreadable.map(({ fileName, failure }) => ({ file: fileName, problem: failure.code })),
  };
  return {
    version: 1,
    at: question.now.toISOString(),
    app: appVersion,
    space,
    within: question.within,
    tested: tests !== null,
    exitCode: exitCodeOf(findings),
    ...findings,
    clockAheadSeconds: clockOf(tests),
  };
}

/** The order of monitors: critical before unknown, since it is certain, and unknown before warning. */
function exitCodeOf({ setups, unreadable }: Pick<StatusReport, 'setups' | 'unreadable'>): 0 | 1 | 2 | 3 {
  const any = (...states: SetupState[]) => setups.some(({ state }) => states.includes(state));
  if (any('expired', 'failing')) return 2;
  if (any('unknown') || unreadable.length > 0) return 3;
  return any('expires') ? 1 : 0;
}

const order = inOrder<SetupState>({
  expired: true,
  failing: true,
  unknown: true,
  expires: true,
  unfinished: true,
  fine: true,
});

function byUrgency(a: SetupStatus, b: SetupStatus): number {
  const end = ({ daysLeft: days }: SetupStatus) => days ?? Number.MAX_SAFE_INTEGER;
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
