import type { SetupState, SetupSummary } from '../../../shared/contract';

/** The most urgent first: Entra has no working token, will have none soon, or has none yet. */
const ranks: Readonly<Record<SetupState, number>> = {
  expired: 0,
  failing: 0,
  expiresSoon: 1,
  attention: 2,
  unfinished: 3,
  working: 4,
};

/**
 * Compares two rows of the start page, the most urgent first. Equal rows are sorted by the expiry of the token, an
 * unknown expiry last, and otherwise keep their order.
 */
export function byUrgency(a: SetupSummary, b: SetupSummary): number {
  return ranks[a.state] - ranks[b.state] || endOf(a) - endOf(b);
}

/** A finite number, because the difference of two infinities is NaN. */
function endOf({ expiresAt }: SetupSummary): number {
  return expiresAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(expiresAt);
}
