import { type BrowserWindow, dialog } from 'electron';
import type { Translator } from '../../shared/texts/i18n';
import type { PageProblem, PageRemedy } from './page-guard';

const remedies: Readonly<Record<PageProblem, readonly PageRemedy[]>> = {
  stopped: ['reload', 'quit'],
  silent: ['wait', 'reload', 'quit'],
};

/** Asks in a dialog of the system, since the page cannot. Closing it takes the first answer. */
export async function askAboutPage(
  window: BrowserWindow,
  problem: PageProblem,
  { t }: Translator,
  signal: AbortSignal,
): Promise<PageRemedy> {
  // A page that stopped before it was painted has left the window hidden.
  if (!window.isVisible()) window.show();
  const labels = { reload: t('app.window.reload'), wait: t('app.window.wait'), quit: t('app.quit') };
  const choices = remedies[problem];
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: t('app.name'),
    message: t(`app.window.${problem}`),
    detail: t(`app.window.${problem}.text`),
    buttons: choices.map((remedy) => labels[remedy]),
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return choices[response] ?? 'wait';
}
