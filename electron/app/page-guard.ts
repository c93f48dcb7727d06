import type { BrowserWindow } from 'electron';

/** The page's process ended or its page did not load; or the page does not respond. */
export type PageProblem = 'stopped' | 'silent';
export type PageRemedy = 'reload' | 'wait' | 'quit';

export interface PageGuardOptions {
  load(): Promise<unknown>;
  /** Asks what to do; an abort of the signal closes the question, whose answer is then ignored. */
  ask(problem: PageProblem, signal: AbortSignal): Promise<PageRemedy>;
  quit(): void;
}

/** A page that stops once more within this time after it was reloaded is not reloaded unasked. */
const relapseMs = 60_000;
/** Time until the next question about a page that does not respond: Chromium reports it once. */
const waitMs = 30_000;
/** Chromium's net_error_list.h: a load that another one replaced. */
const aborted = -3;

/**
 * Keeps a window from staying empty: reloads a page that stopped, and asks when it stops again or does not respond. All data
 * is in the main process, so reloading loses only what was typed and not saved.
 */
export class PageGuard {
  readonly #window: BrowserWindow;
  readonly #options: PageGuardOptions;
  #question: { readonly problem: PageProblem; readonly closing: AbortController } | null = null;
  #waiting: NodeJS.Timeout | undefined;
  #reloadedAt = Number.NEGATIVE_INFINITY;
  #isQuitting = false;

  constructor(window: BrowserWindow, options: PageGuardOptions) {
    this.#window = window;
    this.#options = options;
    const { webContents: page } = window;
    page.on('render-process-gone', () => this.#onStopped());
    page.on('did-fail-load', (_event, code, _reason, _address, isMainFrame) => {
      if (isMainFrame && code !== aborted) this.#onStopped();
    });
    // The window also reports a page that does not let it close.
    window.on('unresponsive', () => void this.#ask('silent'));
    window.on('responsive', () => this.#close('silent'));
    window.once('closed', () => this.#close());
  }

  /** Looks after the page when the app is started again: the window may be empty without a question. */
  look(): void {
    if (!this.#window.isDestroyed() && this.#window.webContents.isCrashed()) this.#onStopped();
  }

  #onStopped(): void {
    if (this.#window.isDestroyed() || this.#isQuitting || this.#question?.problem === 'stopped') return;
    this.#close();
    if (performance.now() - this.#reloadedAt > relapseMs) this.#reload();
    else void this.#ask('stopped');
  }

  #reload(): void {
    this.#reloadedAt = performance.now();
    // The page's process is not gone completely while Electron reports it. A failed load is reported as an event.
    setImmediate(() => {
      if (!this.#window.isDestroyed()) void this.#options.load().catch(() => undefined);
    });
  }

  async #ask(problem: PageProblem): Promise<void> {
    if (this.#question || this.#window.isDestroyed()) return;
    clearTimeout(this.#waiting);
    const question = { problem, closing: new AbortController() };
    this.#question = question;
    const remedy = await this.#options.ask(problem, question.closing.signal).catch(() => 'wait' as const);
    if (this.#question !== question) return;
    this.#question = null;
    this.#apply(remedy, problem);
  }

  #apply(remedy: PageRemedy, problem: PageProblem): void {
    if (remedy === 'wait') {
      if (problem === 'silent') this.#waiting = setTimeout(() => void this.#ask('silent'), waitMs);
      return;
    }
    const { webContents: page } = this.#window;
    if (remedy === 'quit') this.#isQuitting = true;
    this.#reloadedAt = Number.NEGATIVE_INFINITY;
    // A process that does not respond neither loads nor closes a page. Its end is reported like any other.
    if (problem === 'silent') page.forcefullyCrashRenderer();
    else if (remedy === 'reload') this.#reload();
    if (remedy === 'quit') this.#options.quit();
  }

  /** Closes the open question, or the one about this problem. */
  #close(problem?: PageProblem): void {
    clearTimeout(this.#waiting);
    if (!this.#question || (problem && this.#question.problem !== problem)) return;
    this.#question.closing.abort();
    this.#question = null;
  }
}
