import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLoopback } from '../../../../electron/core/http/endpoints';
import { readCloudFile } from '../../../../electron/core/webex/cloud-file';

const good = {
  name: 'Lab',
  authorizeUrl: 'https://login.example/authorize',
  clientId: 'client',
  redirectUri: 'http://localhost:3000/auth/code',
  scopes: ['a', 'b'],
  scimBaseUrl: 'http://127.0.0.1:8080/scim',
  peopleUrl: 'http://[::1]:8080/people/me',
};

const entra = { loginUrl: 'https://login.example', graphUrl: 'https://graph.example' };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloud-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(content: unknown) {
  const path = join(folder, 'cloud.json');
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readCloudFile(path);
}

describe('readCloudFile', () => {
  it('accepts https endpoints, and http endpoints on loopback', async () => {
    expect(await read(good)).toEqual({ ok: true, value: { kind: 'file', ...good } });
    expect(await read(`\ufeff${JSON.stringify(good)}`)).toMatchObject({ ok: true });
  });

  it('takes an Entra of its own, with or without the tenant and the application to begin with', async () => {
    for (const given of [entra, { ...entra, tenantId: 'contoso.com', clientId: 'client' }])
      expect(await read({ ...good, entra: given })).toEqual({
        ok: true,
        value: { kind: 'file', ...good, entra: given },
      });
  });

  it.each([
    ['http beyond loopback', { authorizeUrl: 'http://login.example/authorize' }, 'authorizeUrl', 'url'],
    [
      'http on a name that only looks like loopback',
      { scimBaseUrl: 'http://127.0.0.1.example/' },
      'scimBaseUrl',
      'url',
    ],
    ['another scheme', { peopleUrl: 'file:///etc/passwd' }, 'peopleUrl', 'url'],
    ['javascript', { authorizeUrl: 'javascript:alert(1)' }, 'authorizeUrl', 'url'],
    ['a user name in the address', { scimBaseUrl: 'https://a:b@host/' }, 'scimBaseUrl', 'url'],
    ['a fragment', { redirectUri: 'http://localhost:3000/#x' }, 'redirectUri', 'url'],
    ['an empty fragment', { authorizeUrl: 'https://login.example/authorize#' }, 'authorizeUrl', 'url'],
    ['a base with an empty fragment', { scimBaseUrl: 'https://scim.example/v1#' }, 'scimBaseUrl', 'url'],
    ['a base with a query', { scimBaseUrl: 'https://scim.example/v1?tenant=' }, 'scimBaseUrl', 'base'],
    ['a base with an empty query', { scimBaseUrl: 'https://scim.example/v1?' }, 'scimBaseUrl', 'base'],
    ['a relative address', { scimBaseUrl: '/scim' }, 'scimBaseUrl', 'url'],
    ['http on a subdomain of localhost', { peopleUrl: 'http://people.localhost/me' }, 'peopleUrl', 'url'],
    ['a name that turns the direction of what follows', { name: 'Webex\u202e' }, 'name', 'type'],
    ['a name with a line break', { name: 'Webex\nidbroker.webex.com' }, 'name', 'type'],
    ['a missing field', { clientId: undefined }, 'clientId', 'missing'],
    ['an empty field', { name: ' ' }, 'name', 'type'],
    ['a number', { name: 5 }, 'name', 'type'],
    ['scopes as text', { scopes: 'a b' }, 'scopes', 'type'],
    ['a misspelt field', { scimbaseurl: 'https://x/' }, 'scimbaseurl', 'unknown'],
    ['an Entra without its Graph', { entra: { loginUrl: 'https://login.example' } }, 'entra.graphUrl', 'missing'],
    ['an Entra with a path', { entra: { ...entra, loginUrl: 'https://login.example/x' } }, 'entra.loginUrl', 'origin'],
    ['an Entra without TLS', { entra: { ...entra, graphUrl: 'http://graph.example' } }, 'entra.graphUrl', 'url'],
    ['a misspelt field of Entra', { entra: { ...entra, tenant: 'x' } }, 'entra.tenant', 'unknown'],
    ['an Entra that is a text', { entra: 'https://login.example' }, 'entra', 'type'],
  ])('rejects %s and reports the field', async (_name, change, field, reason) => {
    const failure = { code: 'cloud.badField', detail: { file: 'cloud.json', field, reason } };
    expect(await read({ ...good, ...change })).toEqual({ ok: false, failure });
  });

  it('distinguishes an unreadable file from one that is not JSON', async () => {
    expect(await read('{')).toMatchObject({ failure: { code: 'cloud.notJson' } });
    expect(await read('[]')).toMatchObject({ failure: { code: 'cloud.badField' } });
    expect(await readCloudFile(join(folder, 'none.json'))).toMatchObject({ failure: { code: 'cloud.unreadable' } });
  });
});

describe('isLoopback', () => {
  it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1', '127.255.0.3', '127.0.0.1:80', '[::1]', '[::1]:8080'])(
    '%s is',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );
  it.each([
    'localhost.example',
    'a.localhost',
    'localhost.',
    '127.0.0.1.example',
    '127.0.0.256',
    '127.0.0',
    '10.0.0.1',
    '[::2]',
    '[::ffff:127.0.0.1]',
    'mylocalhost',
    '0.0.0.0',
  ])('rejects %s', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
