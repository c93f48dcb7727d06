import { app, type BrowserWindow, dialog } from 'electron';
import type { Failure, Locale } from '../../shared/contract';

/** A button of the question. */
export type PageAnswer = 'load' | 'wait' | 'quit';

export interface PageQuestion {
  readonly failure: Failure;
  readonly locale: Locale;
  /** The buttons; the first is the default, and what closing the dialog means. */
  readonly answers: readonly [PageAnswer, ...PageAnswer[]];
  /** Closes the dialog. */
  readonly signal: AbortSignal;
}

/** Asks over a window whose page does not work. Null: the question was withdrawn, or the window is closed. */
export async function askAboutPage(window: BrowserWindow, question: PageQuestion): Promise<PageAnswer | null> {
  const { failure, locale, answers, signal } = question;
  const { failureTexts, translator } = await texts();
  if (signal.aborted || window.isDestroyed()) return null;
  const text = translator(locale);
  const { title, reason, advice } = failureTexts(failure, text);
  const labels = { load: text.t('app.loadAgain'), wait: text.t('app.wait'), quit: text.t('app.quit') };
  // A page that ended before it was painted has never shown its window.
  if (!window.isVisible()) window.show();
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: app.name,
    message: title,
    detail: `${reason}\n\n${advice}`,
    buttons: answers.map((answer) => labels[answer]),
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return signal.aborted || window.isDestroyed() ? null : (answers[response] ?? answers[0]);
}

/** Loaded on demand: the start does not wait for them. */
async function texts() {
  const [{ failureTexts }, { translator }] = await Promise.all([
    import('../../shared/texts/failure-texts'),
    import('../../shared/texts/i18n'),
  ]);
  return { failureTexts, translator };
}
