import type { KeepDays, SetupView } from '../../../shared/contract';
import { announce, runOnSetup, setupId } from '../../lib/actions';
import { showOverview, showRenewal } from '../../lib/navigation';
import { state } from '../../lib/store';

/** The setup as it will be with the new token: components then show the token, account and test of the renewal. */
export function asPending(setup: SetupView): SetupView {
  const { renewal } = setup;
  return {
    ...setup,
    token: renewal?.token ?? null,
    account: renewal?.account ?? null,
    accountAccepted: renewal?.accountAccepted ?? false,
    decision: renewal?.decision ?? null,
    lastTest: renewal?.lastTest ?? null,
    entraTest: renewal?.entraTest ?? null,
    mayReportEntraTest: renewal?.mayReportEntraTest ?? false,
  };
}

/**
 * Entra accepted the new token, and it was saved there.
 * @returns false after a keychain failure: a retry without keeping the old token can succeed
 */
export async function confirmRenewal(keepPrevious = true): Promise<boolean> {
  const id = setupId();
  const done = await runOnSetup('renewal', (main) => main['renewal.confirm']({ id, keepPrevious }));
  if (!done) return !state().notice?.code.startsWith('keychain.');
  // The page shows this state until the keychain has replaced the token.
  if (state().setup?.renewal) return true;
  showRenewal('done');
  announce('renewal.done.title');
  return true;
}

/** Abandons the renewal; the token in use does not change. */
export async function abandonRenewal(): Promise<void> {
  const id = setupId();
  if (!(await runOnSetup('renewal', (main) => main['renewal.abandon']({ id })))) return;
  showOverview();
  announce('renewal.abandoned');
}

export async function keepPrevious(days: KeepDays): Promise<void> {
  const id = setupId();
  await runOnSetup('renewal', (main) => main['renewal.keepPrevious']({ id, days }));
}

export async function forgetPrevious(): Promise<void> {
  const id = setupId();
  const forgotten = await runOnSetup('renewal', (main) => main['renewal.forgetPrevious']({ id }));
  if (forgotten) announce('renewal.previous.forgotten');
}
