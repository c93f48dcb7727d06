import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startApp } from '../../../../renderer/app/start-app';
import { initialState, state, useApp } from '../../../../renderer/lib/store';
import type { SetupList } from '../../../../shared/contract';
import { settingDefaults } from '../../../../shared/enums/settings';
import { fakeBridge, setupView } from '../fake-bridge';

beforeEach(() => useApp.setState(initialState, true));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('start', () => {
  it('shows the start page of the start-up space, and follows the settings', async () => {
    const cloud = setupView().cloud;
    const settings = { ...settingDefaults, locale: 'zh-CN', theme: 'dark' } as const;
    const list: SetupList = {
      space: 'practice',
      setups: [],
      quarantined: [],
      deleted: [],
      folderFailure: null,
      reading: null,
    };
    const bridge = fakeBridge({
      'app.start': () =>
        Promise.resolve({
          version: '1',
          platform: 'linux',
          systemLocale: 'en-US',
          systemUser: 'CONTOSO\\ada',
          settings,
          cloud,
          space: 'practice',
          list,
          open: null,
          startFailure: null,
          cloudLost: null,
          policies: { inEffect: [], problems: [] },
        }),
      'practice.faults': () => Promise.resolve(['slow']),
    });
    await startApp();
    expect(state()).toMatchObject({ space: 'practice', settings, faults: ['slow'], list: { space: 'practice' } });
    bridge.tell('settings.changed', { ...settingDefaults, locale: 'en', theme: 'dark' });
    await vi.waitFor(() => expect(state().settings.locale).toBe('en'));
  });

  it('shows a failure when the main process does not answer', async () => {
    fakeBridge({ 'app.start': () => Promise.reject(new Error('gone')) });
    await startApp();
    expect(state().notice).toEqual({ code: 'app.unexpected' });
  });
});
