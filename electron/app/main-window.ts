import { app, BrowserWindow, type WebContents } from 'electron';
import type { Translator } from '../../shared/texts/i18n';
import { appOrigin } from '../platform/app-protocol';
import { fittingSize } from '../platform/screen-size';
import { PageGuard } from './page-guard';
import { keepWindowPlace, readWindowPlace } from './window-place';

export interface MainWindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly title: string;
  /** The file that keeps the window's size and position. */
  readonly placeFile: string;
  /** The background colour until the page has painted. */
  readonly background: string;
  /** Loaded only when the page has failed. */
  translator(): Promise<Translator>;
}

/** The window of the wizard. Shown when its first page is painted, to avoid a flash. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const { preload, icon, title, placeFile, background } = options;
  const place = readWindowPlace(placeFile);
  const window = new BrowserWindow({
    ...(place ?? fittingSize(1280, 800)),
    minWidth: 400,
    minHeight: 400,
    show: false,
    title,
    icon,
    autoHideMenuBar: true,
    backgroundColor: background,
    webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  if (place?.maximized) window.maximize();
  keepWindowPlace(window, placeFile);
  window.once('ready-to-show', () => window.show());
  const load = () => window.loadURL(`${appOrigin}/index.html`);
  guard(window, load, options.translator);
  void load().catch(() => undefined);
  return window;
}

/** Reloads a page that stopped, or asks what to do; both also when the app is started once more. */
function guard(window: BrowserWindow, load: () => Promise<void>, translator: () => Promise<Translator>): void {
  const pageGuard = new PageGuard(window, {
    load,
    ask: async (problem, signal) => {
      const { askAboutPage } = await import('./page-dialog');
      return askAboutPage(window, problem, await translator(), signal);
    },
    quit: () => app.quit(),
  });
  const look = () => pageGuard.look();
  app.on('second-instance', look);
  window.once('closed', () => app.off('second-instance', look));
}

/** The window of a page, or null when either is gone. */
export function windowOf(page: WebContents | null): BrowserWindow | null {
  return page && !page.isDestroyed() ? BrowserWindow.fromWebContents(page) : null;
}

/** The page of a window, or null when the window is gone. */
export function pageOf(window: BrowserWindow | null): WebContents | null {
  return window && !window.isDestroyed() ? window.webContents : null;
}
