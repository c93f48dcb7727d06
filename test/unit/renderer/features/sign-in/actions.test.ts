import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getLink, signIn, takeFromClipboard } from '../../../../../renderer/features/sign-in/actions';
import { change, initialState, state, useApp } from '../../../../../renderer/lib/store';
import type { SetupView } from '../../../../../shared/contract';
import { fakeBridge, ok, setupView } from '../../fake-bridge';

const ada = { displayName: 'Ada', email: 'ada@x.example', orgId: 'org-a', administrator: 'full' } as const;
const open = (setup: SetupView) => change({ setup, route: { page: 'setup', step: 'signIn' } });

beforeEach(() => useApp.setState(initialState, true));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('sign-in', () => {
  it('waits, then shows the result', async () => {
    let finish: (setup: SetupView) => void = () => undefined;
    const answer = new Promise<SetupView>((resolve) => {
      finish = resolve;
    });
    fakeBridge({ 'signIn.start': async () => ({ ok: true, value: await answer }) });
    open(setupView());
    const running = signIn('window');
    expect(state().signIn).toMatchObject({ kind: 'waiting', method: 'window' });
    finish(setupView({ account: ada }));
    await running;
    expect(state()).toMatchObject({ signIn: { kind: 'idle' }, setup: { account: ada } });
  });

  it('keeps a failure for the page to show', async () => {
    fakeBridge({
      'signIn.start': () =>
        Promise.resolve({ ok: false, failure: { code: 'signIn.portBusy', detail: { port: '3000' } } }),
    });
    open(setupView());
    await signIn('browser');
    expect(state().signIn).toMatchObject({ kind: 'failed', method: 'browser', failure: { code: 'signIn.portBusy' } });
  });

  it('asks the main process to read the clipboard, and never sends an address itself', async () => {
    const bridge = fakeBridge({
      'signIn.link': () => ok({ url: 'https://login.example/authorize?state=1', takenPort: null }),
      'signIn.paste': () => Promise.resolve({ ok: false, failure: { code: 'signIn.notTheAddress' } }),
    });
    open(setupView());
    await getLink();
    await takeFromClipboard();
    expect(bridge.calls).toEqual([
      ['signIn.link', { id: 's1' }],
      ['signIn.paste', { id: 's1' }],
    ]);
    expect(state()).toMatchObject({
      signIn: { kind: 'pasting', failure: { code: 'signIn.notTheAddress' } },
      notice: null,
    });
  });
});
