import { afterEach, expect, it } from 'vitest';
import { createHttp } from '../../../../electron/core/http/client';
import { discoveryUrl, readAuthority } from '../../../../electron/core/microsoft/sign-in/authority';
import { beginAuthorization, redeem } from '../../../../electron/core/microsoft/sign-in/authorization';
import { fetchThrough } from '../../../../electron/core/microsoft/sign-in/http-fetch';
import { Token } from '../../../../electron/core/tokens/token';
import { lookScopes } from '../../../../shared/enums/microsoft-sign-in';
import { type ForeignEntraOptions, followTo, startForeignEntra } from '../../../fixtures/foreign-entra';

const tenantId = '7f3c1d2e-5b8a-4c6f-9e21-0a4b8d6c3f57';
const clientId = '2d9b7a10-43c8-4e5d-8f06-b1c7e2a95d34';
const redirectUri = 'http://localhost:49152';
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** The foreign server, and an authorization that its account has answered. */
async function answered(given: Partial<ForeignEntraOptions> = {}) {
  const server = await startForeignEntra({ tenantId, clientId, ...given });
  const http = createHttp({ resolveProxy: async () => 'DIRECT', isOnline: () => true });
  ends.push(server.close, () => http.close());
  const fetch = fetchThrough(http);
  const metadata = await fetch(discoveryUrl(server.loginUrl, tenantId), { method: 'GET' });
  // The library publishes its metadata below the issuer, as Entra does.
  const authority = readAuthority(await metadata.json(), { loginUrl: server.loginUrl, tenant: tenantId });
  if (!authority.ok) throw new Error(authority.failure.code);
  const authorization = await beginAuthorization({
    authority: authority.value,
    clientId,
    redirectUri,
    scopes: lookScopes,
  });
  const address = await followTo(authorization.url, (url) => url.origin === redirectUri);
  const options = { fetch, signal: new AbortController().signal, now: () => new Date() };
  return { authorization, address, options };
}

it('a server that is not of this repository grants a token for its account, with PKCE', async () => {
  const { authorization, address, options } = await answered();
  const grant = await redeem(authorization, address, options);
  expect(grant).toMatchObject({ tenantId, objectId: 'oid-of-ada', scopes: [...lookScopes] });
  expect(grant.token.reveal().length).toBeGreaterThan(20);
  expect(grant.expiresAt.getTime()).toBeGreaterThan(Date.now());
  expect(JSON.stringify({ authorization, grant })).not.toContain(authorization.verifier.reveal());
});

it('a code works once', async () => {
  const { authorization, address, options } = await answered();
  await redeem(authorization, address, options);
  await expect(redeem(authorization, address, options)).rejects.toMatchObject({
    failure: { code: 'microsoft.refused' },
  });
});

it('a code is useless with another verifier', async () => {
  const { authorization, address, options } = await answered();
  const stolen = { ...authorization, verifier: new Token('a'.repeat(43)) };
  await expect(redeem(stolen, address, options)).rejects.toMatchObject({ failure: { code: 'microsoft.refused' } });
});

it.each([
  ['state', { state: 'another state' }],
  ['nonce', { nonce: 'another nonce' }],
  ['audience', { clientId: '00000000-0000-4000-8000-000000000000' }],
])('an answer with another %s is rejected', async (_what, change) => {
  const { authorization, address, options } = await answered();
  await expect(redeem({ ...authorization, ...change }, address, options)).rejects.toMatchObject({
    failure: { code: expect.stringMatching(/^microsoft\.(badAnswer|notPublicClient|refused)$/) },
  });
});

it('an ID token of another issuer or tenant is rejected', async () => {
  const { authorization, address, options } = await answered();
  const authority = { ...authorization.authority, issuer: authorization.authority.issuer.replace(tenantId, clientId) };
  await expect(redeem({ ...authorization, authority }, address, options)).rejects.toMatchObject({
    failure: { code: 'microsoft.badAnswer' },
  });
  const other = await answered({ tid: clientId });
  await expect(redeem(other.authorization, other.address, other.options)).rejects.toMatchObject({
    failure: { code: 'microsoft.badAnswer', detail: { part: 'tid' } },
  });
});

it('a declined consent is reported as such', async () => {
  const { authorization, address, options } = await answered({ declines: true });
  await expect(redeem(authorization, address, options)).rejects.toMatchObject({
    failure: { code: 'microsoft.declined', detail: { number: 65004 } },
  });
});
