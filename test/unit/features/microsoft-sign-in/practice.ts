import { createHttp } from '../../../../electron/core/http/client';
import { FailureError } from '../../../../electron/core/lib/failure';
import {
  type MicrosoftSignInPorts,
  MicrosoftSignInService,
} from '../../../../electron/features/microsoft-sign-in/microsoft-sign-in-service';
import { Sessions } from '../../../../electron/features/microsoft-sign-in/sessions';
import type { AccountId } from '../../../../electron/features/practice/accounts';
import { PracticeTenants } from '../../../../electron/features/practice/entra-tenants';
import { listenForRedirect } from '../../../../electron/features/sign-in/loopback-listener';
import type { MicrosoftClient, MicrosoftSession } from '../../../../shared/contract';
import { lookScopes } from '../../../../shared/enums/microsoft-sign-in';
import { translator } from '../../../../shared/texts/i18n';
import { answerAt, decide } from '../../../fixtures/practice-entra-browser';
import { signedInSetup } from '../practice/signed-in-setup';

/** The sign-in of a practice setup, with the practice Entra as it runs in the app, and a browser that the test plays. */
export async function signInStage(ports: Partial<MicrosoftSignInPorts> = {}) {
  const setup = await signedInSetup();
  const tenants = new PracticeTenants({
    clouds: { forNew: async () => setup.webex.cloud } as never,
    now: () => new Date(),
    translator: () => translator('en'),
  });
  const changes: (MicrosoftSession | null)[] = [];
  const sessions = new Sessions((_id, session) => changes.push(session));
  const http = createHttp({ resolveProxy: async () => 'DIRECT', isOnline: () => true });
  const server = await tenants.of(setup.id);
  const client: MicrosoftClient = { cloud: 'practice', tenant: server.tenant.domain, clientId: server.clientId };
  let account: AccountId = 'fullAdministrator';
  const service = new MicrosoftSignInService({
    http,
    setups: setup.setups,
    sessions,
    now: () => new Date(),
    cloud: async (_id, kind) => {
      if (kind !== 'practice') throw new FailureError('microsoft.noCloud');
      return { loginUrl: server.graphUrl, graphUrl: server.graphUrl };
    },
    openBrowser: async (url) => {
      void decide(url, account).then(({ location }) => answerAt(location));
    },
    copyText: async () => {},
    listen: (classify) =>
      listenForRedirect({
        redirectUri: 'http://localhost/',
        freePort: true,
        brings: 'code',
        classify,
        translator: translator('en'),
      }),
    ...ports,
  });
  return {
    ...setup,
    tenants,
    server,
    sessions,
    changes,
    service,
    client,
    as(who: AccountId) {
      account = who;
    },
    start: (change: Partial<MicrosoftClient> = {}, scopes = lookScopes as readonly (typeof lookScopes)[number][]) =>
      service.start(setup.id, { client: { ...client, ...change }, scopes }),
    access: (at = new Date()) => sessions.access(setup.id, at),
    [Symbol.asyncDispose]: async () => {
      await service.close();
      await tenants.close();
      await http.close();
      await setup[Symbol.asyncDispose]();
    },
  };
}
