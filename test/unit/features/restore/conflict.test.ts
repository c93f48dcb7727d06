import { describe, expect, it } from 'vitest';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import { conflictOf } from '../../../../electron/features/restore/conflict';
import type { SetupEvent } from '../../../../shared/contract';
import { beginning, recordOf, written } from './lineages';

const of = (...events: readonly SetupEvent[]): SetupRecord => recordOf([beginning, ...events]);
const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T10:00:00.000Z`;
const noted = (number: number): SetupEvent => ({ type: 'noted', at: day(number), notes: `notes ${number}` });
const orgIdSet = (number: number, orgId: string): SetupEvent => ({
  type: 'orgIdSet',
  at: day(number),
  orgId,
  source: 'typed',
  deliberate: false,
});
const entraTested = (number: number): SetupEvent => ({ type: 'entraTested', at: day(number), result: 'succeeded' });

describe('records are not merged', () => {
  const signedIn = (number: number) => ({ ...written('signedIn', 20_000, 1), at: day(number) });

  it('when events of one would refer to the other one’s token, by order and not by clock', () => {
    expect(conflictOf(of(signedIn(10)), of(signedIn(11)))).toBe('otherToken');
    expect(conflictOf(of(signedIn(10)), of(entraTested(12)))).toBe('otherToken');
    expect(conflictOf(of(signedIn(10)), of(entraTested(5)))).toBeNull();
    // The clock went back after the note, so that the test counts as later than the sign-in of the other computer.
    expect(conflictOf(of(signedIn(10)), of(noted(15), entraTested(5)))).toBe('otherToken');
  });

  it('when events of one would refer to the other one’s Org ID', () => {
    expect(conflictOf(of(orgIdSet(10, 'b')), of(orgIdSet(1, 'a'), entraTested(12)))).toBe('otherOrgId');
    expect(conflictOf(of(orgIdSet(1, 'a'), entraTested(12)), of(orgIdSet(10, 'b')))).toBe('otherOrgId');
    expect(conflictOf(of(orgIdSet(10, 'a')), of(orgIdSet(1, 'a'), entraTested(12)))).toBeNull();
    expect(conflictOf(of(orgIdSet(10, 'b')), of(noted(12)))).toBeNull();
  });
});
