import type { SetupEvent } from '../../../shared/contract';
import { factsOf } from './facts';

/** The last comparison of people, unless it was made with another organization. */
export function currentComparison(
  events: readonly SetupEvent[],
): Extract<SetupEvent, { readonly type: 'preflighted' }> | null {
  const index = events.findLastIndex(({ type }) => type === 'preflighted');
  const last = events[index];
  if (last?.type !== 'preflighted') return null;
  // Two files can be compared before the Org ID is known.
  const { orgId } = factsOf(events.slice(0, index));
  return orgId === null || orgId === factsOf(events).orgId ? last : null;
}
