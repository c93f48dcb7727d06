import { expect, it } from 'vitest';
import { beginAuthorization } from '../../../../../electron/core/microsoft/sign-in/authorization';
import { lookScopes } from '../../../../../shared/enums/microsoft-sign-in';

const loginUrl = 'https://login.microsoftonline.com/tenant';
const request = {
  authority: {
    ...{ tenantId: 'tenant', issuer: `${loginUrl}/v2.0` },
    ...{ authorizationEndpoint: `${loginUrl}/oauth2/v2.0/authorize`, tokenEndpoint: `${loginUrl}/oauth2/v2.0/token` },
  },
  clientId: 'client-1',
  redirectUri: 'http://localhost:4000',
  scopes: lookScopes,
};
const parameters = async (claims?: string) => {
  const { url } = await beginAuthorization({ ...request, ...(claims === undefined ? {} : { claims }) });
  return new URL(url).searchParams;
};

it('a sign-in that answers a claims challenge sends its claims', async () => {
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1604106651"}}}';
  expect((await parameters(claims)).get('claims')).toBe(claims);
});

it('any other sign-in sends none, and requests no lasting access', async () => {
  const sent = await parameters();
  expect(sent.has('claims')).toBe(false);
  expect(sent.get('scope')).not.toContain('offline_access');
  expect(sent.get('code_challenge_method')).toBe('S256');
});
