import { type BrowserWindow, dialog } from 'electron';
import type { Failure, Locale } from '../../shared/contract';
import { printError } from './terminal';

/** Prints which options of this start the open app does not take over, if they differ from its own. */
export async function printIgnored(ignored: readonly string[], locale: Locale): Promise<void> {
  const { failureLines, translator } = await texts();
  printError(failureLines(alreadyOpen(ignored), translator(locale)));
}

/** Shows the same in the open app: a launcher or a file manager shows no standard error. */
export async function explainIgnored(
  ignored: readonly string[],
  window: BrowserWindow | null,
  locale: Locale,
): Promise<void> {
  const { failureTexts, translator } = await texts();
  const { title, reason, advice } = failureTexts(alreadyOpen(ignored), translator(locale));
  const message = { type: 'warning', message: title, detail: `${reason}\n\n${advice}` } as const;
  await (window && !window.isDestroyed() ? dialog.showMessageBox(window, message) : dialog.showMessageBox(message));
}

function alreadyOpen(ignored: readonly string[]): Failure {
  return { code: 'option.alreadyOpen', detail: { options: ignored.join(' ') } };
}

/** Loaded on demand: the start does not wait for them. */
async function texts() {
  const [{ failureLines }, { failureTexts }, { translator }] = await Promise.all([
    import('../../shared/texts/failure-lines'),
    import('../../shared/texts/failure-texts'),
    import('../../shared/texts/i18n'),
  ]);
  return { failureLines, failureTexts, translator };
}
