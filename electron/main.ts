import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { app, type BrowserWindow, Menu, session } from 'electron';
import { declareAppScheme, serveApp } from './shell/app-protocol';
import { Appearance } from './shell/appearance';
import { localeOf, readCommandLine } from './shell/command-line';
import { registerHandlers } from './shell/ipc';
import { lockDown } from './shell/lock-down';
import { openMainWindow, pageOf } from './shell/main-window';
import { SettingsFile } from './shell/settings-file';

const built = import.meta.dirname;
const icon = join(built, '..', 'assets', 'icon-256.png');

declareAppScheme();
// A page of text needs no graphics process, and starting one takes a tenth of the start; measured on Linux, so only there.
if (process.platform === 'linux') app.disableHardwareAcceleration();
lockDown();
Menu.setApplicationMenu(null);

if (app.requestSingleInstanceLock()) void start();
else app.quit();

/** Opens the window, then builds what stands behind it: both take their time, so they do it side by side. */
async function start(): Promise<void> {
  const options = readCommandLine(process.argv);
  await app.whenReady();

  const data = app.getPath('userData');
  const language = options.locale ?? app.getPreferredSystemLanguages().map(localeOf).find(Boolean) ?? 'en';
  const settings = new SettingsFile(join(data, 'settings.json'), { locale: language, theme: 'system' });
  const appearance = new Appearance(settings.current.theme);
  const served = serveApp(session.defaultSession, join(built, 'renderer'));

  let window: BrowserWindow | null = null;
  const page = () => pageOf(window);
  const preload = join(built, 'preload.cjs');
  const placeFile = join(data, 'window.json');
  const open = () => openMainWindow({ preload, icon, placeFile, ground: appearance.ground, title: app.name });
  window = open();
  // A moment after the page is given away, since until it is on its way this thread is needed for it.
  const composed = served.then(() => setTimeout(10)).then(() => import('./compose'));
  registerHandlers(
    composed.then(({ compose }) => compose({ options, data, settings, appearance, built, icon, page })),
    page,
  );

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('activate', () => {
    if (!page()) window = open();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}
