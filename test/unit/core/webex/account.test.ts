import { afterEach, describe, expect, it } from 'vitest';
import { fetchAccount, organizationUuid, readAccount, readRoles } from '../../../../electron/core/webex/account';
import { client, closeAll, cloudAt, json, me, orgId, startServer, token, unpadded } from '../http/servers';

afterEach(closeAll);

describe('organizationUuid', () => {
  it.each([
    ['base64 without padding', unpadded(`ciscospark://us/ORGANIZATION/${orgId}`), orgId],
    ['another region', unpadded(`ciscospark://urn:TEAM:eu-central-1_k/ORGANIZATION/${orgId}`), orgId],
    ['not encoded', `ciscospark://us/ORGANIZATION/${orgId}`, orgId],
    ['a plain UUID', orgId, orgId],
    ['capitals', orgId.toUpperCase(), orgId],
    ['something else', 'nonsense', ''],
    ['base64 of something else', unpadded('ciscospark://us/ORGANIZATION/nonsense'), ''],
    ['nothing', '', ''],
  ])('%s', (_, given, expected) => {
    expect(organizationUuid(given)).toBe(expected);
  });
});

describe('readRoles', () => {
  const id = (name: string, region = 'us') => unpadded(`ciscospark://${region}/ROLE/${name}`);
  it.each([
    ['full administrator', ['Y2lzY29zcGFyazovL3VzL1JPTEUvaWRfZnVsbF9hZG1pbg'], 'full'],
    ['of another region', [id('id_full_admin', 'eu')], 'full'],
    ['not encoded', ['id_full_admin'], 'full'],
    ['both', [id('id_user_admin'), id('id_full_admin')], 'full'],
    ['user administrator', [id('id_user_admin')], 'userAdmin'],
    ['only others', [id('id_readonly_admin')], 'no'],
    ['none', [], 'no'],
    ['absent', undefined, 'unknown'],
  ])('%s', (_, roles, expected) => {
    expect(readRoles(roles)).toBe(expected);
  });
});

describe('readAccount', () => {
  it.each([[[{}]], [['id_user_admin', {}]], [[null]], [['']]])('does not know the role from %j', (roles) => {
    expect(readAccount({ ...me, roles })).toMatchObject({ administrator: 'unknown' });
  });

  it('knows a full administrator beside a role that it cannot read', () => {
    expect(readAccount({ ...me, roles: [{}, 'id_full_admin'] })).toMatchObject({ administrator: 'full' });
  });

  it('reads a person', () => {
    const account = { displayName: 'Ada Admin', email: 'ada@example.com', orgId, administrator: 'full' };
    expect(readAccount(me)).toEqual(account);
    expect(readAccount({ ...me, orgName: 'Example' })).toEqual({ ...account, orgName: 'Example' });
  });

  it('ignores invalid fields and keeps the others', () => {
    const odd = { id: 7, displayName: null, emails: [null, 'ada@example.com'], orgId: {}, roles: null };
    expect(readAccount(odd)).toEqual({
      displayName: 'ada@example.com',
      email: 'ada@example.com',
      orgId: '',
      administrator: 'unknown',
    });
  });

  it.each([[{}], [[]], [null], ['text'], [undefined], [{ message: 'no' }]])('returns null for %j', (body) => {
    expect(readAccount(body)).toBeNull();
  });
});

describe('fetchAccount', () => {
  const fetchWith = async (status: number, body: unknown) => {
    const { port } = await startServer((_, response) => json(response, status, body));
    return fetchAccount(client(), cloudAt(`http://127.0.0.1:${port}`), token, new AbortController().signal);
  };

  it('returns the account', async () => {
    expect(await fetchWith(200, me)).toMatchObject({ ok: true, value: { email: 'ada@example.com' } });
  });

  it('returns the failure of the request, with what Webex said', async () => {
    expect(await fetchWith(401, {})).toMatchObject({ ok: false, failure: { code: 'http.unauthorized' } });
    const message = 'The request requires a valid access token set in the Authorization request header.';
    expect(await fetchWith(403, { message, errors: [{ description: 'another' }] })).toMatchObject({
      failure: { code: 'http.forbidden', detail: { status: 403, said: `${message}; another` } },
    });
    expect(await fetchWith(403, { errors: [{ description: 'Only this.' }] })).toMatchObject({
      failure: { detail: { said: 'Only this.' } },
    });
  });

  it('cuts what Webex said, and never repeats the token', async () => {
    const said = async (message: unknown) => {
      const result = await fetchWith(403, { message });
      return result.ok ? undefined : result.failure.detail?.said;
    };
    expect(await said(`No ${token.reveal()}!`)).toBe('No [token]!');
    expect(await said('x'.repeat(5000))).toBe(`${'x'.repeat(300)}…`);
    expect(await said({})).toBeUndefined();
  });

  it('returns a failure when the body is not a person', async () => {
    expect(await fetchWith(200, {})).toMatchObject({
      ok: false,
      failure: { code: 'http.unexpected', detail: { reason: 'notAPerson' } },
    });
  });
});
