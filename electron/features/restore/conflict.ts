import type { RestoreSetup, SetupEvent } from '../../../shared/contract';
import { factsOf } from '../../core/setup/facts';
import type { SetupRecord } from '../../core/setup/record';
import { type MergedEvent, mergeEvents } from './merge';

/** Events that change which token is the current one. */
const tokenChanges: readonly SetupEvent['type'][] = [
  'signedIn',
  'tokenForgotten',
  'renewalSignedIn',
  'renewalConfirmed',
  'renewed',
  'renewalAbandoned',
];
/** Events about the current token that do not identify it. */
const tokenFindings: readonly SetupEvent['type'][] = [
  ...tokenChanges,
  'accountAccepted',
  'connectionTested',
  'secretTokenCopied',
  'entraTested',
  'previousKept',
  'previousForgotten',
];
/** Events about the current Org ID that do not identify it. */
const orgIdFindings: readonly SetupEvent['type'][] = [
  'connectionTested',
  'secretTokenCopied',
  'entraTested',
  'renewalConfirmed',
];

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
    const isTokenChange = ({ type }: SetupEvent) => tokenChanges.includes(type);
    const isOrgIdChange = (event: SetupEvent) => event.type === 'orgIdSet' && event.orgId !== orgIds[following];
    if (misleads(merged, changing, isTokenChange, following, tokenFindings)) return 'otherToken';
    if (misleads(merged, changing, isOrgIdChange, following, orgIdFindings)) return 'otherOrgId';
  }
  return null;
}

function misleads(
  merged: readonly MergedEvent[],
  changing: MergedEvent['from'],
  isChange: (event: SetupEvent) => boolean,
  following: MergedEvent['from'],
  findings: readonly SetupEvent['type'][],
): boolean {
  const first = merged.findIndex(({ event, from }) => from === changing && isChange(event));
  return (
    first >= 0 && merged.slice(first).some(({ event, from }) => from === following && findings.includes(event.type))
  );
}
