import { describe, expect, it } from 'vitest';
import { lastComparison } from '../../../../electron/core/setup/comparison';
import { factsOf } from '../../../../electron/core/setup/facts';
import type { SetupEvent } from '../../../../shared/contract';
import { stepProgress } from '../../../../shared/enums/step-progress';
import {
  after,
  at,
  before,
  compared,
  confirmed,
  created,
  entra,
  look,
  orgId,
  orgIdSet,
  signedIn,
  takenBack,
  tested,
} from './step-events';

const later = new Date(Date.parse(at) + 1).toISOString();
const noDuplicates = { matches: 1, differsInCase: 0, duplicates: 0, creates: 1, cannot: 0, webexOnly: 0 };

describe('the optional step', () => {
  const required = [...before, orgIdSet, tested('passed'), entra('succeeded'), ...after];
  const mappedTo = (name: string): SetupEvent => ({
    type: 'mappingsChanged',
    at,
    mappings: [
      { source: { kind: 'attribute', name }, target: 'userName', matching: 1, defaultValue: '', apply: 'always' },
    ],
  });

  it.each<[string, SetupEvent[], 'done' | 'waiting', 'mappings' | 'orgId' | 'incomplete' | 'unclear' | null]>([
    ['a comparison', [compared()], 'done', null],
    ['a comparison for this Org ID', [orgIdSet, compared('userPrincipalName', orgId)], 'done', null],
    ['one before the Org ID was known', [compared(), orgIdSet], 'done', null],
    ['one for another Org ID', [compared('userPrincipalName', 'b'), orgIdSet], 'waiting', 'orgId'],
    [
      'one of an earlier version, then another Org ID',
      [orgIdSet, compared(), { ...orgIdSet, orgId: 'c' }],
      'waiting',
      'orgId',
    ],
    [
      'one with one page of a longer list',
      [{ ...compared(), incomplete: true } as SetupEvent],
      'waiting',
      'incomplete',
    ],
    [
      'one with accounts of which the list says nothing',
      [{ ...compared(), counts: { ...noDuplicates, unclear: 2 } } as SetupEvent],
      'waiting',
      'unclear',
    ],
    ['one with another source of userName', [compared('mail')], 'waiting', 'mappings'],
    ['mappings that changed afterwards', [compared(), mappedTo('mail')], 'waiting', 'mappings'],
    ['mappings that changed before', [mappedTo('mail'), compared('mail')], 'done', null],
    ['another comparison with the changed mappings', [compared(), mappedTo('mail'), compared('mail')], 'done', null],
  ])('is done by a comparison with the present mappings and Org ID: %s', (_name, events, state, outdated) => {
    expect(look(events).of('checkDuplicates')).toEqual({ id: 'checkDuplicates', state, reached: true });
    expect(lastComparison(factsOf([created, ...events]))?.outdated).toBe(outdated);
  });

  it('is neither next nor in need of attention, and every other step is as without it', () => {
    const all = [signedIn(), ...required];
    for (let known = 0; known <= all.length; known += 1) {
      const without = look(all.slice(0, known));
      const withIt = look([...all.slice(0, known), compared()]);
      expect(without.of('checkDuplicates')?.state).toBe('waiting');
      expect(withIt.of('checkDuplicates')?.state).toBe('done');
      expect(withIt.at).toBe(without.at);
      expect(withIt.state).toBe(without.state);
      const others = ({ steps }: typeof without) => steps.filter(({ id }) => id !== 'checkDuplicates');
      expect(others(withIt)).toEqual(others(without));
      expect(stepProgress(withIt.steps)).toEqual(stepProgress(without.steps));
    }
  });

  it('needs attention while the present comparison found duplicates, unless provisioning was turned on afterwards', () => {
    const found = compared('userPrincipalName', undefined, 5);
    const state = (...events: SetupEvent[]) => look(events).of('checkDuplicates')?.state;
    expect(state(found)).toBe('attention');
    expect(state(compared(), found)).toBe('attention');
    expect(state(found, compared())).toBe('done');
    expect(state(found, mappedTo('mail'))).toBe('waiting');
    expect(state(found, mappedTo('mail'), compared('mail'))).toBe('done');
    expect(state(found, confirmed('turnOn'))).toBe('waiting');
    expect(state(confirmed('turnOn'), { ...found, at: later } as SetupEvent)).toBe('attention');
    expect(state(confirmed('turnOn'), { ...compared(), at: later } as SetupEvent)).toBe('done');
    expect(state(found, confirmed('turnOn'), takenBack('turnOn'))).toBe('attention');
  });

  it('waits after a comparison with an incomplete list from Webex, and still warns of the duplicates in it', () => {
    const shortfall = { announced: 3, given: 2 };
    const short = { ...compared(), shortfall } as SetupEvent;
    const found = { ...compared('userPrincipalName', undefined, 5), shortfall } as SetupEvent;
    const state = (...events: SetupEvent[]) => look(events).of('checkDuplicates')?.state;
    expect(lastComparison(factsOf([created, short]))).toMatchObject({ shortfall, outdated: null });
    expect(state(short)).toBe('waiting');
    expect(state(compared(), short)).toBe('waiting');
    expect(state(short, compared())).toBe('done');
    expect(state(found)).toBe('attention');
  });

  it('changes neither the progress nor the state of a setup by the duplicates that it found', () => {
    const found = compared('userPrincipalName', undefined, 5);
    const all = [signedIn(), ...required];
    for (let known = 0; known <= all.length; known += 1) {
      const without = look(all.slice(0, known));
      const withIt = look([...all.slice(0, known), found]);
      expect(withIt.of('checkDuplicates')?.reached).toBe(true);
      expect([withIt.at, withIt.state]).toEqual([without.at, without.state]);
      expect(stepProgress(withIt.steps)).toEqual(stepProgress(without.steps));
    }
  });

  it('leaves a setup finished in which it was never done', () => {
    const { steps, state } = look([signedIn(), ...required]);
    expect(state).toBe('working');
    expect(stepProgress(steps)).toEqual({ done: 11, count: 11, finished: true });
  });
});
