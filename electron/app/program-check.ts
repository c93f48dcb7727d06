import { app, type WebContents } from 'electron';
import type { AppLog } from '../core/log/app-log';
import { programFailure } from '../platform/program-files';
import type { SettingsStore } from '../services/services';
import { exitCodes } from './exit-codes';
import { failureFields } from './log-entries';
import { windowOf } from './main-window';
import { askAboutPage } from './page-dialog';
import { printFailure } from './print-failure';
import { printError } from './terminal';

export interface ProgramCheckOptions {
  readonly log: AppLog;
  readonly settings: SettingsStore;
  /** The page of the window, while there is one. */
  readonly page: () => WebContents | null;
}

/**
 * Resolves when the program's files are as they were built. If they are not, it says so, ends the app and never resolves, so
 * that what waits for it gets no token. Never rejects.
 */
export async function programIsWhole({ log, settings, page }: ProgramCheckOptions): Promise<void> {
  const failure = await programFailure();
  if (!failure) return;
  log.write('error', 'program.damaged', failureFields(failure));
  // However the app ends now: a signal and a closed window would end it with 0.
  process.exitCode = exitCodes.failed;
  const { locale } = settings.current;
  try {
    await printFailure(failure, locale);
    const window = windowOf(page());
    const { signal } = new AbortController();
    if (window) await askAboutPage(window, { failure, locale, answers: ['quit'], signal });
  } catch {
    // The texts are in the archive too.
    printError(`${failure.code}\n`);
  }
  app.quit();
  return new Promise(() => undefined);
}
