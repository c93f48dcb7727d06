import type { ProvisioningView, TokenOutage } from '../../../shared/contract';
import type { Facts } from './facts-shape';

/**
 * Entra turns provisioning off that has been in quarantine for four weeks (Microsoft, "Application provisioning in quarantine
 * status").
 */
const quarantineMs = 28 * 86_400_000;

type Known = Pick<Facts, 'confirmed' | 'handedOver' | 'entraTest'>;

/**
 * What can be said about provisioning in Entra. The app cannot see it: only the confirmation of its step says that it is on. Everything
 * about quarantine follows from this value, on all pages and in documents.
 * @param outage the outage of the token that Entra has
 */
export function provisioningOf(facts: Known, outage: TokenOutage | null, now: Date): ProvisioningView {
  const { turnOn } = facts.confirmed;
  if (!turnOn || !facts.handedOver) return { state: 'unconfirmed', offAt: null };
  if (outage) return rejectedSince(outage, turnOn, now);
  return { state: facts.entraTest?.result === 'succeeded' ? 'on' : 'unconfirmed', offAt: null };
}

/** What Entra did during an outage that a renewal ended. */
export function provisioningBefore({
  confirmed,
  lastRenewal,
}: Pick<Facts, 'confirmed' | 'lastRenewal'>): ProvisioningView {
  const { turnOn } = confirmed;
  if (!lastRenewal?.late || !turnOn) return { state: 'unconfirmed', offAt: null };
  return rejectedSince(lastRenewal.late, turnOn, new Date(lastRenewal.at));
}

/** Rejections count from the day on which provisioning was turned on. */
function rejectedSince({ since }: TokenOutage, turnOn: string, now: Date): ProvisioningView {
  const offAt = new Date(Math.max(Date.parse(since), Date.parse(turnOn)) + quarantineMs);
  return { state: offAt <= now ? 'turnedOff' : 'rejected', offAt: offAt.toISOString() };
}
