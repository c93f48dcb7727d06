import type { EventEmitter } from 'node:events';
import { BaseWindow, type Session, type WebContents, WebContentsView, type WebPreferences } from 'electron';
import type { Locale, TitlebarAnswer, TitlebarCommand, TitlebarRequest, TitlebarView } from '../../../shared/contract';
import { textEnvironment } from '../../../shared/texts/environment';
import { type Cloud, cloudLabel } from '../../core/webex/clouds';
import { appOrigin } from '../app-protocol';
import type { Appearance } from '../appearance';
import { allowTravel } from '../lock-down';
import { fittingSize } from '../screen-size';
import type { Zoom } from '../zoom';
import { OpenQuestion } from './open-question';
import { type TitlebarChannel, titlebarHeight } from './titlebar-channel';

export interface TitlebarWindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly title: string;
  /** The label of the check box that suppresses further dialogs. */
  readonly stopDialogs: string;
  readonly locale: Locale;
  readonly titlebars: TitlebarChannel;
  readonly appearance: Appearance;
  readonly zoom: Zoom;
}

/** Time that a page that does not respond has to recover, in milliseconds. */
export const recoveryMs = 20_000;

const safe = { sandbox: true, contextIsolation: true, nodeIntegration: false } as const;

/**
 * A window with a foreign page below the app's own title bar. The title bar is a separate page in its own view, so that the
 * foreign page cannot imitate it. The foreign page has no preload and cannot reach the title bar.
 */
export class TitlebarWindow {
  readonly contents: WebContents;
  readonly #window: BaseWindow;
  readonly #titlebar: WebContentsView;
  readonly #page: WebContentsView;
  readonly #cloud: Cloud;
  readonly #options: TitlebarWindowOptions;
  readonly #question = new OpenQuestion();
  #onCancel: () => void = () => undefined;

  /** @param adopted the page that Chromium created for a pop-up, which keeps its opener */
  constructor(partition: Session, cloud: Cloud, options: TitlebarWindowOptions, adopted?: WebContents) {
    this.#cloud = cloud;
    this.#options = options;
    const { icon, title } = options;
    this.#window = new BaseWindow({
      ...fittingSize(960, 760),
      minWidth: 400,
      minHeight: 400,
      title,
      icon,
      autoHideMenuBar: true,
    });
    this.#page = adopted
      ? // Without them here, an adopted page would lose its preferences.
        new WebContentsView({ webContents: adopted, webPreferences: this.#pagePreferences() })
      : new WebContentsView({ webPreferences: { ...this.#pagePreferences(), session: partition } });
    this.#titlebar = new WebContentsView({
      webPreferences: { ...safe, preload: options.preload, zoomFactor: options.zoom.factor },
    });
    this.contents = this.#page.webContents;
    allowTravel(this.contents);
    for (const contents of [this.contents, this.#titlebar.webContents]) options.zoom.applyTo(contents);
    this.#window.contentView.addChildView(this.#page);
    this.#window.contentView.addChildView(this.#titlebar);
    this.#listen();
    this.#layOut();
    void this.#titlebar.webContents.loadURL(`${appOrigin}/titlebar.html`);
  }

  onClosed(listener: () => void): void {
    this.#window.on('closed', listener);
  }

  onCancel(listener: () => void): void {
    this.#onCancel = listener;
  }

  /** Reports that the process of the page, or that of the title bar, has crashed. */
  onCrashed(listener: (reason: string) => void): void {
    for (const contents of [this.contents, this.#titlebar.webContents]) {
      contents.on('render-process-gone', (_event, { reason }) => {
        if (reason !== 'clean-exit') listener(reason);
      });
    }
  }

  /** Reports that the page, or the title bar, does not respond and did not recover in time. */
  onUnresponsive(listener: () => void): void {
    for (const contents of [this.contents, this.#titlebar.webContents]) {
      let timer: NodeJS.Timeout | undefined;
      const recovered = () => clearTimeout(timer);
      contents.on('unresponsive', () => {
        recovered();
        timer = setTimeout(listener, recoveryMs);
      });
      contents.on('responsive', recovered);
      contents.once('render-process-gone', recovered);
      contents.once('destroyed', recovered);
    }
  }

  /** Pop-ups keep this window's partition; `open` creates the window of one and returns its page. */
  onPopup(isAllowed: () => boolean, open: (adopted?: WebContents) => WebContents): void {
    this.contents.setWindowOpenHandler(({ url, referrer }) => {
      if (!isAllowed()) return { action: 'deny' };
      return {
        action: 'allow',
        // The preferences of a pop-up that already has a page can only be set here.
        overrideBrowserWindowOptions: { webPreferences: this.#pagePreferences() },
        createWindow: (options) => {
          const { webContents } = options as { webContents?: WebContents };
          const contents = open(webContents);
          // A link opened with Shift, Control or the middle button has no page yet, only its address.
          if (!webContents && /^https?:/i.test(url)) {
            void contents.loadURL(url, { httpReferrer: referrer }).catch(() => undefined);
          }
          return contents;
        },
      };
    });
  }

  /** Shows a question over the page; closing the window answers `dismiss`. One question at a time: a new one replaces it. */
  ask(request: TitlebarRequest): Promise<TitlebarAnswer> {
    const answer = this.#question.ask(request);
    this.#layOut();
    this.#show();
    this.#titlebar.webContents.focus();
    return answer;
  }

  /**
   * Stops the page, then destroys the window. A page that is destroyed while it loads, or while Chromium reports an event of
   * it, can block or end the whole app.
   */
  async destroy(): Promise<void> {
    this.#stopLoading();
    await new Promise((done) => setImmediate(done));
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }

  #stopLoading(): void {
    if (!this.contents.isDestroyed()) this.contents.stop();
  }

  #listen(): void {
    const show = () => this.#show();
    this.contents.on('did-start-navigation', show);
    this.contents.on('did-navigate', show);
    this.contents.on('did-navigate-in-page', show);
    this.contents.on('did-start-loading', show);
    this.contents.on('did-stop-loading', show);
    // A page may close itself, as pop-ups do at their end.
    this.contents.once('destroyed', () => void this.destroy());
    const stopWatching = [this.#options.appearance.onChanged(show), this.#options.zoom.onChanged(() => this.#layOut())];
    this.#window.on('resize', () => this.#layOut());
    this.#window.on('close', () => this.#stopLoading());
    const forget = this.#options.titlebars.register(this.#titlebar.webContents, {
      ready: show,
      command: (command) => this.#obey(command),
    });
    this.#window.once('closed', () => {
      for (const stop of stopWatching) stop();
      forget();
      this.#question.dismiss();
      cancelDialogs(this.contents);
      // A BaseWindow does not close the pages of its views.
      for (const contents of [this.contents, this.#titlebar.webContents]) if (!contents.isDestroyed()) contents.close();
    });
  }

  #obey(command: TitlebarCommand): void {
    switch (command.kind) {
      case 'back':
        this.contents.navigationHistory.goBack();
        return;
      case 'reload':
        this.contents.reload();
        return;
      case 'cancel':
        this.#onCancel();
        return;
      default: {
        if (!this.#question.answer(command)) return;
        this.#layOut();
        this.#show();
        this.contents.focus();
      }
    }
  }

  /** The user can suppress further dialogs of a page: each but the first offers it. */
  #pagePreferences(): WebPreferences {
    const { stopDialogs, zoom } = this.#options;
    return { ...safe, safeDialogs: true, safeDialogsMessage: stopDialogs, zoomFactor: zoom.factor };
  }

  #layOut(): void {
    const { width, height } = this.#window.getContentBounds();
    const bar = Math.round(titlebarHeight * this.#options.zoom.factor);
    this.#page.setBounds({ x: 0, y: bar, width, height: Math.max(0, height - bar) });
    this.#titlebar.setBounds({ x: 0, y: 0, width, height: this.#question.shown ? height : bar });
  }

  #show(): void {
    if (this.#window.isDestroyed() || this.contents.isDestroyed()) return;
    this.#options.titlebars.show(this.#titlebar.webContents, this.#view());
  }

  #view(): TitlebarView {
    // The origin of the content: a page that another one fills (about:blank) has the origin of that one.
    const { origin } = this.contents.mainFrame;
    const url = URL.canParse(origin) ? new URL(origin) : null;
    return {
      locale: this.#options.locale,
      systemLocale: textEnvironment().systemLocale,
      colours: this.#options.appearance.colours,
      cloud: { kind: this.#cloud.kind, name: cloudLabel(this.#cloud) },
      host: url?.host ?? '',
      secure: url?.protocol === 'https:',
      loading: this.contents.isLoading(),
      canGoBack: this.contents.navigationHistory.canGoBack(),
      question: this.#question.shown,
    };
  }
}

/**
 * Closes the dialogs of a page that is closing, and those that it still opens. Electron would leave them on the screen: it
 * cancels them, by this event, only when a page goes to another address.
 */
function cancelDialogs(contents: WebContents): void {
  if (contents.isDestroyed()) return;
  const events: EventEmitter = contents;
  const cancel = () => events.emit('-cancel-dialogs');
  cancel();
  // Electron's own listener opened the dialog before this one is called.
  events.on('-run-dialog', cancel);
}
