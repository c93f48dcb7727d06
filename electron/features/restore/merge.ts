import type { SetupEvent } from '../../../shared/contract';
import { canonicalKey } from '../../core/record-files/canonical';
import { inWritingOrder } from '../../core/setup/event-traits';
import type { SetupRecord } from '../../core/setup/record';
import { firstMoment, holdsEverything, isReplacing, keyOfReplacing, newerOf } from '../../core/setup/replacing-events';
import { keptOfEnds, renewalEnds } from './renewal-ends';

/** An event of a merged record, and the records that contain it. */
export interface MergedEvent {
  readonly event: SetupEvent;
  readonly from: 'kept' | 'other' | 'both';
}

/**
 * Merges two records of one setup. The sequence within each record is authoritative: a wrong clock cannot reorder it. Moments
 * decide only between events that the two computers wrote independently. Merging is commutative and idempotent, and merging
 * with an earlier state of the same record changes nothing. The cloud of `kept` stays: a file can add events, but cannot
 * redirect future requests.
 */
export function mergeRecords(kept: SetupRecord, other: SetupRecord): SetupRecord {
  return { ...kept, events: mergeEvents(kept.events, other.events).map(({ event }) => event) };
}

/** The events that merging adds to `kept`. */
export function addedEvents(kept: SetupRecord, other: SetupRecord): SetupEvent[] {
  const known = new Set(kept.events.map(canonicalKey));
  return mergeRecords(kept, other).events.filter((event) => !known.has(canonicalKey(event)));
}

/**
 * The events of both records, without duplicates. Common events divide the sequences into sections; within a section, the
 * events are interleaved. If common events are in different orders, the order of `kept` wins.
 */
export function mergeEvents(kept: readonly SetupEvent[], other: readonly SetupEvent[]): MergedEvent[] {
  const [keptEvents, otherEvents] = [identified(kept, 'kept'), identified(other, 'other')];
  const positions = new Map(keptEvents.map(({ identity }, position) => [identity, position]));
  const known = new Set(otherEvents.map(({ identity }) => identity));
  const own = keptEvents.map((one) => (known.has(one.identity) ? { ...one, from: 'both' as const } : one));
  const merged: Identified[] = [];
  let section: Identified[] = [];
  let next = 0;
  for (const one of otherEvents) {
    const position = positions.get(one.identity);
    const same = position === undefined ? undefined : own[position];
    if (position === undefined || !same) section.push(one);
    else if (position >= next) {
      merged.push(...interleaved(own.slice(next, position), section), {
        ...same,
        event: keptOfEnds(same.event, one.event) ?? newerOf(same.event, one.event),
      });
      section = [];
      next = position + 1;
    }
  }
  merged.push(...interleaved(own.slice(next), section));
  return withOneCreation(withoutReplaced(merged));
}

interface Identified extends MergedEvent {
  /** Equal in every record that contains the event, also after a newer event replaced it. */
  readonly identity: string;
}

function identified(events: readonly SetupEvent[], from: 'kept' | 'other'): Identified[] {
  const counts = new Map<string, number>();
  const endOf = renewalEnds();
  return events.map((event) => {
    const key = endOf(event) ?? (isReplacing(event) ? keyOfReplacing(event) : canonicalKey(event));
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { event, from, identity: `${key} ${count}` };
  });
}

/**
 * Interleaves two sequences without a common event, by moment. An event that is dated before its predecessor counts with the
 * predecessor's moment. Each sequence therefore keeps its order, and merging is associative.
 */
function interleaved(kept: readonly Identified[], other: readonly Identified[]): Identified[] {
  if (kept.length === 0 || other.length === 0) return [...kept, ...other];
  const [a, b] = [leading(kept), leading(other)];
  const merged: Identified[] = [];
  for (let [i, j] = [0, 0]; ; ) {
    const [left, right] = [a[i], b[j]];
    if (!left || !right) return [...merged, ...kept.slice(i), ...other.slice(j)];
    const isFirst = inTime(left.latest, right.latest) < 0;
    merged.push(isFirst ? left.each : right.each);
    if (isFirst) i += 1;
    else j += 1;
  }
}

/** Each event with the latest event up to it. */
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
    inWritingOrder(a.event.type, b.event.type) ||
    (a.identity < b.identity ? -1 : a.identity > b.identity ? 1 : 0)
  );
}

/** Consecutive changes of the same kind count as one, as within one record: of two computers' changes, the later one stays. */
function withoutReplaced(events: readonly Identified[]): Identified[] {
  return events.reduce<Identified[]>((kept, next) => {
    const last = kept.at(-1);
    const follows = last?.event.type === next.event.type && holdsEverything(next.event);
    const fromTwo = last && [last.from, next.from].sort().join() === 'kept,other';
    if (!last || !follows || !fromTwo) kept.push(next);
    else if (Date.parse(next.event.at) >= Date.parse(last.event.at)) kept.splice(-1, 1, next);
    return kept;
  }, []);
}

/** A setup is created once: keeps the earlier of two `created` events. */
function withOneCreation(events: readonly Identified[]): Identified[] {
  const [created] = events.filter(({ event }) => event.type === 'created').sort(inTime);
  return created ? [created, ...events.filter(({ event }) => event.type !== 'created')] : [...events];
}
