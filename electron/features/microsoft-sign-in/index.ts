import { microsoftSignInContract } from '../../../shared/contract/microsoft-sign-in';
import { FailureError } from '../../core/lib/failure';
import { lazy } from '../../core/lib/lazy';
import { refusalOfNumber } from '../../core/microsoft/sign-in/refusals';
import { copyText } from '../../platform/clipboard';
import { openInBrowser } from '../../platform/links';
import { defineFeature } from '../../services/feature';
import { practiceSignIn } from '../practice';
import { listenForRedirect } from '../sign-in';
import { entraCloudsOf, firstClient } from './entra-cloud';
import { type GraphAccess, Sessions } from './sessions';

export type { GraphAccess } from './sessions';

let running: { readonly sessions: Sessions; readonly now: () => Date } | null = null;

/**
 * What it takes to ask Microsoft Graph for a setup, while an administrator is signed in to Microsoft for it.
 * @returns null: no one is signed in, or the token has expired
 */
export function graphAccess(setupId: string): GraphAccess | null {
  return running?.sessions.access(setupId, running.now()) ?? null;
}

/** Signs in to Microsoft in the default browser, for Microsoft Graph. The token is in memory only. */
export const feature = defineFeature(microsoftSignInContract, (services) => {
  const { setups, http, now, send, translator, tokensGoing, pageEnded, hasPage, policies } = services;
  const { EntraClientId } = policies.current;
  const sessions = new Sessions((id, session) => send('microsoft.changed', { id, session }));
  running = { sessions, now };
  const practice = (id: string) => () => practiceSignIn(services, id);
  const service = lazy(async () => {
    const { MicrosoftSignInService } = await import('./microsoft-sign-in-service');
    return new MicrosoftSignInService({
      http,
      setups,
      sessions,
      now,
      cloud: async (id, kind) => {
        const found = (await entraCloudsOf(await setups.target(id), practice(id))).find((each) => each.kind === kind);
        if (!found) throw new FailureError('microsoft.noCloud');
        return found;
      },
      openBrowser: (url) =>
        openInBrowser(url).catch(() => {
          throw new FailureError('microsoft.browserUnavailable');
        }),
      copyText,
      listen: (classify) =>
        listenForRedirect({
          redirectUri: 'http://localhost/',
          freePort: true,
          brings: 'code',
          classify,
          translator: translator(),
        }).catch((thrown: unknown) => {
          throw thrown instanceof FailureError ? new FailureError('microsoft.noPort') : thrown;
        }),
    });
  });
  const loaded = async () => (service.loaded ? await service.loaded : null);
  // A page that is loaded again knows of no sign-in under way.
  pageEnded.listen(() => void loaded().then((found) => found?.cancel()));
  tokensGoing.listen(({ id, slot }) => {
    // Without a slot, the whole setup goes.
    if (slot) return;
    sessions.end(id);
    void loaded().then((found) => found?.cancel(id));
  });
  return {
    handlers: {
      'microsoft.state': async ({ id }) => {
        const target = await setups.target(id);
        const clouds = await entraCloudsOf(target, practice(id));
        return { clouds, client: await firstClient(target, practice(id), EntraClientId), session: sessions.view(id) };
      },
      'microsoft.signIn': async ({ id, ...request }) => {
        if (!hasPage()) throw new FailureError('microsoft.cancelled');
        const { cloud, clientId } = request.client;
        if (EntraClientId && cloud !== 'practice' && clientId.toLowerCase() !== EntraClientId) {
          throw new FailureError('policy.set', { policy: 'EntraClientId' });
        }
        return (await service()).start(id, request);
      },
      'microsoft.cancel': async () => (await loaded())?.cancel(),
      'microsoft.openAgain': async () => {
        await (await service()).openAgain();
        return null;
      },
      'microsoft.copyAddress': async () => {
        await (await service()).copyAddress();
        return null;
      },
      'microsoft.explain': ({ number }) => refusalOfNumber(number),
      'microsoft.signOut': ({ id }) => sessions.end(id),
    },
    dispose: async () => {
      await (await loaded())?.close();
      sessions.endAll();
      running = null;
    },
  };
});
