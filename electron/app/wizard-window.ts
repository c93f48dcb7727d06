import type { BrowserWindow, WebContents } from 'electron';
import { type MainWindowOptions, openMainWindow, pageOf } from './main-window';
import { PageGuard, type PageGuardOptions } from './page-guard';

/** The window of the wizard with the guard of its page: opened at the start, and again after it was closed. */
export class WizardWindow {
  readonly #window: () => MainWindowOptions;
  readonly #guarded: PageGuardOptions;
  #open: { readonly window: BrowserWindow; readonly guard: PageGuard } | null = null;
  /** The open window is about to be closed: its page ends first, and the window is there until then. */
  #isClosing = false;

  constructor(window: () => MainWindowOptions, guarded: PageGuardOptions) {
    this.#window = window;
    this.#guarded = guarded;
  }

  /** The page of the window; null when the window is closed. */
  get page(): WebContents | null {
    return pageOf(this.window);
  }

  /** Null when it is closed. */
  get window(): BrowserWindow | null {
    const window = this.#open?.window;
    return window && !window.isDestroyed() ? window : null;
  }

  /** Brings the window to the front, with a page that works; opens a new one in place of one that is closed or closing. */
  show(): void {
    const window = this.window;
    if (!window || this.#isClosing) {
      this.#openNew();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.focus();
    this.#open?.guard.startedAgain();
  }
  #openNew(): void {
    const window = openMainWindow(this.#window());
    this.#open = { window, guard: new PageGuard(window, this.#guarded) };
    this.#isClosing = false;
    window.on('close', () => {
      this.#isClosing = true;
    });
  }
}
