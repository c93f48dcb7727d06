import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { changeSettings } from '../../../../../renderer/features/settings/actions';
import { change, initialState, state, useApp } from '../../../../../renderer/lib/store';
import { settingDefaults } from '../../../../../shared/enums/settings';
import { fakeBridge, ok, setupView } from '../../fake-bridge';

beforeEach(() => useApp.setState(initialState, true));
afterEach(() => vi.unstubAllGlobals());

it('a change of the language shows at once and loses nothing', async () => {
  fakeBridge({ 'settings.change': () => ok({ ...settingDefaults, locale: 'zh-CN', theme: 'system' }) });
  change({ setup: setupView(), route: { page: 'setup', step: 'signIn' } });
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
