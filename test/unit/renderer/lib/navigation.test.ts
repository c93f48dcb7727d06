import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApp } from '../../../../renderer/app/start-app';
import { createSetup } from '../../../../renderer/features/setups/actions';
import { goTo, openSetup, showHome } from '../../../../renderer/lib/navigation';
import { change, initialState, state, useApp } from '../../../../renderer/lib/store';
import type { SetupView } from '../../../../shared/contract';
import { fakeBridge, ok, setupView } from '../fake-bridge';

const open = (setup: SetupView) => change({ setup, route: { page: 'setup', step: 'signIn' } });

beforeEach(() => useApp.setState(initialState, true));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('setups', () => {
  it('open at the step to do next', async () => {
    fakeBridge({ 'setups.open': () => ok(setupView({ furthest: 'orgId' })) });
    await openSetup('s1');
    expect(state().route).toEqual({ page: 'setup', step: 'orgId' });
  });

  it('open at the overview when they are new', async () => {
    fakeBridge({ 'setups.create': () => ok(setupView()) });
    await createSetup();
    expect(state().route).toEqual({ page: 'setup', step: 'overview' });
  });

  it('show the failure when one cannot be created', async () => {
    fakeBridge({ 'setups.create': () => Promise.resolve({ ok: false, failure: { code: 'record.diskFull' } }) });
    await createSetup();
    expect(state()).toMatchObject({ notice: { code: 'record.diskFull' }, busy: null, route: { page: 'home' } });
  });

  it('open only reached steps', () => {
    open(setupView());
    goTo('connectEntra');
    expect(state().route).toEqual({ page: 'setup', step: 'signIn' });
    goTo('orgId');
    expect(state().route).toEqual({ page: 'setup', step: 'orgId' });
  });

  it('apply a change only while its setup is open', async () => {
    const bridge = fakeBridge({
      'app.start': () => Promise.reject(new Error()),
      'setups.list': ({ space }) =>
        Promise.resolve({ space, setups: [], quarantined: [], deleted: [], folderFailure: null, reading: null }),
    });
    await startApp();
    open(setupView());
    bridge.tell('setup.changed', setupView({ id: 'other', name: 'Other' }));
    expect(state().setup?.name).toBe('Contoso');
    await showHome('real');
    bridge.tell('setup.changed', setupView({ name: 'Late' }));
    expect(state().setup).toBeNull();
  });
});
