import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discoveryUrl, isTenant, readAuthority } from '../../../../../electron/core/microsoft/sign-in/authority';

const tenantId = '7f3c1d2e-5b8a-4c6f-9e21-0a4b8d6c3f57';
const loginUrl = 'https://login.microsoftonline.com';
const metadata = {
  issuer: `${loginUrl}/${tenantId}/v2.0`,
  authorization_endpoint: `${loginUrl}/${tenantId}/oauth2/v2.0/authorize`,
  token_endpoint: `${loginUrl}/${tenantId}/oauth2/v2.0/token`,
};
const asked = { loginUrl, tenant: 'contoso.com' };

describe('a tenant', () => {
  it.each(['contoso.com', 'a.b-c.onmicrosoft.com', tenantId, tenantId.toUpperCase()])('is named by %s', (text) =>
    expect(isTenant(text)).toBe(true),
  );
  it.each([
    '',
    'common',
    'organizations',
    'contoso',
    'contoso.com/x',
    '../x.com',
    'a b.com',
    '-a.com',
    'a..com',
    `${tenantId}1`,
  ])('is not named by “%s”', (text) => expect(isTenant(text)).toBe(false));
});

describe('readAuthority()', () => {
  it('reads the endpoints and the ID of the tenant', () => {
    expect(readAuthority(metadata, asked)).toEqual({
      ok: true,
      value: {
        issuer: metadata.issuer,
        tenantId,
        authorizationEndpoint: metadata.authorization_endpoint,
        tokenEndpoint: metadata.token_endpoint,
      },
    });
  });

  it.each([
    ['another issuer’s address', { issuer: `https://evil.example/${tenantId}/v2.0` }],
    ['an issuer without a tenant', { issuer: `${loginUrl}/common/v2.0` }],
    ['a token endpoint elsewhere', { token_endpoint: 'https://evil.example/token' }],
    [
      'an authorization endpoint elsewhere',
      { authorization_endpoint: 'https://login.microsoftonline.com.evil.example/' },
    ],
    ['an endpoint without TLS', { token_endpoint: metadata.token_endpoint.replace('https', 'http') }],
    ['an endpoint on another port', { token_endpoint: 'https://login.microsoftonline.com:8443/token' }],
  ])('rejects %s', (_what, change) => {
    expect(readAuthority({ ...metadata, ...change }, asked)).toMatchObject({
      ok: false,
      failure: { code: 'microsoft.badAnswer', detail: { part: 'issuer' } },
    });
  });

  it('rejects another tenant than the one whose ID was entered', () => {
    const other = '2d9b7a10-43c8-4e5d-8f06-b1c7e2a95d34';
    expect(readAuthority(metadata, { loginUrl, tenant: other })).toMatchObject({
      failure: { code: 'microsoft.badAnswer' },
    });
    expect(readAuthority(metadata, { loginUrl, tenant: tenantId.toUpperCase() })).toMatchObject({ ok: true });
  });

  it('explains a tenant that Entra does not know, or that is in another cloud', () => {
    const refused = (number: number) => ({
      error: 'invalid_tenant',
      error_description: `AADSTS${number}: Tenant not found.`,
    });
    expect(readAuthority(refused(90002), asked)).toMatchObject({ failure: { code: 'microsoft.tenantUnknown' } });
    expect(readAuthority(refused(90038), asked)).toMatchObject({ failure: { code: 'microsoft.otherCloud' } });
  });

  it('never throws, whatever the server sends', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readAuthority(json, asked)).toMatchObject({ ok: false });
      }),
    );
  });
});

it('asks for the metadata at the cloud’s own address, whatever the tenant is called', () => {
  fc.assert(
    fc.property(fc.string(), (tenant) => {
      expect(new URL(discoveryUrl('https://login.microsoftonline.us', tenant)).origin).toBe(
        'https://login.microsoftonline.us',
      );
    }),
  );
});
