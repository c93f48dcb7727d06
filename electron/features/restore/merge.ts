import type { SetupEvent } from '../../../shared/contract';
import type { SetupRecord } from '../../core/setup/record';

/** Events of one moment stand in the order in which the wizard would have written them. */
const natural: readonly SetupEvent['type'][] = [
  'created',
  'named',
  'noted',
  'stepTakenBack',
  'stepConfirmed',
  'tokenForgotten',
  'signedIn',
  'accountAccepted',
  'orgIdSet',
  'renewalAbandoned',
  'previousForgotten',
  'renewalSignedIn',
  'connectionTested',
  'secretTokenCopied',
  'entraTested',
  'renewalConfirmed',
  'renewed',
  'previousKept',
  'mappingsChanged',
  'preflighted',
];

/**
 * Two records of one setup made one: every event of both, once, ordered by time. The order of the two does not matter, nor
 * does doing it twice. Which cloud it is for stays as `kept` has it: a file may add to what happened, but not send what
 * happens next elsewhere. A setup is created once: of two beginnings the earlier one counts.
 */
export function mergeRecords(kept: SetupRecord, other: SetupRecord): SetupRecord {
  const events = new Map<string, SetupEvent>();
  for (const event of [...kept.events, ...other.events]) events.set(eventKey(event), event);
  const sorted = [...events].map(([key, event]) => ({ key, event })).sort(byTime);
  const created = sorted.find(({ event }) => event.type === 'created');
  const rest = sorted.filter(({ event }) => event.type !== 'created');
  return { ...kept, events: [...(created ? [created] : []), ...rest].map(({ event }) => event) };
}

/** The events of `other` that `kept` does not have. */
export function addedEvents(kept: SetupRecord, other: SetupRecord): SetupEvent[] {
  const known = new Set(kept.events.map(eventKey));
  const merged = new Set(mergeRecords(kept, other).events.map(eventKey));
  return other.events.filter((event) => !known.has(eventKey(event)) && merged.has(eventKey(event)));
}

/** The same text for the same event, whatever the order of its members. */
export function eventKey(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}

interface Keyed {
  readonly key: string;
  readonly event: SetupEvent;
}

function byTime(a: Keyed, b: Keyed): number {
  return (
    Date.parse(a.event.at) - Date.parse(b.event.at) ||
    natural.indexOf(a.event.type) - natural.indexOf(b.event.type) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}
