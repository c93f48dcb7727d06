import type { CheckView, SetupView, TokenSlot } from '../../../shared/contract';
import { checkIds } from '../../../shared/enums';
import { outcomeText } from '../../../shared/texts/test-claims';
import { adopt, announce, announceText, attempt, currentTranslator, setupId } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { showRenewal } from '../../lib/navigation';
import { type AppState, change, state } from '../../lib/store';
import { flowOf, isTesting } from '../../lib/test-flow';
import { adoptAccountOrgId } from '../org-id';
import { setFlow } from './progress';

/** The listed checks: those of the running or cancelled test, else of the last test, else checks that have not run. */
export function checksOf(
  setup: SetupView,
  tests: AppState['tests'],
  write: boolean,
  token: TokenSlot = 'current',
): readonly CheckView[] {
  const flow = flowOf(setup, tests, token);
  const known = flow && flow.kind !== 'failed' ? flow.checks : (setup.lastTest?.checks ?? []);
  return checkIds.map(
    (id) => known.find((check) => check.id === id) ?? { id, state: id === 'write' && !write ? 'off' : 'pending' },
  );
}

export function setTestWrite(testWrite: boolean): void {
  change({ testWrite });
}

/**
 * Tests of other setups and of the setup's other token go on meanwhile.
 * @param token that of a renewal is tested beside the one in use
 */
export async function runTest(token: TokenSlot = 'current', id = setupId()): Promise<void> {
  const { testWrite: write, tests } = state();
  if (isTesting({ id }, tests, token)) return;
  // The administrator sees its result before the renewal continues.
  if (token === 'pending') showRenewal('check');
  const before = testedAt(id, token, state().setup);
  setFlow(id, token, { kind: 'running', checks: [] });
  change({ notice: null });
  announce('test.running');
  const result = await request((main) => main['test.run']({ id, write, token }));
  if (!result.ok) return setFlow(id, token, { kind: 'failed', failure: result.failure });
  const ended = flowOf({ id }, state().tests, token);
  // An event that is late by more than a second comes after the answer.
  const hasResult = before === undefined || testedAt(id, token, result.value) !== before;
  const cancelled =
    ended?.kind === 'running' && (!hasResult || ended.checks.some((check) => check.state === 'cancelled'));
  setFlow(id, token, cancelled ? { ...ended, kind: 'cancelled' } : null);
  adopt(result.value);
  // An announcement without a setup's name is about the open setup.
  if (setupId() !== id) return;
  if (cancelled) announce('test.outcome.cancelled');
  else sayOutcome(token === 'pending' ? result.value.renewal : result.value);
}

/** When the token was last tested: null: never; undefined: another setup is open. */
function testedAt(id: string, token: TokenSlot, setup: SetupView | null): string | null | undefined {
  if (setup?.id !== id) return undefined;
  return (token === 'pending' ? setup.renewal : setup)?.lastTest?.at ?? null;
}

function sayOutcome(tested: Pick<SetupView, 'lastTest'> | null): void {
  const lastTest = tested?.lastTest;
  if (lastTest) announceText(outcomeText(lastTest, currentTranslator()));
}

/** Ends the test of the open setup's token; others go on. */
export async function cancelTest(token: TokenSlot = 'current'): Promise<void> {
  const id = setupId();
  await attempt(async (main) => ({ ok: true, value: await main['test.cancel']({ id, token }) }));
}

export async function copyReport(token: TokenSlot = 'current'): Promise<boolean> {
  const copied = await attempt((main) => main['test.copyReport']({ id: setupId(), token }));
  if (copied) announce('app.copiedWhat', { what: currentTranslator().t('test.report') });
  return copied;
}

export async function adoptAccountOrgIdAndTest(): Promise<void> {
  const id = setupId();
  if (await adoptAccountOrgId()) await runTest('current', id);
}
