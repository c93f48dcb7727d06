import type { SetupRecord } from '../../../../electron/core/setup/record';
import { setupStatus } from '../../../../electron/core/setup/setup-status';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { type StatusInput, statusOf } from '../../../../electron/features/status/report';
import type { CheckView, Failure, SetupEvent, TestReport } from '../../../../shared/contract';

export const now = new Date('2026-11-22T10:00:00.000Z');
const at = '2026-11-01T10:00:00.000Z';
const orgId = 'a35bfbc6-ccbd-4a17-a488-729f46c5420c';
const account = { displayName: 'Ada', email: 'ada@contoso.com', orgId, administrator: 'full' } as const;

/** Milliseconds after `now`, as a moment. */
export function inDays(days: number): string {
  return new Date(now.getTime() + days * 86_400_000).toISOString();
}

let count = 0;

/** A finished setup whose token expires in the given days; null: unknown expiry. */
export function finished(days: number | null, name = 'Contoso', ...more: SetupEvent[]): SetupRecord {
  const signedIn = { type: 'signedIn', at, way: 'window', account, keptIn: 'keychain' } as const;
  return record(
    name,
    { ...signedIn, expiresAt: days === null ? null : inDays(days) },
    { type: 'orgIdSet', at, orgId, source: 'account', deliberate: false },
    { type: 'connectionTested', at, outcome: 'passed', checks: [] },
    { type: 'entraTested', at, result: 'succeeded' },
    ...(
      ['addApp', 'choosePeople', 'attributeMappings', 'turnOn', 'checkResult', 'keepIt', 'beforeYouBegin'] as const
    ).map((step) => ({ type: 'stepConfirmed', at, step }) as const),
    ...more,
  );
}

export function record(name: string, ...events: SetupEvent[]): SetupRecord {
  count += 1;
  const id = `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
  const created = [
    { type: 'created', at, appVersion: '1' },
    { type: 'named', at, name },
  ] as const;
  return { id, cloud: commercialCloud, events: [...created, ...events] };
}

/** A connection test in which this check has failed. */
export function failedTest(id: CheckView['id'], code: Failure['code']): TestReport {
  return { at: now.toISOString(), outcome: 'failed', checks: [{ id, state: 'failed', failure: { code } }] };
}

export function passedTest(clockAhead = 0): TestReport {
  return { at: now.toISOString(), outcome: 'passed', checks: [{ id: 'clock', state: 'passed', seen: { clockAhead } }] };
}

/** The status of these records at `now`. @param within days */
export function statusOfRecords(records: readonly SetupRecord[], input: Partial<StatusInput> = {}, within = 30) {
  const question = { now, within };
  const setups = records.map((each) => setupStatus(each, question, input.tests?.get(each.id)));
  return statusOf({ unreadable: [], space: 'real', appVersion: '1', tests: null, ...input, question, setups });
}
