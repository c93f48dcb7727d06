import { app, type BrowserWindow, dialog } from 'electron';
import type { Failure, Locale } from '../../shared/contract';

const failure: Failure = { code: 'app.uncaught' };

interface UncaughtOptions {
  readonly locale: () => Locale;
  readonly window: () => BrowserWindow | null;
  /** Ends the app, and starts it once more. */
  readonly restart: () => void;
}

/**
 * Asks what to do after an error that no handler took. Without a listener, Electron shows a dialog of its own, in English and
 * with a stack, that stops the main process. The log has the error; see `watchErrors`.
 */
export function askAboutUncaughtErrors({ locale, window, restart }: UncaughtOptions): void {
  let isAsking = false;
  process.on('uncaughtException', () => {
    // What fails once can fail many times: one question is enough.
    if (isAsking) return;
    isAsking = true;
    void ask(locale(), window())
      .then((again) => again && restart())
      .finally(() => {
        isAsking = false;
      });
  });
}

async function ask(locale: Locale, window: BrowserWindow | null): Promise<boolean> {
  // Loaded on demand: the start does not wait for them.
  const [{ failureTexts }, { translator }] = await Promise.all([
    import('../../shared/texts/failure-texts'),
    import('../../shared/texts/i18n'),
  ]);
  const text = translator(locale);
  const { title, reason, advice } = failureTexts(failure, text);
  const question: Electron.MessageBoxOptions = {
    type: 'error',
    title: app.name,
    message: title,
    detail: `${reason}\n\n${advice}`,
    buttons: [text.t('app.startAgain'), text.t('app.continue')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window ? dialog.showMessageBox(window, question) : dialog.showMessageBox(question));
  return response === 0;
}
