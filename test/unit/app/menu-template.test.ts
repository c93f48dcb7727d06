import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { menuTemplate } from '../../../electron/app/menu-template';
import { locales } from '../../../shared/enums';
import { nextZoom } from '../../../shared/enums/settings';
import { translator } from '../../../shared/texts/i18n';

const calls: unknown[] = [];
const actions = {
  zoom: (step: number) => void calls.push(step),
  showSettings: () => void calls.push('settings'),
  showAbout: () => void calls.push('about'),
  openUserGuide: () => void calls.push('user guide'),
};
const itemsOf = (menus: readonly MenuItemConstructorOptions[]) =>
  menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
const template = (platform: string, locale: 'en' | 'zh-CN' = 'en') =>
  menuTemplate(translator(locale), actions, platform, 'Webex Entra Setup');

describe('the menu of the app', () => {
  it.each(['linux', 'win32', 'darwin'])('has the standard roles for editing on %s', (platform) => {
    const roles = itemsOf(template(platform)).map(({ role }) => role);
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'minimize', 'close', 'quit'])
      expect(roles).toContain(role);
    // Reloading would lose what was typed, and inspecting is for developers.
    for (const role of ['reload', 'forceReload', 'toggleDevTools']) expect(roles).not.toContain(role);
  });

  it('begins with the app on macOS alone', () => {
    expect(template('darwin').map(({ label }) => label)).toEqual([
      'Webex Entra Setup',
      'File',
      'Edit',
      'View',
      'Window',
      'Help',
    ]);
    expect(template('win32', 'zh-CN').map(({ label }) => label)).toEqual(['文件', '编辑', '视图', '窗口', '帮助']);
  });

  it.each(['linux', 'win32', 'darwin'])('leads to About on %s, once', (platform) => {
    calls.length = 0;
    const items = itemsOf(template(platform)).filter(({ label }) => label === 'About Webex Entra Setup');
    expect(items).toHaveLength(1);
    (items[0]?.click as (() => void) | undefined)?.();
    expect(calls).toEqual(['about']);
  });

  it.each([
    ['linux', 'F1'],
    ['win32', 'F1'],
    ['darwin', 'Cmd+?'],
  ])('leads to the user guide on %s by the key for help', (platform, key) => {
    calls.length = 0;
    const items = itemsOf(template(platform)).filter(({ accelerator }) => accelerator === key);
    expect(items.map(({ label }) => label)).toEqual(['User guide']);
    (items[0]?.click as (() => void) | undefined)?.();
    expect(calls).toEqual(['user guide']);
  });

  it.each(locales)('has a label for every item in %s', (locale) => {
    for (const item of itemsOf(template('darwin', locale)))
      expect(item.type === 'separator' || Boolean(item.label)).toBe(true);
  });

  it('zooms and shows the settings by keys, each of which is used once', () => {
    const items = itemsOf(template('linux')).filter(({ accelerator }) => accelerator);
    const keys = items.map(({ accelerator }) => accelerator);
    expect(new Set(keys).size).toBe(keys.length);
    const press = (key: string) => {
      const click = items.find(({ accelerator }) => accelerator === key)?.click as (() => void) | undefined;
      click?.();
    };
    calls.length = 0;
    for (const key of ['CmdOrCtrl+Plus', 'CmdOrCtrl+=', 'CmdOrCtrl+-', 'CmdOrCtrl+0', 'CmdOrCtrl+,']) press(key);
    expect(calls).toEqual([1, 1, -1, 0, 'settings']);
  });
});

it('the next level of zoom is the neighbour, and the last one itself', () => {
  expect([nextZoom(100, 1), nextZoom(100, -1), nextZoom(200, 1), nextZoom(50, -1)]).toEqual([110, 90, 200, 50]);
});
