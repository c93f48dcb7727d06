import type { RestoreSetup, SetupEvent } from '../../../shared/contract';
import { factsOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import { type MergedEvent, mergeEvents } from './merge';

/** Which token is the current one changes with these. */
const tokenChanges: readonly SetupEvent['type'][] = [
  'signedIn',
  'tokenForgotten',
  'renewalSignedIn',
  'renewalConfirmed',
  'renewed',
  'renewalAbandoned',
];
/** These are about the token of their moment, and do not say which one that is. */
const tokenFindings: readonly SetupEvent['type'][] = [
  ...tokenChanges,
  'accountAccepted',
  'connectionTested',
  'secretTokenCopied',
  'entraTested',
  'previousKept',
  'previousForgotten',
];
/** These are about the Org ID of their moment. */
const orgIdFindings: readonly SetupEvent['type'][] = [
  'connectionTested',
  'secretTokenCopied',
  'entraTested',
  'renewalConfirmed',
];

/**
 * Whether merging would make one computer's entries speak of the other one's token or organization: one of them changed it, and
 * in the merged order the other one, which did not know of that, then wrote something about its own. Such records stay apart.
 */
export function conflictOf(
  one: SetupRecord,
  other: SetupRecord,
): Extract<RestoreSetup['apart'], 'otherToken' | 'otherOrgId'> | null {
  const merged = mergeEvents(one.events, other.events);
  const orgIds = { kept: factsOf(one.events).orgId, other: factsOf(other.events).orgId };
  for (const [changing, telling] of [['kept', 'other'] as const, ['other', 'kept'] as const]) {
    const isTokenChange = ({ type }: SetupEvent) => tokenChanges.includes(type);
    const isOrgIdChange = (event: SetupEvent) => event.type === 'orgIdSet' && event.orgId !== orgIds[telling];
    if (misleads(merged, changing, isTokenChange, telling, tokenFindings)) return 'otherToken';
    if (misleads(merged, changing, isOrgIdChange, telling, orgIdFindings)) return 'otherOrgId';
  }
  return null;
}

function misleads(
  merged: readonly MergedEvent[],
  changing: MergedEvent['from'],
  isChange: (event: SetupEvent) => boolean,
  telling: MergedEvent['from'],
  findings: readonly SetupEvent['type'][],
): boolean {
  const first = merged.findIndex(({ event, from }) => from === changing && isChange(event));
  return first >= 0 && merged.slice(first).some(({ event, from }) => from === telling && findings.includes(event.type));
}
