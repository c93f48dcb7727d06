import { join } from 'node:path';
import { shell } from 'electron';
import type { Translator } from '../../../shared/texts/i18n';
import type { Appearance } from '../../app/appearance';
import { FailureError } from '../../core/lib/failure';
import type { WebexHttp } from '../../core/webex/http/client';
import { fetchAccount } from '../../core/webex/people';
import { listenForRedirect } from '../../features/sign-in/loopback-listener';
import type { SignInPorts } from '../../features/sign-in/signing-in';
import { clearIfHolds, readClipboard } from '../secret-clipboard';
import { signInThroughWindow } from './sign-in-window';
import { StripChannel } from './titlebar-channel';

/** A sign-in waits no longer than this, in milliseconds, to learn whose token it got; the connection test asks again. */
const accountLimit = 20_000;

/** Signing in by means of Electron: the private window, the default browser, the clipboard. */
export function signInPorts(shared: {
  icon: string;
  built: string;
  http: WebexHttp;
  appearance: Appearance;
  text: () => Translator;
}): SignInPorts {
  const { icon, built, http, appearance, text } = shared;
  const strips = new StripChannel();
  const preload = join(built, 'preload-titlebar.cjs');
  return {
    openWindow: (ask) => {
      const { locale, t } = text();
      return signInThroughWindow(ask, { preload, icon, strips, appearance, locale, title: t('step.signIn') });
    },
    openBrowser: (url) =>
      shell.openExternal(url).catch(() => {
        throw new FailureError('signIn.browserUnavailable');
      }),
    listen: (redirectUri, accept) => listenForRedirect({ redirectUri, accept, translator: text() }),
    readClipboard,
    clearClipboard: clearIfHolds,
    fetchAccount: (cloud, token) => fetchAccount(http, cloud, token, AbortSignal.timeout(accountLimit)),
  };
}
