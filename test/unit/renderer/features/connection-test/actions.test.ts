import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cancelTest, checksOf, runTest } from '../../../../../renderer/features/connection-test/actions';
import { followProgress } from '../../../../../renderer/features/connection-test/progress';
import { goTo } from '../../../../../renderer/lib/navigation';
import { change, initialState, state, useApp } from '../../../../../renderer/lib/store';
import { flowOf, isTesting } from '../../../../../renderer/lib/test-flow';
import type { Result, SetupView } from '../../../../../shared/contract';
import { fakeBridge, ok, setupView } from '../../fake-bridge';

const open = (setup: SetupView) => change({ setup, route: { page: 'setup', step: 'connectionTest' } });

beforeEach(() => useApp.setState(initialState, true));
afterEach(() => vi.unstubAllGlobals());

describe('connection test', () => {
  it('shows the progress of its own setup only, then the result', async () => {
    const lastTest = {
      at: '2026-11-22T10:00:00.000Z',
      outcome: 'passed',
      checks: [
        { id: 'administrator', state: 'passed' },
        { id: 'write', state: 'passed' },
      ],
    } as const;
    fakeBridge({
      'test.run': () => {
        followProgress({ setupId: 'other', token: 'current', checks: [{ id: 'reached', state: 'failed' }] });
        followProgress({ setupId: 's1', token: 'current', checks: [{ id: 'reached', state: 'running' }] });
        expect(checksOf(setupView(), state().tests, false)[0]).toEqual({ id: 'reached', state: 'running' });
        return ok(setupView({ lastTest }));
      },
    });
    open(setupView());
    await runTest();
    expect(state()).toMatchObject({
      tests: {},
      setup: { lastTest },
      announcement: { text: 'All checks passed' },
    });
  });

  it('lists nine checks before the first run, with writing off when it is switched off', () => {
    const states = (write: boolean) => checksOf(setupView(), {}, write).map((check) => check.state);
    expect(states(false)).toEqual([...Array(8).fill('pending'), 'off']);
    expect(states(true)).toEqual(Array(9).fill('pending'));
  });

  it('shows that it was cancelled and its progress, until the page is left', async () => {
    const lastTest = { at: '2026-11-22T10:00:00.000Z', outcome: 'passed', checks: [] } as const;
    const checks = [
      { id: 'reached', state: 'passed' },
      { id: 'users', state: 'cancelled' },
    ] as const;
    fakeBridge({
      'test.run': () => {
        followProgress({ setupId: 's1', token: 'current', checks });
        return ok(setupView({ lastTest }));
      },
    });
    open(setupView({ lastTest }));
    await runTest();
    expect(state()).toMatchObject({
      tests: { 's1/current': { kind: 'cancelled', checks } },
      announcement: { text: 'The test was canceled' },
    });
    expect(checksOf(setupView({ lastTest }), state().tests, false)[6]).toEqual(checks[1]);
    goTo('orgId');
    expect(state().tests).toEqual({});
  });
});

describe('tests of two setups at the same time', () => {
  const second = () => setupView({ id: 's2', name: 'Fabrikam' });
  /** Connection tests that the test completes. */
  function heldTests() {
    const ends = new Map<string, (result: Result<SetupView>) => void>();
    const bridge = fakeBridge({
      'test.run': ({ id, token }) => new Promise((resolve) => ends.set(`${id}/${token}`, resolve)),
      'test.cancel': () => Promise.resolve(null),
    });
    return { ...bridge, end: (test: string, result: Result<SetupView>) => ends.get(test)?.(result) };
  }
  const locked = { ok: false, failure: { code: 'keychain.locked' } } as const;
  const passed = { at: '2026-11-22T10:00:00.000Z', outcome: 'passed', checks: [] } as const;

  it('run in parallel, each with its own progress', async () => {
    const { calls, end } = heldTests();
    open(setupView());
    const first = runTest();
    open(second());
    const other = runTest();
    expect(calls.map(([, request]) => request)).toMatchObject([{ id: 's1' }, { id: 's2' }]);
    followProgress({ setupId: 's1', token: 'current', checks: [{ id: 'reached', state: 'failed' }] });
    followProgress({ setupId: 's2', token: 'current', checks: [{ id: 'reached', state: 'passed' }] });
    expect(checksOf(second(), state().tests, false)[0]).toEqual({ id: 'reached', state: 'passed' });
    expect(checksOf(setupView(), state().tests, false)[0]).toEqual({ id: 'reached', state: 'failed' });
    end('s2/current', { ok: true, value: { ...second(), lastTest: passed } });
    await other;
    expect(flowOf(setupView(), state().tests)?.kind).toBe('running');
    expect(flowOf(second(), state().tests)).toBeUndefined();
    end('s1/current', { ok: true, value: setupView({ lastTest: passed }) });
    await first;
    expect(state()).toMatchObject({ tests: {}, setup: { id: 's2', lastTest: passed } });
  });

  it('show a failure at its own setup only, until its page is left', async () => {
    const { end } = heldTests();
    open(setupView());
    const first = runTest();
    open(second());
    const announcement = state().announcement;
    end('s1/current', locked);
    await first;
    expect(state()).toMatchObject({ notice: null, announcement });
    expect(flowOf(second(), state().tests)).toBeUndefined();
    goTo('orgId');
    expect(flowOf(setupView(), state().tests)).toEqual({ kind: 'failed', failure: locked.failure });
    open(setupView());
    goTo('orgId');
    expect(flowOf(setupView(), state().tests)).toBeUndefined();
  });

  it('cancel only the test of the setup and of the token that the page shows', async () => {
    const { calls } = heldTests();
    open(setupView());
    void runTest();
    open(second());
    expect(isTesting(second(), state().tests)).toBe(false);
    void runTest('pending');
    await cancelTest('pending');
    expect(calls.at(-1)).toEqual(['test.cancel', { id: 's2', token: 'pending' }]);
  });

  it('of one setup run in parallel too: for the token in use and for a new one', async () => {
    const { calls } = heldTests();
    open(setupView());
    void runTest();
    void runTest('pending');
    void runTest('pending');
    expect(calls.map(([, request]) => request)).toMatchObject([{ token: 'current' }, { token: 'pending' }]);
  });
});
