import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApp } from '../../../../../renderer/app/start-app';
import { copyToken, entraTested, takeBackEntraTest } from '../../../../../renderer/features/hand-over/actions';
import { secondsUntil } from '../../../../../renderer/lib/seconds-until';
import { change, initialState, state, useApp } from '../../../../../renderer/lib/store';
import type { SetupView } from '../../../../../shared/contract';
import { fakeBridge, ok, setupView } from '../../fake-bridge';

const open = (setup: SetupView) => change({ setup, route: { page: 'setup', step: 'signIn' } });

beforeEach(() => useApp.setState(initialState, true));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('hand-over', () => {
  it('learns when the clipboard is cleared, but never the token', async () => {
    const clearsAt = new Date(Date.now() + 60_000).toISOString();
    const bridge = fakeBridge({
      'app.start': () => Promise.reject(new Error()),
      'handover.copyToken': () => ok(setupView()),
    });
    await startApp();
    open(setupView());
    bridge.tell('clipboard.changed', { clearsAt, hiddenFromHistory: true });
    await copyToken();
    expect(state().announcement.text).toBe('Secret Token copied. It’s removed from the clipboard after 60 seconds.');
    bridge.tell('clipboard.changed', { clearsAt: null, hiddenFromHistory: true });
    expect(state().clipboardCleared).toBe(true);
    expect(secondsUntil(clearsAt, new Date(clearsAt).getTime() + 5000)).toBe(0);
  });

  it('announces the recorded result and its undoing, and stays on the page', async () => {
    const reached = setupView({}, ['signIn', 'attributeMappings']);
    const { calls } = fakeBridge({
      'handover.entraTested': () => ok(reached),
      'handover.takeBackEntraTest': () => ok(reached),
    });
    open(reached);
    await entraTested('failed', 'current');
    expect(state().announcement.text).toBe('Recorded: Test Connection failed');
    await entraTested('succeeded', 'pending');
    expect(state().announcement.text).toBe('Recorded: Test Connection succeeded');
    await takeBackEntraTest('pending');
    expect(state().announcement.text).toBe('Confirmation undone');
    expect(state().route).toEqual({ page: 'setup', step: 'signIn' });
    expect(calls.at(-1)).toEqual(['handover.takeBackEntraTest', { id: 's1', token: 'pending' }]);
  });
});
