import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalKey } from '../../../../electron/core/record-files/canonical';
import { factsOf } from '../../../../electron/core/setup/facts';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import {
  holdsEverything,
  isReplacing,
  keyOfReplacing,
  withEvent,
} from '../../../../electron/core/setup/replacing-events';
import { conflictOf } from '../../../../electron/features/restore/conflict';
import { addedEvents, mergeRecords } from '../../../../electron/features/restore/merge';
import type { SetupEvent } from '../../../../shared/contract';
import { anyEvent, anyRecordOf } from '../../../fixtures/any-record';
import { anyLineages, beginning, recordOf, type Write, written } from './lineages';

const of = (...events: readonly SetupEvent[]): SetupRecord => recordOf([beginning, ...events]);
const eventsOf = (a: SetupRecord, b: SetupRecord) => mergeRecords(a, b).events;
const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T10:00:00.000Z`;
const mappings = (number: number): SetupEvent => ({ type: 'mappingsChanged', at: day(number), mappings: [] });
const noted = (number: number): SetupEvent => ({ type: 'noted', at: day(number), notes: `notes ${number}` });
const entraTested = (number: number): SetupEvent => ({ type: 'entraTested', at: day(number), result: 'succeeded' });

/** Events that are not merged when consecutive, except for connection tests with the same result. */
const plain: readonly Write[] = ['named', 'noted', 'signedIn', 'tested', 'tokenForgotten', 'entraTested'];

/** Whether all of `some` are in `all`, in this order, or a newer state of them. */
function isWithin(some: readonly SetupEvent[], all: readonly SetupEvent[]): boolean {
  const key = (event: SetupEvent) => (isReplacing(event) ? keyOfReplacing(event) : canonicalKey(event));
  const keys = some.map(key);
  for (const event of all) if (keys[0] === key(event)) keys.shift();
  return keys.length === 0;
}

describe('a merge', () => {
  it.each([
    // Independent changes of the mappings have a separate test.
    { of: 'one computer', writes: [...plain, 'mappings', 'preflighted'] as const, merging: false },
    { of: 'several that merge', writes: plain, merging: true },
  ])('with an earlier state of the record of $of changes nothing, whatever the clocks said', ({ writes, merging }) => {
    fc.assert(
      fc.property(anyLineages(writes, merging), fc.nat(), fc.nat(), ([states = []], first, second) => {
        const [a = 0, b = 0] = [first % states.length, second % states.length].sort((x, y) => x - y);
        const [earlier, later] = [states[a] ?? of(), states[b] ?? of()];
        expect(eventsOf(later, earlier)).toEqual(later.events);
        expect(eventsOf(earlier, later)).toEqual(later.events);
        expect(addedEvents(later, earlier)).toEqual([]);
      }),
    );
  });

  it('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(anyLineages(plain, true), (computers) => {
        const [a = of(), b = of(), c = of()] = computers.map((states) => states.at(-1) ?? of());
        const merged = mergeRecords(a, b);
        expect(merged).toEqual(mergeRecords(b, a));
        expect(mergeRecords(merged, c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
        expect(mergeRecords(merged, b)).toEqual(merged);
        expect(mergeRecords(merged, merged)).toEqual(merged);
        for (const states of computers)
          for (const state of states) expect(isWithin(state.events, eventsOf(state, a))).toBe(true);
      }),
    );
  });

  it('keeps each event once, the order of both records, and their common start', () => {
    const anySame = fc
      .uniqueArray(
        // A newer event replaces an older one of the types that hold everything.
        anyEvent.filter((event) => !['created', 'renewalSignedIn'].includes(event.type) && !holdsEverything(event)),
        { maxLength: 12, selector: canonicalKey },
      )
      .chain((events) => fc.tuple(fc.subarray(events), fc.subarray(events)));
    fc.assert(
      fc.property(anySame, ([a, b]) => {
        const events = eventsOf(of(...a), of(...b));
        expect(events).toHaveLength(new Set([beginning, ...a, ...b].map(canonicalKey)).size);
        expect(isWithin(a, events)).toBe(true);
        expect(isWithin(b, events)).toBe(true);
        expect(events).toEqual(eventsOf(of(...b), of(...a)));
        const shared = a.findIndex((event, place) => b[place] !== event);
        expect(events.slice(1, 1 + shared)).toEqual(a.slice(0, Math.max(shared, 0)));
      }),
    );
  });

  it('uses the change of the only computer that made one, regardless of clocks', () => {
    const clock = fc.nat(9).map((days) => 20_000 + days);
    const some = (writes: readonly Write[]) => fc.array(fc.tuple(fc.constantFrom(...writes), clock), { maxLength: 8 });
    const both = some(['named', 'noted', 'mappings', 'signedIn', 'tested', 'entraTested']);
    fc.assert(
      fc.property(
        both,
        some(['named', 'mappings']),
        some(['noted', 'signedIn', 'tested', 'entraTested']),
        (common, here, there) => {
          const begin = common.reduce(
            (events, [write, at], order) => withEvent(events, written(write, at, order + 1)),
            [beginning] as SetupEvent[],
          );
          const go = (on: typeof here, from: number) =>
            recordOf(
              on.reduce((events, [write, at], order) => withEvent(events, written(write, at, from + order)), begin),
            );
          const [a, b] = [go(here, 100), go(there, 200)];
          const [ofA, ofB, merged] = [factsOf(a.events), factsOf(b.events), factsOf(eventsOf(a, b))];
          expect(conflictOf(a, b)).toBeNull();
          expect(merged).toEqual({ ...ofB, name: ofA.name, mappings: ofA.mappings });
        },
      ),
    );
  });

  it('does not restore replaced mappings, with right or wrong clocks', () => {
    for (const later of [mappings(20), mappings(2)]) {
      const old = of(mappings(10));
      const events = withEvent(old.events, later);
      expect(eventsOf(recordOf(events), old)).toEqual(events);
      expect(eventsOf(old, recordOf(events))).toEqual(events);
      // Also when the old record continued on another computer.
      expect(eventsOf(recordOf(events), of(mappings(10), noted(12))).map(({ type }) => type)).toEqual([
        'created',
        'mappingsChanged',
        'noted',
      ]);
      expect(factsOf(eventsOf(of(mappings(10), noted(12)), recordOf(events))).mappings?.at).toBe(later.at);
    }
  });

  it('keeps the later mappings of two computers, also from records without the replaced moment', () => {
    expect(eventsOf(of(mappings(20)), of(mappings(10)))).toEqual([beginning, mappings(20)]);
    expect(eventsOf(of(mappings(10)), of(mappings(20), noted(21)))).toEqual([beginning, mappings(20), noted(21)]);
    const twice = withEvent(of(mappings(5)).events, mappings(30));
    expect(eventsOf(recordOf(twice), of(mappings(10)))).toEqual(twice);
    expect(eventsOf(of(mappings(10), noted(15)), of(mappings(20)))).toEqual([
      beginning,
      mappings(10),
      noted(15),
      mappings(20),
    ]);
  });

  it('keeps the earlier creation and the local cloud', () => {
    fc.assert(
      fc.property(anyRecordOf('real'), anyRecordOf('real'), (a, b) => {
        const { cloud, events } = mergeRecords(a, b);
        expect(cloud).toBe(a.cloud);
        // A record may lack its first event.
        const begun = [...a.events, ...b.events].some(({ type }) => type === 'created');
        expect(events.filter(({ type }) => type === 'created')).toHaveLength(begun ? 1 : 0);
        if (begun) expect(events[0]?.type).toBe('created');
      }),
    );
    const other = recordOf([{ ...beginning, at: '2030-01-01T00:00:00.000Z' }]);
    expect(eventsOf(other, of())).toEqual([beginning]);
    expect(eventsOf(of(), other)).toEqual([beginning]);
    expect(addedEvents(of(), other)).toEqual([]);
  });

  it('orders events of the same moment as the wizard writes them', () => {
    const confirmed: SetupEvent = { type: 'renewalConfirmed', at: day(1), keptUntil: null };
    const renewed: SetupEvent = { type: 'renewed', at: day(1) };
    expect(eventsOf(of(renewed), of(confirmed))).toEqual([beginning, confirmed, renewed]);
  });

  it('keeps the local order when an altered file has another order', () => {
    expect(eventsOf(of(noted(1), noted(2), noted(3)), of(noted(3), noted(4), noted(1)))).toEqual([
      beginning,
      noted(1),
      noted(2),
      noted(3),
      noted(4),
    ]);
  });
});

describe('the same renewal on two computers', () => {
  const base = [
    written('signedIn', 20_000, 1),
    { ...written('signedIn', 20_000, 2), type: 'renewalSignedIn', at: day(2) },
  ];
  const confirmed = (number: number, keptUntil: string | null = day(28)): SetupEvent => ({
    type: 'renewalConfirmed',
    at: day(number),
    keptUntil,
  });
  const ended = (type: 'renewed' | 'renewalAbandoned' | 'previousForgotten', number: number): SetupEvent => ({
    type,
    at: day(number),
  });
  const renewing = (...events: readonly SetupEvent[]) => of(...(base as SetupEvent[]), ...events);

  it.each([
    {
      what: 'completed by both after one confirmed it',
      one: [confirmed(3), ended('renewed', 3)],
      other: [confirmed(3), ended('renewed', 4), entraTested(5)],
      types: ['renewalConfirmed', 'renewed', 'entraTested'],
    },
    {
      what: 'confirmed by both',
      one: [confirmed(3), ended('renewed', 3), noted(6)],
      other: [confirmed(4), ended('renewed', 4), entraTested(5)],
      types: ['renewalConfirmed', 'renewed', 'entraTested', 'noted'],
    },
    {
      what: 'whose replaced token both removed',
      one: [confirmed(3), ended('renewed', 3), ended('previousForgotten', 8)],
      other: [confirmed(3), ended('renewed', 4), ended('previousForgotten', 9), entraTested(10)],
      types: ['renewalConfirmed', 'renewed', 'previousForgotten', 'entraTested'],
    },
    {
      what: 'abandoned by both',
      one: [ended('renewalAbandoned', 3)],
      other: [ended('renewalAbandoned', 4), entraTested(5)],
      types: ['renewalAbandoned', 'entraTested'],
    },
  ])('is merged to one, $what', ({ one, other, types }) => {
    const [a, b] = [renewing(...one), renewing(...other)];
    expect(conflictOf(a, b)).toBeNull();
    expect(conflictOf(b, a)).toBeNull();
    const merged = eventsOf(a, b);
    expect(merged).toEqual(eventsOf(b, a));
    expect(merged.slice(3).map(({ type }) => type)).toEqual(types);
    expect(eventsOf(mergeRecords(a, b), b)).toEqual(merged);
    expect(factsOf(merged).signIn?.at).toBe(one[0]?.type === 'renewalAbandoned' ? base[0]?.at : day(2));
  });

  it('keeps the replaced token where one of them keeps it', () => {
    const [a, b] = [renewing(confirmed(3, null), ended('renewed', 3)), renewing(confirmed(4), ended('renewed', 4))];
    expect(factsOf(eventsOf(a, b)).previous?.keptUntil).toBe(day(28));
    expect(eventsOf(a, b)).toEqual(eventsOf(b, a));
  });

  it('is a conflict when only one of them ended it, or each in another way', () => {
    const done = renewing(confirmed(3), ended('renewed', 3));
    expect(conflictOf(done, renewing(entraTested(5)))).toBe('otherToken');
    expect(conflictOf(done, renewing(ended('renewalAbandoned', 4)))).toBe('otherToken');
  });
});
