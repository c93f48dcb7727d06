import { FailureError } from '../../core/lib/failure';
import { fetchAccount } from '../../core/webex/account';
import { readClipboard } from '../../platform/clipboard';
import { openInBrowser } from '../../platform/links';
import { clearIfHolds } from '../../platform/secret-clipboard';
import { signInThroughWindow } from '../../platform/sign-in-window/sign-in-window';
import { TitlebarChannel } from '../../platform/sign-in-window/titlebar-channel';
import type { Services } from '../../services/services';
import { listenForRedirect } from './loopback-listener';
import { holdsAnswer } from './pasted-address';
import type { SignInPorts } from './sign-in-ports';
import { takenPort } from './taken-port';

/** Timeout for reading the account of a new token, in milliseconds; the connection test reads it again. */
const accountLimit = 20_000;

/** Signing in by means of Electron: the private window, the default browser, the clipboard. */
export function signInPorts({ icon, built, http, appearance, zoom, translator }: Services): SignInPorts {
  const titlebars = new TitlebarChannel();
  const preload = built('preload-titlebar.cjs');
  return {
    openWindow: (request) => {
      const { locale, t } = translator();
      const texts = { locale, title: t('step.signIn'), stopDialogs: t('titlebar.stopDialogs') };
      return signInThroughWindow(request, { preload, icon, titlebars, appearance, zoom, ...texts });
    },
    openBrowser: (url) =>
      openInBrowser(url).catch(() => {
        throw new FailureError('signIn.browserUnavailable');
      }),
    listen: (redirectUri, classify) => listenForRedirect({ redirectUri, classify, translator: translator() }),
    takenPort,
    readClipboard,
    clearClipboard: (answer) => clearIfHolds((text) => holdsAnswer(text, answer)),
    fetchAccount: (cloud, token, signal) =>
      fetchAccount(http, cloud, token, AbortSignal.any([signal, AbortSignal.timeout(accountLimit)])),
  };
}
