import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SetupRecord } from '../../../../electron/core/setup/record';
import type { StatusTest } from '../../../../electron/core/setup/setup-status';
import { setupSummary } from '../../../../electron/core/setup/setup-view';
import { anyEvent } from '../../../fixtures/any-record';
import { failedTest, finished, inDays, now, passedTest, record, statusOfRecords as status } from './records';

const tests = (...entries: [SetupRecord, StatusTest][]) =>
  new Map(entries.map(([{ id }, test]) => [id, test] as const));
const revoked = { type: 'connectionTested', ...failedTest('token', 'http.unauthorized') } as const;
const offline = { type: 'connectionTested', ...failedTest('reached', 'net.offline') } as const;
const noPeople = { type: 'connectionTested', ...failedTest('users', 'http.notFound') } as const;

describe('the state of a setup, from its record alone', () => {
  it.each<[string, SetupRecord, string, number]>([
    ['no setup is finished', record('new'), 'unfinished', 0],
    ['fine', finished(31), 'fine', 0],
    ['without a known expiry', finished(null), 'fine', 0],
    ['on the day', finished(30), 'expires', 1],
    ['a moment beyond the day', finished(30.0001), 'fine', 0],
    ['expired at this moment', finished(0), 'expired', 2],
    ['over', finished(-100), 'expired', 2],
    ['revoked', finished(100, 'x', revoked), 'failing', 2],
    ['revoked and expired', finished(-1, 'x', revoked), 'expired', 2],
    ['an earlier network failure does not count', finished(100, 'x', offline), 'unfinished', 0],
    ['an earlier finding needs confirmation by a new test', finished(100, 'x', noPeople), 'unfinished', 0],
  ])('%s', (_name, setup, state, exitCode) => {
    expect(status([setup])).toMatchObject({
      exitCode,
      setups: [{ state, problem: state === 'failing' ? 'http.unauthorized' : null }],
    });
  });
});

describe('a renewal', () => {
  const at = now.toISOString();
  const signedIn = { at, way: 'window', account: null, expiresAt: inDays(365), keptIn: 'keychain' } as const;
  const begun = { type: 'renewalSignedIn', ...signedIn } as const;
  const confirmed = { type: 'renewalConfirmed', at, keptUntil: null } as const;

  it('counts from the moment at which Entra has the new token, regardless of the keychain', () => {
    for (const [events, state, expiresAt] of [
      [[begun], 'expired', inDays(-1)],
      [[begun, confirmed], 'unfinished', inDays(365)],
      [[begun, confirmed, { type: 'renewed', at }], 'unfinished', inDays(365)],
      [[begun, { type: 'renewalAbandoned', at }], 'expired', inDays(-1)],
    ] as const)
      expect(status([finished(-1, 'x', ...events)]).setups).toMatchObject([{ state, expiresAt }]);
  });

  it('that Entra has is classified by the test of its own token', () => {
    const setup = finished(-1, 'x', begun, {
      type: 'connectionTested',
      at,
      outcome: 'passed',
      checks: [],
      token: 'pending',
    });
    const done = { ...setup, events: [...setup.events, confirmed] };
    expect(status([done]).setups).toMatchObject([{ state: 'fine', lastPassedAt: at }]);
    const report = failedTest('token', 'http.unauthorized');
    expect(status([done], { tests: tests([done, { report }]) }).setups).toMatchObject([{ state: 'failing' }]);
  });
});

describe('the start page', () => {
  it('shows the same state of a setup, also while a renewal is not reconciled', () => {
    const signedIn = { at: inDays(-3), way: 'window', account: null, keptIn: 'keychain' } as const;
    const begun = { type: 'renewalSignedIn', ...signedIn, expiresAt: inDays(365) } as const;
    const tested = { type: 'connectionTested', ...passedTest(), token: 'pending' } as const;
    const confirmed = { type: 'renewalConfirmed', at: inDays(-1), keptUntil: null } as const;
    const waiting = finished(-1, 'x', begun, tested, confirmed);
    expect(setupSummary(waiting, 'keychain', now)).toMatchObject({
      state: 'working',
      expiresAt: inDays(365),
      lastPassedAt: now.toISOString(),
      renewing: true,
    });
    expect(status([waiting]).setups).toMatchObject([{ state: 'fine', expiresAt: inDays(365) }]);
  });

  it('shows the same state for any record', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 30 }), (events) => {
        const setup = record('x', ...events);
        const { name, orgId, expiresAt, lastPassedAt } = setupSummary(setup, null, now);
        expect(status([setup]).setups).toMatchObject([{ name, orgId, expiresAt, lastPassedAt }]);
      }),
    );
  });
});

describe('with --test', () => {
  it.each<[string, StatusTest, string, number, string | null]>([
    ['passed', { report: passedTest() }, 'fine', 0, null],
    ['revoked', { report: failedTest('token', 'http.unauthorized') }, 'failing', 2, 'http.unauthorized'],
    ['the user lookup fails', { report: failedTest('users', 'http.notFound') }, 'failing', 2, 'http.notFound'],
    ['no network', { report: failedTest('reached', 'net.offline') }, 'unknown', 3, 'net.offline'],
    ['no keychain', { failure: { code: 'keychain.missing' } }, 'unknown', 3, 'keychain.missing'],
  ])('%s', (_name, test, state, exitCode, problem) => {
    const setup = finished(100);
    const report = status([setup], { tests: tests([setup, test]) });
    expect(report).toMatchObject({ tested: true, exitCode, setups: [{ state, problem }] });
    const passed = 'report' in test && test.report.outcome === 'passed';
    expect(report.setups[0]?.lastPassedAt).toBe(passed ? now.toISOString() : '2026-11-01T10:00:00.000Z');
  });

  it('clears a resolved refusal', () => {
    const setup = finished(100, 'x', revoked);
    expect(status([setup], { tests: tests([setup, { report: passedTest() }]) })).toMatchObject({ exitCode: 0 });
  });

  it('reports the largest clock difference', () => {
    const [a, b] = [finished(100), finished(100)];
    const found = tests([a, { report: passedTest(4) }], [b, { report: passedTest(-86_400) }]);
    expect(status([a, b], { tests: found }).clockAheadSeconds).toBe(-86_400);
    expect(status([a, b], { tests: tests([a, { failure: { code: 'keychain.empty' } }]) }).clockAheadSeconds).toBeNull();
  });
});

describe('the exit code', () => {
  const unreadable = [{ fileName: 'x.json', failure: { code: 'record.damaged' } }] as const;

  it('of no setups at all is 0', () => {
    expect(status([])).toMatchObject({ exitCode: 0, setups: [], unreadable: [] });
  });

  it('is the worst state: failing before unknown before expiring', () => {
    expect(status([finished(100)], { unreadable }).exitCode).toBe(3);
    expect(status([finished(5)], { unreadable }).exitCode).toBe(3);
    expect(status([finished(-5)], { unreadable }).exitCode).toBe(2);
    expect(status([finished(5), finished(100)]).exitCode).toBe(1);
    expect(status([finished(5), finished(100)], {}, 4).exitCode).toBe(0);
    expect(status([finished(5), finished(-1)]).exitCode).toBe(2);
    expect(status([], { unreadable }).unreadable).toEqual([{ file: 'x.json', problem: 'record.damaged' }]);
  });

  it('is 1 if and only if a token expires within the days and none has expired', () => {
    const days = fc.double({ min: -400, max: 400, noNaN: true });
    fc.assert(
      fc.property(fc.array(days, { maxLength: 6 }), fc.integer({ min: 0, max: 400 }), (ends, within) => {
        const report = status(
          ends.map((end) => finished(end)),
          {},
          within,
        );
        const left = report.setups.map(({ expiresAt }) => Date.parse(expiresAt ?? '') - now.getTime());
        const expected = left.some((ms) => ms <= 0) ? 2 : left.some((ms) => ms <= within * 86_400_000) ? 1 : 0;
        expect(report.exitCode).toBe(expected);
      }),
    );
  });
});

it('the report lists the most urgent setup first', () => {
  const setups = [
    finished(300, 'fine'),
    record('new'),
    finished(9, 'soon'),
    finished(3, 'sooner'),
    finished(-1, 'over'),
    finished(null, 'open'),
  ];
  expect(status(setups).setups.map(({ name }) => name)).toEqual(['over', 'sooner', 'soon', 'new', 'fine', 'open']);
});
