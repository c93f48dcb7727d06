import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { Failure, Locale } from '../../shared/contract';
import { notify } from '../platform/notification';
import { endWithoutWindow } from './end-process';
import { exitCodes } from './exit-codes';
import { printError } from './terminal';

export interface StartFailureOptions {
  readonly failure: Failure;
  /** Called when the app writes to the temporary folder. */
  locale(): Promise<Locale>;
  readonly icon: string;
  /** `--remind`: a notification, because a dialog at each login is in the way. */
  readonly reminding: boolean;
}

/**
 * Reports why the app cannot start, on standard error and on the desktop if there is one, and ends it. To be called before
 * the app is ready: Chromium then writes into a temporary folder, and neither into the data folder nor another one.
 */
export async function endWithFailure({ failure, locale, icon, reminding }: StartFailureOptions): Promise<void> {
  const isOnDesktop = hasDesktop() && switchToTemporaryFolder();
  const [{ failureLines }, { failureTexts }, { translator }, language] = await Promise.all([
    import('../../shared/texts/failure-lines'),
    import('../../shared/texts/failure-texts'),
    import('../../shared/texts/i18n'),
    locale(),
  ]);
  const text = translator(language);
  printError(failureLines(failure, text));
  if (!isOnDesktop) process.exit(exitCodes.failed);
  // A signal, or the end of the session, must not turn the failure into a success.
  app.on('will-quit', (event) => {
    event.preventDefault();
    app.exit(exitCodes.failed);
  });
  await app.whenReady();
  const { title, reason, advice } = failureTexts(failure, text);
  if (reminding) {
    app.dock?.hide();
    await notify({ title, body: `${reason} ${advice}`, icon }, () => undefined);
  } else {
    const buttons = [text.t('app.quit')];
    await dialog.showMessageBox({
      type: 'error',
      title: app.name,
      message: title,
      detail: `${reason}\n\n${advice}`,
      buttons,
    });
  }
  endWithoutWindow(exitCodes.failed);
}

/** Linux: without a display, Chromium ends before a dialog could open. */
function hasDesktop(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns false when no temporary folder can be created either */
function switchToTemporaryFolder(): boolean {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'webex-entra-setup-'));
    for (const name of ['userData', 'sessionData'] as const) app.setPath(name, folder);
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    return true;
  } catch {
    return false;
  }
}
