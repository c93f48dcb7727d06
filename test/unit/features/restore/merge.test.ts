import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { addedEvents, eventKey, mergeRecords } from '../../../../electron/features/restore/merge';
import type { SetupEvent } from '../../../../shared/contract';
import { anyEvent, anyRecordOf } from '../../../fixtures/any-record';

const id = '6e2f2f0e-7d1e-4c7a-9f5e-2b9a4c5d6e7f';
const created: SetupEvent = { type: 'created', at: '2019-01-01T00:00:00.000Z', appVersion: '0.1.0' };
const of = (events: readonly SetupEvent[]): SetupRecord => ({
  id,
  cloud: commercialCloud,
  events: [created, ...events],
});

/** Records of one setup, with more or less of a common history, at moments that often are the same. */
const anySame = fc
  .tuple(fc.array(anyEvent, { maxLength: 8 }), fc.infiniteStream(fc.boolean()))
  .map(([events]) => events)
  .chain((events) => {
    const some = fc.subarray(events).map(of);
    return fc.tuple(some, some, some);
  });

const merged = (a: SetupRecord, b: SetupRecord) => mergeRecords(a, b);

describe('a merge', () => {
  it('is the same whichever comes first, in whatever groups, and however often', () => {
    fc.assert(
      fc.property(anySame, ([a, b, c]) => {
        expect(merged(a, b)).toEqual(merged(b, a));
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
        const once = merged(a, b);
        expect(merged(once, b)).toEqual(once);
        expect(merged(once, once)).toEqual(once);
      }),
    );
  });

  it('keeps every event of both once, in the order of time, after the one that created it', () => {
    const withoutCreated = anySame.map((records) =>
      records.map((record) => of(record.events.filter(({ type }) => type !== 'created'))),
    );
    fc.assert(
      fc.property(withoutCreated, ([a, b]) => {
        if (!a || !b) return;
        const { events } = merged(a, b);
        const keys = events.map(eventKey);
        expect(new Set(keys)).toEqual(new Set([...a.events, ...b.events].map(eventKey)));
        expect(new Set(keys).size).toBe(keys.length);
        expect(events[0]).toEqual(created);
        const moments = events.slice(1).map(({ at }) => Date.parse(at));
        expect(moments).toEqual([...moments].sort((one, other) => one - other));
        expect(addedEvents(merged(a, b), b)).toEqual([]);
      }),
    );
  });

  it('of two beginnings takes the earlier one, and stays with the cloud that is here', () => {
    fc.assert(
      fc.property(anyRecordOf('real'), anyRecordOf('real'), (a, b) => {
        const { cloud, events } = merged(a, b);
        expect(cloud).toBe(a.cloud);
        // A record may have come without its beginning.
        const begun = [...a.events, ...b.events].some(({ type }) => type === 'created');
        expect(events.filter(({ type }) => type === 'created')).toHaveLength(begun ? 1 : 0);
        if (begun) expect(events[0]?.type).toBe('created');
      }),
    );
    const later: SetupEvent = { ...created, at: '2020-01-01T00:00:00.000Z' };
    const other = { ...of([]), events: [later] };
    expect(merged(other, of([])).events).toEqual([created]);
    expect(merged(of([]), other).events).toEqual([created]);
    expect(addedEvents(of([]), other)).toEqual([]);
  });

  it('puts events of one moment in the order in which they come about', () => {
    const at = '2026-11-22T10:00:00.000Z';
    const confirmed: SetupEvent = { type: 'renewalConfirmed', at, keptUntil: null };
    const renewed: SetupEvent = { type: 'renewed', at };
    expect(merged(of([renewed]), of([confirmed])).events).toEqual([created, confirmed, renewed]);
  });
});
