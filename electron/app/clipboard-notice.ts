import { BrowserWindow } from 'electron';
import type { Translator } from '../../shared/texts/i18n';
import { notify } from '../platform/notification';

export interface ClipboardNoticeOptions {
  readonly translator: Translator;
  readonly icon: string;
  /** Brings the window of the wizard to the front. */
  readonly show: () => void;
}

/**
 * Shows a notification that the Secret Token was removed from the clipboard, while the app is in the background: there, its
 * countdown is not seen. A click brings the window to the front.
 */
export async function notifyOfClearedClipboard({ translator, icon, show }: ClipboardNoticeOptions): Promise<void> {
  if (BrowserWindow.getFocusedWindow()) return;
  const { t } = translator;
  const text = { title: t('handOver.notification'), body: t('handOver.notification.text'), icon };
  const end = await notify(text, () => undefined);
  if (end === 'clicked') show();
}
