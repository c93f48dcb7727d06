import { BrowserWindow, nativeTheme, type WebContents } from 'electron';
import type { Theme } from '../contract';
import { appOrigin } from './app-protocol';
import { keepWindowPlace, readWindowPlace } from './window-place';

export interface MainWindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly title: string;
  /** The file that keeps the window's size and position. */
  readonly placeFile: string;
}

/** The one window of the wizard. It is shown when its first page is painted, so that nothing flashes. */
export function openMainWindow({ preload, icon, title, placeFile }: MainWindowOptions): BrowserWindow {
  const place = readWindowPlace(placeFile);
  const window = new BrowserWindow({
    ...(place ?? { width: 1280, height: 800 }),
    minWidth: 400,
    minHeight: 400,
    show: false,
    title,
    icon,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#ffffff',
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  if (place?.maximized) window.maximize();
  keepWindowPlace(window, placeFile);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/index.html`);
  return window;
}

/** The system's colours follow the choice, so that scroll bars, menus and `prefers-color-scheme` agree with the page. */
export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme;
}

/** The page of a window, or null when the window is gone. */
export function pageOf(window: BrowserWindow | null): WebContents | null {
  return window && !window.isDestroyed() ? window.webContents : null;
}
