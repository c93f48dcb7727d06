import type { RenewalStep, RenewalView, SetupEvent, TokenPlace } from '../../../shared/contract';
import { accountInOrder } from './account-rules';
import type { Facts, PendingFacts } from './facts';

/** Whoever signs in now begins a renewal: Entra has the current token, or a renewal is under way already. */
export function isRenewable({ signIn, handedOver, pending }: Facts): boolean {
  return signIn !== null && (handedOver || pending !== null);
}

/** The new token may be given to Entra: its account is in order, and it was tested, whatever came of that. */
export function mayHandOver(pending: PendingFacts, orgId: string | null): boolean {
  return accountInOrder(pending, orgId) && pending.lastTest !== null;
}

/**
 * Entra can have the new token: it was copied. Otherwise what Entra says is about the old one, and the record would
 * speak of a token that Entra never had.
 */
export function mayConfirm(pending: PendingFacts, orgId: string | null): boolean {
  return mayHandOver(pending, orgId) && pending.secretTokenCopiedAt !== null;
}

/**
 * Entra can have tested the current token: it was copied for the present Org ID. Before, its answer would be recorded of a token
 * that Entra never had.
 */
export function mayReportEntraTest({ signIn, secretTokenCopiedAt }: Facts): boolean {
  return signIn !== null && secretTokenCopiedAt !== null;
}

/** Where work goes on in a renewal. */
export function renewalStepOf(pending: PendingFacts, place: TokenPlace, orgId: string | null): RenewalStep {
  if (pending.confirmation) return 'finish';
  if (place === 'missing') return 'signIn';
  const tested = pending.lastTest?.outcome === 'passed' || pending.lastTest?.outcome === 'warning';
  return mayHandOver(pending, orgId) && tested ? 'handOver' : 'check';
}

/** The pages of a renewal that can be opened now, in their order. */
export function reachedSteps(pending: PendingFacts, step: RenewalStep, orgId: string | null): RenewalView['reached'] {
  if (step === 'signIn') return ['signIn'];
  if (step === 'finish') return ['handOver'];
  return mayHandOver(pending, orgId) ? ['signIn', 'check', 'handOver'] : ['signIn', 'check'];
}

/** Whether a token of this setup was ever put into the keychain: if not, there need not even be one. */
export function usedKeychain(events: readonly SetupEvent[]): boolean {
  return events.some(
    (event) => (event.type === 'signedIn' || event.type === 'renewalSignedIn') && event.keptIn === 'keychain',
  );
}
