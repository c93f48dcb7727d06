import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../../../../electron/core/entra/provisioning-log/event';
import { LogTally } from '../../../../../electron/core/entra/provisioning-log/tally';

const event = (part: Partial<LogEvent> & { who?: string } = {}): LogEvent => ({
  status: 'failure',
  at: 1_000,
  code: 'DuplicateTargetEntries',
  text: 'Two users.',
  application: 'Cisco Webex',
  user: { id: part.who ?? 'u1', name: `${part.who ?? 'u1'}@x.example`, group: false },
  ...part,
});

function tallied(...events: readonly LogEvent[]): LogTally {
  const tally = new LogTally();
  for (const each of events) tally.add(each);
  return tally;
}

const firstOf = (tally: LogTally) => tally.applications()[0];

describe('the causes of an application', () => {
  it('count events, and each user once', () => {
    const causes = firstOf(tallied(event(), event({ at: 2_000 }), event({ who: 'u2' })))?.causes;
    expect(causes).toMatchObject([{ cause: 'duplicateTarget', events: 3, users: 2, solved: 0, sample: 'Two users.' }]);
  });

  it('leave out users for whom a later event succeeded', () => {
    const success = event({ status: 'success', code: '', at: 5_000 });
    for (const all of [
      [event(), success],
      [success, event()],
    ])
      expect(firstOf(tallied(...all, event({ who: 'u2' })))?.causes[0]).toMatchObject({ users: 1, solved: 1 });
    const earlier = event({ status: 'success', code: '', at: 500 });
    expect(firstOf(tallied(event(), earlier))?.causes[0]).toMatchObject({ users: 1, solved: 0 });
  });

  it('leave no one out where dates cannot be read', () => {
    const all = [event({ at: null }), event({ status: 'success', code: '', at: null })];
    expect(firstOf(tallied(...all))?.causes[0]).toMatchObject({ users: 1, solved: 0 });
  });

  it('begin with those that need an action, then by users', () => {
    const all = [
      event({ code: 'RedundantExport', status: 'skipped' }),
      event({ code: 'TooManyRequests' }),
      event({ code: 'FooBar' }),
      event({ code: 'MissingValues' }),
      event(),
      event({ who: 'u2' }),
    ];
    const keys = firstOf(tallied(...all))?.causes.map(({ key }) => key);
    expect(keys).toEqual(['duplicateTarget', 'missingValues', '? FooBar', 'tooManyRequests', 'noChange']);
  });

  it('have all their codes, and one entry for each unknown code', () => {
    const all = [event({ code: 'Conflict' }), event({ code: 'EntryConflict' }), event({ code: 'EntryConflict' })];
    expect(firstOf(tallied(...all))?.causes).toMatchObject([{ codes: ['EntryConflict', 'Conflict'], events: 3 }]);
    const causes = firstOf(tallied(event({ code: 'A1' }), event({ code: 'A2' }), event({ code: '' })))?.causes;
    expect(causes?.map(({ cause, key }) => [cause, key])).toEqual([
      [null, '? A1'],
      [null, '? A2'],
      [null, '? failure'],
    ]);
  });
});

it('separates applications, Webex first', () => {
  const tally = tallied(event({ application: 'Slack' }), event({ application: 'Slack' }), event());
  expect(tally.applications().map(({ name }) => name)).toEqual(['Cisco Webex', 'Slack']);
  expect(tally.users('Slack', 'duplicateTarget').total).toBe(1);
});

it('lists the users of a cause, the solved ones last', () => {
  const tally = tallied(
    event({ who: 'b' }),
    event({ who: 'a' }),
    event({ who: 'a', at: 3_000, text: 'Later.' }),
    event({ who: 'c' }),
    event({ who: 'b', status: 'success', code: '', at: 9_000 }),
  );
  const { users, total } = tally.users('Cisco Webex', 'duplicateTarget');
  expect(total).toBe(3);
  expect(users.map(({ id, solved }) => [id, solved])).toEqual([
    ['a', false],
    ['c', false],
    ['b', true],
  ]);
  expect(users[0]).toMatchObject({ events: 2, text: 'Later.', lastAt: '1970-01-01T00:00:03.000Z' });
  expect(tally.users('Cisco Webex', 'duplicateTarget', 1)).toMatchObject({ total: 3, users: [{ id: 'a' }] });
  expect(tally.users('Cisco Webex', 'other').total).toBe(0);
});

it('bounds what a strange log can make it keep', () => {
  const tally = new LogTally();
  for (let index = 0; index < 1_000; index += 1)
    tally.add(event({ application: `App ${index}`, code: 'X', who: `u${index}` }));
  for (let index = 0; index < 1_000; index += 1) tally.add(event({ code: `Code${index}x`, who: `u${index}` }));
  expect(tally.applications().length).toBeLessThanOrEqual(201);
  for (const { causes } of tally.applications()) expect(causes.length).toBeLessThanOrEqual(300);
  expect(tally.applications().reduce((sum, { events }) => sum + events, 0)).toBe(2_000);
});

it('gives the same summary in any order of the events', () => {
  const any = fc.record({
    who: fc.constantFrom('u1', 'u2', 'u3'),
    at: fc.integer({ min: 1, max: 9 }),
    status: fc.constantFrom<LogEvent['status']>('success', 'failure', 'skipped'),
    code: fc.constantFrom('Conflict', 'DuplicateTargetEntries', 'RedundantExport'),
    text: fc.constant(''),
  });
  const counted = (all: readonly LogEvent[]) =>
    (firstOf(tallied(...all))?.causes ?? [])
      .map(({ key, events, users, solved }) => ({ key, events, users, solved }))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (parts) => {
      const all = parts.map((part) => event(part));
      expect(counted(all.toReversed())).toEqual(counted(all));
    }),
  );
});
