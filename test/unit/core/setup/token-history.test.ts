import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { factsOf } from '../../../../electron/core/setup/facts';
import { tokenHistory } from '../../../../electron/core/setup/token-history';
import type { SetupEvent, TokenStatus } from '../../../../shared/contract';
import { confirmed, connected, copied, plain, renewing, restartDays, signedIn, tested } from './renewal-events';

beforeEach(restartDays);

describe('tokenHistory()', () => {
  it.each<[string, () => SetupEvent[], TokenStatus[]]>([
    ['in use', () => [], ['inUse']],
    ['signed in again before Entra had it', () => [signedIn()], ['replaced', 'inUse']],
    ['a renewal under way', () => [renewing()], ['inUse', 'new']],
    ['confirmed, not yet in its place', () => [renewing(), confirmed()], ['inUse', 'new']],
    ['abandoned', () => [renewing(), plain('renewalAbandoned')], ['inUse', 'abandoned']],
    ['renewed', () => [renewing(), confirmed(), plain('renewed')], ['kept', 'inUse']],
    ['renewed, the old one not kept', () => [renewing(), confirmed(null), plain('renewed')], ['replaced', 'inUse']],
    [
      'and forgotten',
      () => [renewing(), confirmed(), plain('renewed'), plain('previousForgotten')],
      ['replaced', 'inUse'],
    ],
    [
      'renewed twice',
      () => [renewing(), confirmed(), plain('renewed'), renewing(), confirmed(), plain('renewed')],
      ['replaced', 'kept', 'inUse'],
    ],
  ])('lists the tokens: %s', (_name, events, statuses) => {
    expect(tokenHistory([...connected(), ...events()]).map(({ status }) => status)).toEqual(statuses);
  });

  it('agrees with the facts for any events', () => {
    const event = fc.constantFrom(
      ...connected(),
      renewing(),
      tested('passed'),
      copied(),
      confirmed(),
      confirmed(null),
      plain('renewed'),
      plain('renewalAbandoned'),
      plain('previousForgotten'),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const all = [...connected(), ...events];
        const facts = factsOf(all);
        const statuses = tokenHistory(all).map(({ status }) => status);
        expect(statuses.filter((status) => status === 'inUse')).toHaveLength(1);
        expect(statuses.includes('new')).toBe(facts.pending !== null);
        expect(statuses.includes('kept')).toBe(facts.previous !== null);
      }),
    );
  });
});
