import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { choosePortal, confirmStep, stepAfter, takeStepBack } from '../../../../../renderer/features/guide/actions';
import { change, initialState, state, useApp } from '../../../../../renderer/lib/store';
import type { SetupView } from '../../../../../shared/contract';
import { fakeBridge, ok, setupView } from '../../fake-bridge';

const open = (setup: SetupView) => change({ setup, route: { page: 'setup', step: 'signIn' } });

beforeEach(() => useApp.setState(initialState, true));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('steps done in a portal', () => {
  const date = '2026-11-22T10:00:00.000Z';

  it('are confirmed, then the next step opens', async () => {
    const confirmed = setupView({ confirmed: { addApp: date } }, ['addApp', 'choosePeople']);
    const bridge = fakeBridge({ 'step.confirm': () => ok(confirmed) });
    open(setupView());
    await confirmStep('addApp');
    expect(bridge.calls).toEqual([['step.confirm', { id: 's1', step: 'addApp' }]]);
    expect(state()).toMatchObject({
      setup: { confirmed: { addApp: date } },
      route: { page: 'setup', step: 'choosePeople' },
    });
  });

  it('stay open when their confirmation is undone', async () => {
    fakeBridge({ 'step.takeBack': () => ok(setupView()) });
    change({ setup: setupView({ confirmed: { addApp: date } }), route: { page: 'setup', step: 'addApp' } });
    await takeStepBack('addApp');
    expect(state()).toMatchObject({ setup: { confirmed: {} }, route: { page: 'setup', step: 'addApp' } });
  });

  it('lead to the step to do next while the following one waits for another', () => {
    expect(stepAfter(setupView({ furthest: 'connectEntra' }), 'attributeMappings')).toBe('connectEntra');
    expect(stepAfter(setupView(), 'choosePeople')).toBe('signIn');
    expect(stepAfter(setupView(), 'keepIt')).toBeNull();
  });
});

describe('the form of the portal', () => {
  it('is shown at once, and stays when the record has it', async () => {
    const bridge = fakeBridge({ 'portal.choose': () => ok(setupView({ portal: 'provisioningMode' })) });
    open(setupView());
    const written = choosePortal('provisioningMode');
    expect(state().setup?.portal).toBe('provisioningMode');
    await written;
    expect(state().setup?.portal).toBe('provisioningMode');
    expect(bridge.calls).toEqual([['portal.choose', { id: 's1', portal: 'provisioningMode' }]]);
  });

  it('is the former one again if the record cannot be written', async () => {
    fakeBridge({ 'portal.choose': async () => ({ ok: false, failure: { code: 'record.notWritable' } }) });
    open(setupView());
    await choosePortal('provisioningMode');
    expect(state().setup?.portal).toBe('newConfiguration');
    expect(state().notice?.code).toBe('record.notWritable');
  });
});
