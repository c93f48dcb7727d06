import type { RestoreSetup, SetupEvent } from '../../../shared/contract';
import { eventTraits } from '../../core/setup/event-traits';
import { factsOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import { type MergedEvent, mergeEvents } from './merge';

/**
 * Whether merging would attribute one computer's events to the other one's token or organization. This happens when one
 * computer changed it, and events of the other one about its own follow in the merged order. Such records are not merged.
 */
export function conflictOf(
  one: SetupRecord,
  other: SetupRecord,
): Extract<RestoreSetup['conflict'], 'otherToken' | 'otherOrgId'> | null {
  const merged = mergeEvents(one.events, other.events);
  const orgIds = { kept: factsOf(one.events).orgId, other: factsOf(other.events).orgId };
  for (const [changing, following] of [['kept', 'other'] as const, ['other', 'kept'] as const]) {
    const isTokenChange = ({ type }: SetupEvent) => eventTraits[type].token === 'changes';
    const isOrgIdChange = (event: SetupEvent) => event.type === 'orgIdSet' && event.orgId !== orgIds[following];
    if (misleads(merged, changing, isTokenChange, following, 'token')) return 'otherToken';
    if (misleads(merged, changing, isOrgIdChange, following, 'orgId')) return 'otherOrgId';
  }
  return null;
}

function misleads(
  merged: readonly MergedEvent[],
  changing: MergedEvent['from'],
  isChange: (event: SetupEvent) => boolean,
  following: MergedEvent['from'],
  about: 'token' | 'orgId',
): boolean {
  const first = merged.findIndex(({ event, from }) => from === changing && isChange(event));
  return (
    first >= 0 &&
    merged.slice(first).some(({ event, from }) => from === following && eventTraits[event.type][about] !== null)
  );
}
