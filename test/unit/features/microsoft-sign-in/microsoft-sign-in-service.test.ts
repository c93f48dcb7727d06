import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createHttp } from '../../../../electron/core/http/client';
import { FailureError } from '../../../../electron/core/lib/failure';
import { createGraphClient } from '../../../../electron/core/microsoft/graph/client';
import { commandLineToolsId, renewalScopes } from '../../../../shared/enums/microsoft-sign-in';
import { answerAt, decide } from '../../../fixtures/practice-entra-browser';
import { signInStage } from './practice';

const code = (name: string) => ({ failure: { code: `microsoft.${name}` } });

describe('signing in to Microsoft', () => {
  it('gives access to Graph, and keeps who signed in in the record and the token in memory alone', async () => {
    await using on = await signInStage();
    const view = await on.start();
    const access = on.access();
    expect(access).toMatchObject({
      graphUrl: on.server.graphUrl,
      account: {
        userPrincipalName: 'ada.lovelace@practice.example',
        tenantId: on.server.tenant.id,
        tenantName: 'Blue Harbor Practice',
        roles: ['cloudApplicationAdministrator'],
      },
      scopes: ['User.Read', 'Application.Read.All', 'Synchronization.Read.All'],
    });
    expect(view.microsoft).toMatchObject({ userPrincipalName: 'ada.lovelace@practice.example', cloud: 'practice' });
    const http = createHttp({ resolveProxy: async () => 'DIRECT', isOnline: () => true });
    if (!access) throw new Error('no access');
    const graph = createGraphClient({ ...access, http, signal: new AbortController().signal });
    const list = await graph.list('/servicePrincipals', z.looseObject({}));
    expect(list.items).toEqual([]);
    await http.close();
    const token = access.token.reveal();
    expect(JSON.stringify([view, on.changes, access])).not.toContain(token);
    expect(on.changes).toMatchObject([{ userPrincipalName: 'ada.lovelace@practice.example', lacks: [] }]);
  });

  it('ends with a sign-out and with the token’s time', async () => {
    await using on = await signInStage();
    await on.start();
    expect(on.access(new Date(Date.now() + 3_600_000))).toBeNull();
    on.sessions.end(on.id);
    expect(on.access()).toBeNull();
    expect(on.changes.at(-1)).toBeNull();
  });

  it('asks for consent once, and again for further permissions', async () => {
    const pages: string[] = [];
    await using on = await signInStage({
      openBrowser: async (url) => {
        const { location, page } = await decide(url, 'fullAdministrator');
        pages.push(page);
        void answerAt(location);
      },
    });
    await on.start();
    await on.start();
    await on.service.start(on.id, { client: on.client, scopes: renewalScopes });
    expect(pages.map((page) => page.includes('Permissions requested'))).toEqual([true, false, true]);
    expect(on.access()?.scopes).toEqual(['User.Read', 'Synchronization.ReadWrite.All']);
  });

  it('shows a missing role, and permissions that were not granted', async () => {
    await using on = await signInStage();
    await on.tenants.setFaults(['scopeLeftOut']);
    on.as('userAdministrator');
    await on.start();
    expect(on.changes.at(-1)?.lacks).toEqual([
      { code: 'microsoft.missingScope', detail: { scopes: 'Synchronization.Read.All' } },
      { code: 'microsoft.missingRole', detail: { name: 'charles.babbage@practice.example' } },
    ]);
  });

  it.each([
    ['consentNeeded', 'consentNeeded'],
    ['conditionalAccess', 'conditionalAccess'],
    ['assignmentRequired', 'notAssigned'],
    ['otherTenant', 'accountNotInTenant'],
  ] as const)('reports the fault %s', async (fault, name) => {
    await using on = await signInStage();
    await on.tenants.setFaults([fault]);
    await expect(on.start()).rejects.toMatchObject(code(name));
    expect(on.access()).toBeNull();
    expect((await on.setups.view(on.id)).microsoft).toBeNull();
  });

  it('reports a declined consent, and keeps the sign-in of before', async () => {
    let decision: 'accept' | 'decline' = 'accept';
    await using on = await signInStage({
      openBrowser: async (url) => {
        void decide(url, 'fullAdministrator', decision).then(({ location }) => answerAt(location));
      },
    });
    await on.start();
    decision = 'decline';
    await expect(on.service.start(on.id, { client: on.client, scopes: renewalScopes })).rejects.toMatchObject(
      code('declined'),
    );
    expect(on.access()?.scopes).toContain('Synchronization.Read.All');
  });

  it('refuses what can name no tenant or application before anything is sent, and a tenant that is unknown', async () => {
    await using on = await signInStage();
    await expect(on.start({ tenant: 'common' })).rejects.toMatchObject(code('tenantInvalid'));
    await expect(on.start({ clientId: 'x' })).rejects.toMatchObject(code('clientInvalid'));
    await expect(on.start({ tenant: 'contoso.com' })).rejects.toMatchObject(code('tenantUnknown'));
    await expect(on.start({ cloud: 'global' })).rejects.toMatchObject(code('noCloud'));
  });

  it('takes Microsoft’s own tool as the application, too', async () => {
    await using on = await signInStage();
    expect((await on.start({ clientId: commandLineToolsId })).microsoft?.clientId).toBe(commandLineToolsId);
  });

  it('runs one at a time, and ends when it is cancelled; a late answer changes nothing', async () => {
    let address = '';
    await using on = await signInStage({
      openBrowser: async (url) => {
        address = url;
      },
    });
    const first = on.start();
    await expect(on.start()).rejects.toMatchObject(code('busy'));
    await expect.poll(() => address).not.toBe('');
    const { location } = await decide(address, 'fullAdministrator');
    on.service.cancel('another setup');
    on.service.cancel(on.id);
    await expect(first).rejects.toMatchObject(code('cancelled'));
    await expect(answerAt(location)).rejects.toThrow();
    expect(on.access()).toBeNull();
    await expect(on.service.openAgain()).rejects.toMatchObject(code('cancelled'));
  });

  it('takes only an answer with its own state', async () => {
    const statuses: number[] = [];
    await using on = await signInStage({
      openBrowser: async (url) => {
        const { location } = await decide(url, 'fullAdministrator');
        void (async () => {
          for (const change of ['other', '']) {
            const foreign = new URL(location);
            foreign.searchParams.set('state', change);
            statuses.push(await answerAt(foreign.href));
          }
          statuses.push(await answerAt(location));
        })();
      },
    });
    await on.start();
    expect(statuses).toEqual([400, 400, 204]);
  });

  it('reports a browser that does not open, and frees the way for the next attempt', async () => {
    await using on = await signInStage({
      openBrowser: () => Promise.reject(new FailureError('microsoft.browserUnavailable')),
    });
    await expect(on.start()).rejects.toMatchObject(code('browserUnavailable'));
    await expect(on.start()).rejects.toMatchObject(code('browserUnavailable'));
  });

  it('opens and copies the address of the running sign-in, which has no secret', async () => {
    const opened: string[] = [];
    const copied: string[] = [];
    await using on = await signInStage({
      openBrowser: async (url) => {
        opened.push(url);
      },
      copyText: async (text) => {
        copied.push(text);
      },
    });
    const running = on.start();
    await expect.poll(() => opened.length).toBe(1);
    await on.service.openAgain();
    await on.service.copyAddress();
    expect([opened[1], copied[0]]).toEqual([opened[0], opened[0]]);
    const { searchParams } = new URL(opened[0] ?? '');
    expect(searchParams.get('redirect_uri')).toMatch(/^http:\/\/localhost:\d+$/);
    expect(searchParams.get('scope')).not.toContain('offline_access');
    expect([...searchParams.keys()]).not.toContain('code_verifier');
    on.service.cancel();
    await expect(running).rejects.toMatchObject(code('cancelled'));
  });

  it('asks before a setup moves to another tenant', async () => {
    await using on = await signInStage();
    await on.setups.append(on.id, {
      type: 'microsoftSignedIn',
      ...on.client,
      ...{ tenantId: 'another', tenantName: 'Contoso', userPrincipalName: 'a@contoso.com', roles: [], scopes: [] },
    });
    await expect(on.start()).rejects.toMatchObject({
      failure: { code: 'microsoft.wrongTenant', detail: { tenant: 'Contoso', given: on.client.tenant } },
    });
    await on.service.start(on.id, { client: on.client, scopes: ['User.Read'], otherTenant: true });
    expect(on.access()?.account.tenantName).toBe('Blue Harbor Practice');
  });
});
