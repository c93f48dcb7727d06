import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApp } from '../../../renderer/app/start-app';
import { confirmStep, stepAfter, takeStepBack } from '../../../renderer/features/guide/actions';
import { copyToken, entraTested } from '../../../renderer/features/hand-over/actions';
import { keepOrgId, setDeliberate, takeAccountOrgId, typeOrgId } from '../../../renderer/features/org-id/actions';
import { changeSettings } from '../../../renderer/features/settings/actions';
import { createSetup } from '../../../renderer/features/setups/actions';
import { getLink, signIn, takeFromClipboard } from '../../../renderer/features/sign-in/actions';
import { goTo, openSetup, showHome } from '../../../renderer/lib/navigation';
import { secondsUntil } from '../../../renderer/lib/seconds-until';
import { change, initialState, state, useApp } from '../../../renderer/lib/store';
import type { OrgIdReading, SetupList, SetupView } from '../../../shared/contract';
import { fakeBridge, ok, setupView } from './fake-bridge';

const ada = { displayName: 'Ada', email: 'ada@x.example', orgId: 'org-a', administrator: 'full' } as const;
const open = (setup: SetupView) => change({ setup, route: { page: 'setup', step: 'signIn' } });

beforeEach(() => useApp.setState(initialState, true));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('start', () => {
  it('shows the start page of the start-up space, and follows the settings', async () => {
    const cloud = setupView().cloud;
    const settings = { locale: 'zh-CN', theme: 'dark' } as const;
    const list: SetupList = { space: 'practice', setups: [], quarantined: [], deleted: [], folderFailure: null };
    const bridge = fakeBridge({
      'app.start': () =>
        Promise.resolve({
          version: '1',
          platform: 'linux',
          settings,
          cloud,
          space: 'practice',
          list,
          open: null,
          startFailure: null,
        }),
      'practice.faults': () => Promise.resolve(['slow']),
    });
    await startApp();
    expect(state()).toMatchObject({ space: 'practice', settings, faults: ['slow'], list: { space: 'practice' } });
    bridge.tell('settings.changed', { locale: 'en', theme: 'dark' });
    await vi.waitFor(() => expect(state().settings.locale).toBe('en'));
  });

  it('shows a failure when the main process does not answer', async () => {
    fakeBridge({ 'app.start': () => Promise.reject(new Error('gone')) });
    await startApp();
    expect(state().notice).toEqual({ code: 'app.unexpected' });
  });

  it('changes the language at once and loses nothing', async () => {
    fakeBridge({ 'settings.change': () => ok({ locale: 'zh-CN', theme: 'system' }) });
    open(setupView());
    const announcement = { text: 'Signed in', count: 1 };
    change({ announcement });
    await changeSettings({ theme: 'system' });
    expect(state().announcement).toBe(announcement);
    await changeSettings({ locale: 'zh-CN' });
    expect(state()).toMatchObject({
      settings: { locale: 'zh-CN', theme: 'system' },
      route: { page: 'setup', step: 'signIn' },
      announcement: { text: '' },
    });
  });
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
        Promise.resolve({ space, setups: [], quarantined: [], deleted: [], folderFailure: null }),
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
      'signIn.link': () => ok({ url: 'https://login.example/authorize?state=1' }),
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

describe('Org ID', () => {
  const invalid: OrgIdReading = {
    kind: 'invalid',
    orgId: 'xg',
    tenantUrl: 'u/xg',
    reason: 'character',
    character: 'g',
    position: 2,
  };
  const valid: OrgIdReading = { kind: 'valid', orgId: 'org-a', tenantUrl: 'u/org-a', form: 'uuid', changed: false };

  it('is read shortly after typing, once', async () => {
    vi.useFakeTimers();
    const bridge = fakeBridge({ 'orgId.read': () => ok(invalid) });
    open(setupView());
    typeOrgId('x');
    typeOrgId('xg');
    await vi.advanceTimersByTimeAsync(150);
    expect(bridge.calls).toEqual([['orgId.read', { id: 's1', text: 'xg' }]]);
    expect(state().orgIdDrafts.s1).toMatchObject({ text: 'xg', reading: invalid });
  });

  it('is saved against advice only after a confirmation', async () => {
    vi.useFakeTimers();
    const bridge = fakeBridge({ 'orgId.read': () => ok(invalid), 'orgId.set': () => ok(setupView({ orgId: 'xg' })) });
    open(setupView());
    typeOrgId('xg');
    await vi.advanceTimersByTimeAsync(150);
    await keepOrgId();
    expect(bridge.calls.map(([channel]) => channel)).toEqual(['orgId.read']);
    setDeliberate(true);
    await keepOrgId();
    expect(bridge.calls.at(-1)).toEqual(['orgId.set', { id: 's1', text: 'xg', source: 'typed', deliberate: true }]);
  });

  it('is taken over from the account with one click, and the next step opens', async () => {
    const kept = setupView({ account: ada, orgId: 'org-a' }, ['signIn', 'orgId', 'connectionTest']);
    const bridge = fakeBridge({ 'orgId.read': () => ok(valid), 'orgId.set': () => ok(kept) });
    open(setupView({ account: ada }));
    await takeAccountOrgId();
    await keepOrgId();
    expect(bridge.calls.at(-1)).toEqual([
      'orgId.set',
      { id: 's1', text: 'org-a', source: 'account', deliberate: false },
    ]);
    expect(state().route).toEqual({ page: 'setup', step: 'connectionTest' });
  });
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
    expect(state().announcement.text).toBe('Secret Token copied. It leaves the clipboard after 60 seconds.');
    bridge.tell('clipboard.changed', { clearsAt: null, hiddenFromHistory: true });
    expect(state().clipboardCleared).toBe(true);
    expect(secondsUntil(clearsAt, new Date(clearsAt).getTime() + 5000)).toBe(0);
  });

  it('opens the mappings after Entra’s test succeeded, and stays after it failed', async () => {
    const reached = setupView({}, ['signIn', 'attributeMappings']);
    fakeBridge({ 'handover.entraTested': () => ok(reached) });
    open(reached);
    await entraTested('failed');
    expect(state().route).toEqual({ page: 'setup', step: 'signIn' });
    await entraTested('succeeded');
    expect(state().route).toEqual({ page: 'setup', step: 'attributeMappings' });
  });
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
