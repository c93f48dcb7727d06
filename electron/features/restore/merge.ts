import type { SetupEvent } from '../../../shared/contract';
import { canonicalKey as eventKey } from '../../core/record-files/canonical';
import type { SetupRecord } from '../../core/setup/record';
import { firstMoment, isReplacing, newerOf } from '../../core/setup/replacing-events';

export { eventKey };

/** The usual order of events of one moment: the order in which the wizard writes them. */
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

/** An event of a merged record, and which of the two records has it. */
export interface MergedEvent {
  readonly event: SetupEvent;
  readonly from: 'kept' | 'other' | 'both';
}

/**
 * Merges two records of one setup. The sequence within each record is authoritative: a clock that was wrong cannot reorder it.
 * Moments decide only between events that the two computers wrote without knowing of each other. So merging a record with an
 * earlier state of itself changes nothing, the order of the two does not matter, and neither does doing it twice. The cloud stays
 * as `kept` has it: a file may add to what happened, but not redirect what happens next.
 */
export function mergeRecords(kept: SetupRecord, other: SetupRecord): SetupRecord {
  return { ...kept, events: mergeEvents(kept.events, other.events).map(({ event }) => event) };
}

/** The events that merging adds to `kept`. */
export function addedEvents(kept: SetupRecord, other: SetupRecord): SetupEvent[] {
  const known = new Set(kept.events.map(eventKey));
  return mergeRecords(kept, other).events.filter((event) => !known.has(eventKey(event)));
}

/**
 * The events of both, each once. What both have divides the two sequences into sections; within a section, the events of one are
 * placed among those of the other. Where the two have common events in different orders, `kept` counts.
 */
export function mergeEvents(kept: readonly SetupEvent[], other: readonly SetupEvent[]): MergedEvent[] {
  const [ours, theirs] = [identified(kept, 'kept'), identified(other, 'other')];
  const places = new Map(ours.map(({ identity }, place) => [identity, place]));
  const known = new Set(theirs.map(({ identity }) => identity));
  const own = ours.map((one) => (known.has(one.identity) ? { ...one, from: 'both' as const } : one));
  const merged: Identified[] = [];
  let section: Identified[] = [];
  let next = 0;
  for (const one of theirs) {
    const place = places.get(one.identity);
    const same = place === undefined ? undefined : own[place];
    if (place === undefined || !same) section.push(one);
    else if (place >= next) {
      merged.push(...interleaved(own.slice(next, place), section), { ...same, event: newerOf(same.event, one.event) });
      section = [];
      next = place + 1;
    }
  }
  merged.push(...interleaved(own.slice(next), section));
  return withOneBeginning(withoutReplaced(merged));
}

interface Identified extends MergedEvent {
  /** The same in each record that has the event, also after a newer one replaced it there. */
  readonly identity: string;
}

function identified(events: readonly SetupEvent[], from: 'kept' | 'other'): Identified[] {
  const counts = new Map<string, number>();
  return events.map((event) => {
    const key = isReplacing(event) ? `${event.type} ${firstMoment(event)}` : eventKey(event);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { event, from, identity: `${key} ${count}` };
  });
}

/**
 * Two sequences without a common event made one, by moment. An event whose clock was behind that of an event before it counts as
 * of the moment of that one, so that each sequence keeps its order, and the result is the same in whatever groups records merge.
 */
function interleaved(ours: readonly Identified[], theirs: readonly Identified[]): Identified[] {
  if (ours.length === 0 || theirs.length === 0) return [...ours, ...theirs];
  const [a, b] = [leading(ours), leading(theirs)];
  const merged: Identified[] = [];
  for (let [i, j] = [0, 0]; ; ) {
    const [one, other] = [a[i], b[j]];
    if (!one || !other) return [...merged, ...ours.slice(i), ...theirs.slice(j)];
    const isFirst = inTime(one.latest, other.latest) < 0;
    merged.push(isFirst ? one.each : other.each);
    if (isFirst) i += 1;
    else j += 1;
  }
}

/** Each event with the latest of those up to it. */
function leading(events: readonly Identified[]): { each: Identified; latest: Identified }[] {
  let latest = events[0];
  return events.map((each) => {
    latest = latest && inTime(each, latest) < 0 ? latest : each;
    return { each, latest };
  });
}

function inTime(a: Identified, b: Identified): number {
  return (
    Date.parse(firstMoment(a.event)) - Date.parse(firstMoment(b.event)) ||
    natural.indexOf(a.event.type) - natural.indexOf(b.event.type) ||
    (a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0)
  );
}

/** Changes that follow each other count as one, as they do in one record: of those of two computers, the later one stays. */
function withoutReplaced(events: readonly Identified[]): Identified[] {
  return events.reduce<Identified[]>((kept, next) => {
    const last = kept.at(-1);
    const follows = last?.event.type === next.event.type && isReplacing(next.event);
    const fromTwo = last && [last.from, next.from].sort().join() === 'kept,other';
    if (!last || !follows || !fromTwo) kept.push(next);
    else if (Date.parse(next.event.at) >= Date.parse(last.event.at)) kept.splice(-1, 1, next);
    return kept;
  }, []);
}

/** A setup is created once: of two beginnings the earlier one counts. */
function withOneBeginning(events: readonly Identified[]): Identified[] {
  const [created] = events.filter(({ event }) => event.type === 'created').sort(inTime);
  return created ? [created, ...events.filter(({ event }) => event.type !== 'created')] : [...events];
}
