import type { CheckId, CheckView, SetupView, TestProgress, TokenSlot } from '../../../shared/contract';
import { adopt, attempt, currentTranslator, say, setupId } from '../../lib/actions';
import { ask } from '../../lib/bridge';
import { change, state, type TestFlow } from '../../lib/store';
import { adoptAccountOrgId } from '../org-id/actions';
import { showRenewal } from '../renewal/actions';

export const checkIds: readonly CheckId[] = [
  'reached',
  'certificate',
  'clock',
  'token',
  'administrator',
  'organization',
  'users',
  'groups',
  'write',
];

/** Whether a test of this setup's token is under way, or was cancelled. */
export function isTesting(
  setup: SetupView,
  test: TestFlow,
  token: TokenSlot = 'current',
  kind: 'running' | 'cancelled' = 'running',
): boolean {
  return test.kind === kind && test.setupId === setup.id && test.token === token;
}

/** What the list shows: the test that runs or was cancelled, else the last one, else checks that have not run. */
export function checksOf(
  setup: SetupView,
  test: TestFlow,
  write: boolean,
  token: TokenSlot = 'current',
): readonly CheckView[] {
  const shown = test.kind !== 'resting' && test.setupId === setup.id && test.token === token;
  const known = shown ? test.checks : (setup.lastTest?.checks ?? []);
  return checkIds.map(
    (id) => known.find((check) => check.id === id) ?? { id, state: id === 'write' && !write ? 'off' : 'pending' },
  );
}

export function setTestWrite(testWrite: boolean): void {
  change({ testWrite });
}

/** @param token that of a renewal is tested beside the one in use */
export async function runTest(token: TokenSlot = 'current'): Promise<void> {
  const id = setupId();
  const { testWrite: write, test } = state();
  if (test.kind === 'running') return;
  // Its result is looked at before work goes on.
  if (token === 'pending') showRenewal('check');
  change({ test: { kind: 'running', setupId: id, token, checks: [] }, notice: null });
  say('test.running');
  const result = await ask((main) => main['test.run']({ id, write, token }));
  const { test: ended } = state();
  const cancelled = ended.kind === 'running' && ended.checks.some((check) => check.state === 'cancelled');
  change({ test: cancelled ? { ...ended, kind: 'cancelled' } : { kind: 'resting' } });
  if (!result.ok) return change({ notice: result.failure });
  adopt(result.value);
  if (cancelled) say('test.outcome.cancelled');
  else sayOutcome(token === 'pending' ? result.value.renewal : result.value);
}

function sayOutcome(tested: Pick<SetupView, 'lastTest'> | null): void {
  const lastTest = tested?.lastTest;
  if (lastTest) say(`test.outcome.${lastTest.outcome}`, { count: countTroubles(lastTest.checks, lastTest.outcome) });
}

export function countTroubles(checks: readonly CheckView[], outcome: string): number {
  return checks.filter((check) => check.state === outcome).length;
}

/** Progress of another setup's test is of no interest here; each finished check is said once. */
export function followProgress({ setupId: id, token, checks }: TestProgress): void {
  const { test } = state();
  if (test.kind !== 'running' || test.setupId !== id || test.token !== token) return;
  change({ test: { ...test, checks } });
  const { t } = currentTranslator();
  for (const check of checks) {
    const before = test.checks.find((other) => other.id === check.id)?.state;
    if (check.state === before || (check.state !== 'failed' && check.state !== 'retrying')) continue;
    say('test.said', { name: t(`check.${check.id}.name`), state: t(`checkState.${check.state}`) });
  }
}

export async function cancelTest(): Promise<void> {
  const id = setupId();
  await attempt(async (main) => ({ ok: true, value: await main['test.cancel']({ id }) }));
}

export async function copyReport(token: TokenSlot = 'current'): Promise<boolean> {
  const copied = await attempt((main) => main['test.copyReport']({ id: setupId(), token }));
  if (copied) say('app.copiedWhat', { what: currentTranslator().t('test.report') });
  return copied;
}

export async function adoptAccountOrgIdAndTest(): Promise<void> {
  if (await adoptAccountOrgId()) await runTest();
}
