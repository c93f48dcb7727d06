import type { LateView } from '../contract';

/** Entra switches a provisioning off that has been in quarantine for four weeks (Microsoft, "Quarantine status"). */
const quarantine = 28 * 86_400_000;

/** The day on which Entra switches provisioning off, or has done so. ISO 8601. */
export function switchedOffAt({ since }: Pick<LateView, 'since'>): string {
  return new Date(new Date(since).getTime() + quarantine).toISOString();
}
