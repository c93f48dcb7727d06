import type { SetupState, SetupSummary } from '../../../shared/contract';

/** What cannot wait comes first: Entra has no working token, will have none, or has none yet. */
const ranks: Readonly<Record<SetupState, number>> = {
  expired: 0,
  failing: 0,
  expiresSoon: 1,
  attention: 2,
  unfinished: 3,
  working: 4,
};

/**
 * Sorts the start page, the most urgent first; among equals the token that ends first, one of unknown end last, and else
 * in the order they had.
 */
export function byUrgency(a: SetupSummary, b: SetupSummary): number {
  return ranks[a.state] - ranks[b.state] || endOf(a) - endOf(b);
}

/** A large number and not infinity, whose difference from itself is none. */
function endOf({ expiresAt }: SetupSummary): number {
  return expiresAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(expiresAt);
}
