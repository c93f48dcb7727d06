import { app, type BrowserWindow, type WebContents } from 'electron';
import type { Failure, Locale } from '../../shared/contract';
import { appOrigin } from '../platform/app-protocol';
import { loadMainPage } from './main-window';
import { askAboutPage, type PageAnswer } from './page-dialog';
import { type PageEvent, PageHealth } from './page-health';
import { printFailure } from './print-failure';

/** Time that a page that does not respond has to recover before the user is asked, in milliseconds. */
const recoveryMs = 20_000;
/** Chromium's code for a load that another one replaced or that was stopped. */
const aborted = -3;

export interface PageGuardOptions {
  readonly locale: () => Locale;
  /** The page has crashed, was loaded again or was closed. */
  readonly onEnded: () => void;
  readonly onFailed: (failure: Failure) => void;
  /** The page is loaded again after a failure. */
  readonly onLoadedAgain: () => void;
}

/** Keeps the page of the main window working: loads one that ended again, and asks where that does not help. */
export class PageGuard {
  readonly #window: BrowserWindow;
  readonly #page: WebContents;
  readonly #options: PageGuardOptions;
  readonly #health = new PageHealth(() => performance.now());
  #failure: Failure = { code: 'page.unresponsive' };
  #timer: NodeJS.Timeout | undefined;
  #question = new AbortController();

  constructor(window: BrowserWindow, options: PageGuardOptions) {
    this.#window = window;
    this.#page = window.webContents;
    this.#options = options;
    this.#listen();
  }

  /** Another start of the app, which only brings the window to the front: loads a page that ended. */
  startedAgain(): void {
    this.#on({ kind: 'startedAgain' });
  }

  #listen(): void {
    const page = this.#page;
    page.on('render-process-gone', (_event, { reason }) => {
      this.#options.onEnded();
      if (reason !== 'clean-exit') this.#fail({ code: 'page.crashed', detail: { reason } });
      this.#on({ kind: 'crashed', reason });
    });
    page.on('did-fail-load', (_event, code, reason, url, isMainFrame) => {
      if (isMainFrame && code !== aborted && url.startsWith(`${appOrigin}/`)) this.#notLoaded(reason || String(code));
    });
    page.on('preload-error', (_event, _path, { message }) => this.#notLoaded(message));
    page.on('did-navigate', () => this.#options.onEnded());
    page.on('unresponsive', () => this.#on({ kind: 'unresponsive' }));
    page.on('responsive', () => this.#on({ kind: 'responsive' }));
    page.once('destroyed', () => {
      clearTimeout(this.#timer);
      this.#options.onEnded();
    });
  }

  #notLoaded(reason: string): void {
    this.#fail({ code: 'page.notLoaded', detail: { reason } });
    this.#on({ kind: 'notLoaded', reason });
  }

  #fail(failure: Failure): void {
    this.#failure = failure;
    this.#options.onFailed(failure);
    void printFailure(failure, this.#options.locale());
  }

  #on(event: PageEvent): void {
    const action = this.#health.on(event);
    if (action === 'nothing') return;
    clearTimeout(this.#timer);
    this.#question.abort();
    switch (action) {
      case 'load':
        this.#options.onLoadedAgain();
        // Loading a page while the end of its process is still being reported can end the whole app in some versions of Electron.
        setImmediate(() => this.#page.isDestroyed() || loadMainPage(this.#page));
        break;
      case 'watch':
        this.#timer = setTimeout(() => this.#on({ kind: 'stillUnresponsive' }), recoveryMs);
        break;
      case 'askHung':
        this.#fail({ code: 'page.unresponsive' });
        this.#ask(['wait', 'load']);
        break;
      case 'askDead':
        this.#ask(['load', 'quit']);
        break;
      case 'end':
        this.#page.forcefullyCrashRenderer();
        break;
      case 'quit':
        app.quit();
        break;
      case 'recover':
        break;
    }
  }

  #ask(answers: readonly [PageAnswer, ...PageAnswer[]]): void {
    const question = new AbortController();
    this.#question = question;
    const asked = { failure: this.#failure, locale: this.#options.locale(), answers, signal: question.signal };
    void askAboutPage(this.#window, asked).then((answer) => answer && this.#on({ kind: answer }));
  }
}
