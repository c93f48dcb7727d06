import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checksOf, followProgress, runTest } from '../../../../../renderer/features/connection-test/actions';
import { goTo } from '../../../../../renderer/features/setups/actions';
import { change, initialState, state, useApp } from '../../../../../renderer/lib/store';
import type { SetupView } from '../../../../../shared/contract';
import { fakeBridge, ok, setupView } from '../../fake-bridge';

const open = (setup: SetupView) => change({ setup, route: { page: 'setup', step: 'connectionTest' } });

beforeEach(() => useApp.setState(initialState, true));
afterEach(() => vi.unstubAllGlobals());

describe('connection test', () => {
  it('shows progress of its own setup only, then the result', async () => {
    const lastTest = {
      at: '2026-11-22T10:00:00.000Z',
      outcome: 'passed',
      checks: [{ id: 'reached', state: 'passed' }],
    } as const;
    fakeBridge({
      'test.run': () => {
        followProgress({ setupId: 'other', token: 'current', checks: [{ id: 'reached', state: 'failed' }] });
        followProgress({ setupId: 's1', token: 'current', checks: [{ id: 'reached', state: 'running' }] });
        expect(checksOf(setupView(), state().test, false)[0]).toEqual({ id: 'reached', state: 'running' });
        return ok(setupView({ lastTest }));
      },
    });
    open(setupView());
    await runTest();
    expect(state()).toMatchObject({
      test: { kind: 'resting' },
      setup: { lastTest },
      announcement: { text: 'All checks passed' },
    });
  });

  it('lists nine checks before the first run, with writing off until chosen', () => {
    const states = (write: boolean) => checksOf(setupView(), { kind: 'resting' }, write).map((check) => check.state);
    expect(states(false)).toEqual([...Array(8).fill('pending'), 'off']);
    expect(states(true)).toEqual(Array(9).fill('pending'));
  });

  it('says that it was cancelled and how far it came, until the page goes elsewhere', async () => {
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
      test: { kind: 'cancelled', checks },
      announcement: { text: 'The test was cancelled' },
    });
    expect(checksOf(setupView({ lastTest }), state().test, false)[6]).toEqual(checks[1]);
    goTo('orgId');
    expect(state().test).toEqual({ kind: 'resting' });
  });
});
