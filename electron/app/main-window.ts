import { BrowserWindow, type WebContents } from 'electron';
import { appOrigin } from '../platform/app-protocol';
import { fittingSize } from '../platform/screen-size';
import type { Zoom } from '../platform/zoom';
import { keepWindowBounds, readWindowBounds } from './window-bounds';

export interface MainWindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly title: string;
  /** The file that keeps the window's size and position. */
  readonly boundsFile: string;
  /** The background colour until the page has painted. */
  readonly background: string;
  readonly zoom: Zoom;
}

/** The window of the wizard. Shown when its first page is painted, to avoid a flash. */
export function openMainWindow({
  preload,
  icon,
  title,
  boundsFile,
  background,
  zoom,
}: MainWindowOptions): BrowserWindow {
  const bounds = readWindowBounds(boundsFile);
  const window = new BrowserWindow({
    ...(bounds ?? fittingSize(1280, 800)),
    minWidth: 400,
    minHeight: 400,
    show: false,
    title,
    icon,
    autoHideMenuBar: true,
    backgroundColor: background,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      // Before the first navigation, so that nothing is painted in another size.
      zoomFactor: zoom.factor,
    },
  });
  if (bounds?.maximized) window.maximize();
  keepWindowBounds(window, boundsFile);
  zoom.applyTo(window.webContents);
  window.once('ready-to-show', () => window.show());
  loadMainPage(window.webContents);
  return window;
}

/** Loads the first page. A failure is an event of the page. */
export function loadMainPage(page: WebContents): void {
  page.loadURL(`${appOrigin}/index.html`).catch(() => undefined);
}

/** The window of a page, or null when either is gone. */
export function windowOf(page: WebContents | null): BrowserWindow | null {
  return page && !page.isDestroyed() ? BrowserWindow.fromWebContents(page) : null;
}

/** The page of a window, or null when the window is gone. */
export function pageOf(window: BrowserWindow | null): WebContents | null {
  return window && !window.isDestroyed() ? window.webContents : null;
}
