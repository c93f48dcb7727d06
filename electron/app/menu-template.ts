import type { MenuItemConstructorOptions } from 'electron';
import type { MessageId, Translator } from '../../shared/texts/i18n';

/** What the items of the menu do that no role of Electron does. */
export interface MenuActions {
  /** Shows the content larger or smaller by this many levels; 0: in the usual size. */
  zoom(step: -1 | 0 | 1): void;
  showSettings(): void;
  showAbout(): void;
  openUserGuide(): void;
}

type Item = MenuItemConstructorOptions;

/**
 * The menu of the app: at the top of the screen on macOS; elsewhere hidden until Alt is pressed, with its shortcuts in force.
 * Zooming has no role of Electron, since the app keeps the level.
 * @param platform of `process.platform`
 */
export function menuTemplate(translator: Translator, actions: MenuActions, platform: string, name: string): Item[] {
  const { t } = translator;
  const isMac = platform === 'darwin';
  const separator: Item = { type: 'separator' };
  const item = (role: NonNullable<Item['role']>, id: MessageId): Item => ({ role, label: t(id, { name }) });
  const settings: Item = { label: t('menu.settings'), accelerator: 'CmdOrCtrl+,', click: () => actions.showSettings() };
  const about: Item = { label: t('menu.about', { name }), click: () => actions.showAbout() };
  const zoom = (id: MessageId, step: -1 | 0 | 1, accelerator: string): Item => ({
    label: t(id),
    accelerator,
    click: () => actions.zoom(step),
  });
  /** Another key for an item above. */
  const alias = (step: -1 | 0 | 1, accelerator: string): Item => ({
    ...zoom('menu.zoomIn', step, accelerator),
    visible: false,
    acceleratorWorksWhenHidden: true,
  });
  const app: Item = {
    label: name,
    submenu: [
      about,
      separator,
      settings,
      separator,
      item('services', 'menu.services'),
      separator,
      item('hide', 'menu.hide'),
      item('hideOthers', 'menu.hideOthers'),
      item('unhide', 'menu.showAll'),
      separator,
      item('quit', 'menu.quit'),
    ],
  };
  const file: Item = {
    label: t('menu.file'),
    submenu: isMac
      ? [item('close', 'menu.close')]
      : [settings, separator, item('close', 'menu.close'), item('quit', 'menu.quit')],
  };
  const edit: Item = {
    label: t('menu.edit'),
    submenu: [
      item('undo', 'menu.undo'),
      item('redo', 'menu.redo'),
      separator,
      item('cut', 'menu.cut'),
      item('copy', 'menu.copy'),
      item('paste', 'menu.paste'),
      item('delete', 'menu.delete'),
      separator,
      item('selectAll', 'menu.selectAll'),
    ],
  };
  const view: Item = {
    label: t('menu.view'),
    submenu: [
      zoom('menu.zoomIn', 1, 'CmdOrCtrl+Plus'),
      zoom('menu.zoomOut', -1, 'CmdOrCtrl+-'),
      zoom('menu.zoomReset', 0, 'CmdOrCtrl+0'),
      alias(1, 'CmdOrCtrl+='),
      alias(1, 'CmdOrCtrl+numadd'),
      alias(-1, 'CmdOrCtrl+numsub'),
      alias(0, 'CmdOrCtrl+num0'),
      separator,
      item('togglefullscreen', 'menu.fullScreen'),
    ],
  };
  const window: Item = {
    label: t('menu.window'),
    submenu: [
      item('minimize', 'menu.minimize'),
      ...(isMac ? [item('zoom', 'menu.fill'), separator, item('front', 'menu.front')] : []),
    ],
  };
  const userGuide: Item = {
    label: t('userGuide.title'),
    // Apple's key for help, and everyone else's.
    accelerator: isMac ? 'Cmd+?' : 'F1',
    click: () => actions.openUserGuide(),
  };
  // On macOS, About is in the menu of the app, and the system adds its search to this one.
  const help: Item = {
    label: t('menu.help'),
    role: 'help',
    submenu: isMac ? [userGuide] : [userGuide, separator, about],
  };
  return [...(isMac ? [app] : []), file, edit, view, window, help];
}
