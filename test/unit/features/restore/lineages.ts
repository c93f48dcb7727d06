import fc from 'fast-check';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import { withEvent } from '../../../../electron/core/setup/replacing-events';
import { commercialCloud } from '../../../../electron/core/webex/clouds';
import { mergeRecords } from '../../../../electron/features/restore/merge';
import type { SetupEvent } from '../../../../shared/contract';

const id = '6e2f2f0e-7d1e-4c7a-9f5e-2b9a4c5d6e7f';

/** A moment by any clock, always unique, so that two computers never write the same event. */
const moment = (clock: number, order: number) => new Date(clock * 86_400_000 + order).toISOString();

export type Write =
  | 'named'
  | 'noted'
  | 'mappings'
  | 'preflighted'
  | 'signedIn'
  | 'tested'
  | 'tokenForgotten'
  | 'entraTested';

export function written(write: Write, clock: number, order: number): SetupEvent {
  const at = moment(clock, order);
  switch (write) {
    case 'named':
      return { type: 'named', at, name: `name ${order}` };
    case 'noted':
      return { type: 'noted', at, notes: `notes ${order}` };
    case 'mappings':
      return { type: 'mappingsChanged', at, mappings: [] };
    case 'preflighted': {
      const counts = { matches: 0, differsInCase: 0, duplicates: 0, creates: 0, cannot: 0, webexOnly: 0 };
      return {
        type: 'preflighted',
        at,
        from: { kind: 'attribute', name: 'mail' },
        people: order,
        webexPeople: 0,
        counts,
      };
    }
    case 'signedIn':
      return { type: 'signedIn', at, way: 'window', account: null, expiresAt: null, keptIn: 'keychain' };
    case 'tested':
      return { type: 'connectionTested', at, outcome: 'passed', checks: [] };
    case 'tokenForgotten':
      return { type: 'tokenForgotten', at };
    case 'entraTested':
      return { type: 'entraTested', at, result: 'succeeded' };
  }
}

export const beginning: SetupEvent = { type: 'created', at: moment(20_000, 0), appVersion: '0.1.0' };
export const recordOf = (events: readonly SetupEvent[]): SetupRecord => ({ id, cloud: commercialCloud, events });

/** A write on a computer by a clock that may be wrong, or a merge of a computer's record into another one's. */
const anyDeed = (writes: readonly Write[]) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ on: fc.nat(2), write: fc.constantFrom(...writes), clock: fc.nat(6) }) },
    { weight: 1, arbitrary: fc.record({ on: fc.nat(2), from: fc.nat(2) }) },
  );

/** Each state that the record of one setup had on each of three computers, oldest first. */
export function anyLineages(
  writes: readonly Write[],
  merging: boolean,
): fc.Arbitrary<readonly (readonly SetupRecord[])[]> {
  const anyDeeds = fc.array(anyDeed(writes), { maxLength: 24 });
  return anyDeeds.map((all) => {
    const actions = all.filter((action) => merging || 'write' in action);
    const states = [0, 1, 2].map(() => [recordOf([beginning])]);
    const lastOf = (computer: number) => states[computer]?.at(-1) ?? recordOf([beginning]);
    actions.forEach((action, order) => {
      const here = lastOf(action.on);
      const next =
        'write' in action
          ? { ...here, events: withEvent(here.events, written(action.write, 20_000 + action.clock, order + 1)) }
          : mergeRecords(here, lastOf(action.from));
      states[action.on]?.push(next);
    });
    return states;
  });
}
