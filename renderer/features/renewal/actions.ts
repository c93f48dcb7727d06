import type { KeepDays, SetupView } from '../../../shared/contract';
import { operate, operateOnSetup, say, setupId } from '../../lib/actions';
import { change, type RenewalStage, state } from '../../lib/store';
import { enterRenewal, quietTest, showOverview } from '../setups/actions';

/** The renewal of the open setup, where it stands; or one of its pages. */
export function showRenewal(stage?: RenewalStage): void {
  const { signIn } = state();
  const busy = signIn.kind === 'waiting' || signIn.kind === 'pasting';
  change({
    route: { page: 'setup', step: 'renewal', ...(stage ? { stage } : {}) },
    notice: null,
    signIn: busy ? signIn : { kind: 'resting' },
    test: quietTest(),
  });
}

/** Opens a setup from the list at its renewal. */
export async function openRenewal(id: string): Promise<void> {
  const result = await operate('open', (main) => main['setups.open']({ id }));
  if (result?.ok) enterRenewal(result.value);
}

/** The token in use is of no use any more, or gone, or a new one is on its way: that comes before everything else. */
export function needsRenewal({ renewable, renewal, late, token }: SetupView): boolean {
  return renewal !== null || (renewable && (late !== null || token?.place === 'missing'));
}

/** What a button says that leads to the renewal. */
export function renewText({ renewal }: Pick<SetupView, 'renewal'>): 'renewal.start' | 'renewal.continue' {
  return renewal ? 'renewal.continue' : 'renewal.start';
}

/** The setup as it would be with the new token: what shows a token, an account or a test shows those of the renewal. */
export function asPending(setup: SetupView): SetupView {
  const { renewal } = setup;
  return {
    ...setup,
    token: renewal?.token ?? null,
    account: renewal?.account ?? null,
    accountAccepted: renewal?.accountAccepted ?? false,
    lastTest: renewal?.lastTest ?? null,
    entraTest: renewal?.entraTest ?? null,
  };
}

/**
 * Entra accepted the new token, and it was saved there.
 * @returns false when the keychain did not take part: then it may be tried without keeping the old token
 */
export async function confirmRenewal(keepPrevious = true): Promise<boolean> {
  const id = setupId();
  const done = await operateOnSetup('renewal', (main) => main['renewal.confirm']({ id, keepPrevious }));
  if (!done) return !state().notice?.code.startsWith('keychain.');
  // Until the keychain has let the new token take its place, the page says so.
  if (state().setup?.renewal) return true;
  showRenewal('done');
  say('renewal.done.title');
  return true;
}

export async function entraFailed(): Promise<void> {
  const id = setupId();
  await operateOnSetup('entraTested', (main) => main['renewal.entraFailed']({ id }));
}

/** Ends the renewal; the token in use is as it was. */
export async function abandonRenewal(): Promise<void> {
  const id = setupId();
  if (!(await operateOnSetup('renewal', (main) => main['renewal.abandon']({ id })))) return;
  showOverview();
  say('renewal.abandoned');
}

export async function keepPrevious(days: KeepDays): Promise<void> {
  const id = setupId();
  await operateOnSetup('renewal', (main) => main['renewal.keepPrevious']({ id, days }));
}

export async function forgetPrevious(): Promise<void> {
  const id = setupId();
  const forgotten = await operateOnSetup('renewal', (main) => main['renewal.forgetPrevious']({ id }));
  if (forgotten) say('renewal.previous.forgotten');
}
