import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../../electron/core/setup/facts';
import { withEvent } from '../../../../electron/core/setup/replacing-events';
import type { CheckView, SetupEvent } from '../../../../shared/contract';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
const passed: CheckView = { id: 'users', state: 'passed' };
const rejected: CheckView = { id: 'token', state: 'failed', failure: { code: 'http.unauthorized' } };
const test = (minute: number, check: CheckView = passed, more: Partial<SetupEvent> = {}) =>
  ({
    type: 'connectionTested',
    at: at(minute),
    outcome: check.state === 'passed' ? 'passed' : 'failed',
    checks: [check],
    orgId: 'org',
    ...more,
  }) as SetupEvent;
const appended = (events: readonly SetupEvent[]) => events.reduce<SetupEvent[]>(withEvent, []);

describe('withEvent()', () => {
  it('keeps the first and the last of connection tests with the same result, and counts them', () => {
    const years = Array.from({ length: 3_000 }, (_, minute) => test(minute));
    expect(appended(years)).toEqual([test(0), { ...test(2_999), firstAt: at(1), revision: 2_999 }]);
  });

  it.each<[string, SetupEvent]>([
    ['another outcome', test(3, rejected)],
    ['the new token of a renewal', test(3, passed, { token: 'pending' })],
    ['another Org ID', test(3, passed, { orgId: 'other' })],
    ['another cloud', test(3, passed, { cloud: { kind: 'practice', scimBaseUrl: 'http://127.0.0.1/' } })],
    ['one that checked write access', test(3, passed, { checks: [passed, { id: 'write', state: 'passed' }] })],
    ['another failure', test(3, { ...passed, failure: { code: 'http.forbidden' } })],
  ])('keeps every test before %s', (_name, next) => {
    const before = [test(0), test(1)];
    expect(appended([...before, next])).toEqual([...before, next]);
  });

  it('keeps the first and the last of look-ups of one user with the same result', () => {
    const looked = (minute: number, more: Partial<SetupEvent> = {}) =>
      ({
        type: 'resultChecked',
        at: at(minute),
        orgId: 'org',
        address: 'ada@x.com',
        result: 'notFound',
        users: 0,
        active: null,
        created: null,
        ...more,
      }) as SetupEvent;
    const found = looked(9, { result: 'found', users: 1, active: true });
    expect(appended([looked(0), looked(1), looked(2), looked(3), found])).toEqual([
      looked(0),
      { ...looked(3), firstAt: at(1), revision: 3 },
      found,
    ]);
    const other = looked(2, { address: 'b@x.com' });
    expect(appended([looked(0), looked(1), other])).toEqual([looked(0), looked(1), other]);
  });

  it('keeps a test on each side of another event', () => {
    const copied = { type: 'secretTokenCopied', at: at(2) } as const;
    const events = [test(0), test(1), copied, test(3), test(4)];
    expect(appended(events)).toEqual(events);
  });

  it('changes no facts by leaving tests out', () => {
    const created = { type: 'created', at: at(0), appVersion: '1' } as const;
    const orgIdSet = { type: 'orgIdSet', at: at(0), orgId: 'org', source: 'typed', deliberate: false } as const;
    const checks = fc.constantFrom(passed, rejected, { ...rejected, failure: { code: 'http.forbidden' } } as CheckView);
    fc.assert(
      fc.property(fc.array(checks, { maxLength: 30 }), (results) => {
        const all = [created, orgIdSet, ...results.map((check, minute) => test(minute + 1, check))];
        expect(factsOf(appended(all))).toEqual(factsOf(all));
      }),
    );
  });
});
