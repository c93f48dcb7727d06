import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../electron/core/setup/facts';
import type { SetupEvent, TestOutcome } from '../../../../shared/contract';

const at = (day: number) => `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const tested = (day: number, outcome: TestOutcome): SetupEvent => ({
  type: 'connectionTested',
  at: at(day),
  outcome,
  checks: [],
});
const signedIn = (day: number): SetupEvent => ({
  type: 'signedIn',
  at: at(day),
  way: 'window',
  account: null,
  expiresAt: null,
  keptIn: 'keychain',
});
const orgId = (day: number, id: string): SetupEvent => ({
  type: 'orgIdSet',
  at: at(day),
  orgId: id,
  source: 'typed',
  deliberate: false,
});

describe('the last connection test that succeeded', () => {
  it.each<[string, SetupEvent[], string | null]>([
    ['none', [signedIn(1)], null],
    ['one that failed', [signedIn(1), tested(2, 'failed')], null],
    ['one with a remark', [signedIn(1), tested(2, 'warning')], at(2)],
    ['a failed one after it', [signedIn(1), tested(2, 'passed'), tested(3, 'failed')], at(2)],
    ['a later one', [signedIn(1), tested(2, 'passed'), tested(3, 'passed')], at(3)],
    ['another token since', [signedIn(1), tested(2, 'passed'), signedIn(3)], null],
    ['another organization since', [orgId(1, 'a'), tested(2, 'passed'), orgId(3, 'b')], null],
    ['the same organization once more', [orgId(1, 'a'), tested(2, 'passed'), orgId(3, 'a')], at(2)],
  ])('%s', (_name, events, expected) => {
    expect(factsOf(events).lastPassedAt).toBe(expected);
  });
});
