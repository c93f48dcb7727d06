import type { RenewalStep, RenewalView, SetupEvent, TokenLocation } from '../../../shared/contract';
import { accountInOrder } from './account-rules';
import type { Facts, PendingFacts } from './facts';

/** Whether the next sign-in is a renewal: Entra has the current token, or a renewal is in progress. */
export function isRenewable({ signIn, handedOver, pending }: Facts): boolean {
  return signIn !== null && (handedOver || pending !== null);
}

/** Whether the new token can be handed over to Entra: its account is accepted, and it was tested, with any result. */
export function mayHandOver(pending: PendingFacts, orgId: string | null): boolean {
  return accountInOrder(pending, orgId) && pending.lastTest !== null;
}

/**
 * Whether Entra can have the new token: it was copied. Otherwise the answer of Entra is about the old one, and the
 * record would name a token that Entra never had.
 */
export function mayReportPending(pending: PendingFacts, orgId: string | null): boolean {
  return mayHandOver(pending, orgId) && pending.secretTokenCopiedAt !== null;
}

/**
 * Whether Entra can have tested the current token: it was copied for the present Org ID. Otherwise the result would be
 * recorded for a token that Entra never had.
 */
export function mayReportEntraTest({ signIn, secretTokenCopiedAt }: Facts): boolean {
  return signIn !== null && secretTokenCopiedAt !== null;
}

/**
 * Whether the result of Entra's test of a token can be taken back: success is the last result. A confirmed renewal stays, since
 * the new token may have replaced the current one already.
 */
export function mayTakeBackEntraTest({ entraTest, ...token }: Facts | PendingFacts): boolean {
  return entraTest?.result === 'succeeded' && !('confirmation' in token && token.confirmation);
}

/** The next step of a renewal. */
export function renewalStepOf(pending: PendingFacts, location: TokenLocation, orgId: string | null): RenewalStep {
  if (pending.confirmation) return 'finish';
  if (location === 'missing') return 'signIn';
  const tested = pending.lastTest?.outcome === 'passed' || pending.lastTest?.outcome === 'warning';
  return mayHandOver(pending, orgId) && tested ? 'handOver' : 'check';
}

/** The pages of a renewal that can be opened now, in order. */
export function reachedSteps(pending: PendingFacts, step: RenewalStep, orgId: string | null): RenewalView['reached'] {
  if (step === 'signIn') return ['signIn'];
  if (step === 'finish') return ['handOver'];
  return mayHandOver(pending, orgId) ? ['signIn', 'check', 'handOver'] : ['signIn', 'check'];
}

/** Whether a token of this setup was ever stored in the keychain: if not, the computer may have no keychain. */
export function usedKeychain(events: readonly SetupEvent[]): boolean {
  return events.some(
    (event) => (event.type === 'signedIn' || event.type === 'renewalSignedIn') && event.keptIn === 'keychain',
  );
}
