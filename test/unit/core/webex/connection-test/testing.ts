import type { HttpClient } from '../../../../../electron/core/http/client';
import { type ConnectionTestInput, runConnectionTest } from '../../../../../electron/core/webex/connection-test/run';
import type { CheckId, CheckView, TestReport } from '../../../../../shared/contract';
import { client, cloudAt, orgId, token } from '../../http/servers';

export interface Tested {
  readonly report: TestReport;
  /** Every pushed state, in order. */
  readonly progress: readonly (readonly CheckView[])[];
  check(id: CheckId): CheckView;
  states(): Record<string, string>;
}

/** Runs the test against the server at `origin`, with the write test by default. */
export async function test(
  origin: string,
  input: Partial<ConnectionTestInput> = {},
  http: HttpClient = client(),
): Promise<Tested> {
  const progress: (readonly CheckView[])[] = [];
  const report = await runConnectionTest(http, {
    cloud: cloudAt(origin),
    orgId,
    token,
    write: true,
    signal: new AbortController().signal,
    onProgress: (checks) => progress.push(checks),
    ...input,
  });
  return {
    report,
    progress,
    check: (id) => report.checks.find((check) => check.id === id) ?? { id, state: 'off' },
    states: () => Object.fromEntries(report.checks.map(({ id, state }) => [id, state])),
  };
}
