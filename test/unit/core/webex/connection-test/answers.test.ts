import { afterEach, describe, expect, it } from 'vitest';
import { Token } from '../../../../../electron/core/tokens/token';
import type { CheckId, CheckState, FailureCode } from '../../../../../shared/contract';
import { closeAll, emptyList, type Handler, json, me, orgId, startServer, unpadded, webex } from '../../http/servers';
import { test } from './testing';

afterEach(closeAll);

type Asked = 'me' | 'users' | 'groups' | 'write';
/** A check that does not pass: its state, its code, and a part of the code's detail. */
type Ending = readonly [CheckState, FailureCode, Record<string, string | number>?];
type Endings = Partial<Record<CheckId, Ending>>;

const status =
  (code: number, body: unknown = {}): Handler =>
  (_, response) =>
    json(response, code, body);
const person = (change: object) => status(200, { ...me, ...change });
const page: Handler = (_, response) => void response.end('<html>Sign in</html>');
const page404: Handler = (_, response) => void response.writeHead(404).end('<html>');
const text: Handler = (_, response) => void response.end('hello');
const redirect: Handler = (_, response) => void response.writeHead(302, { location: 'https://login.example/?x' }).end();
const found = status(200, { ...emptyList, totalResults: 1, Resources: [{ id: '1' }] });
const announced = status(200, { ...emptyList, totalResults: 5 });
const otherOrg = '11111111-2222-4333-8444-555555555555';

const blockedBy = (by: CheckId): Ending => ['blocked', 'check.blocked', { by }];
const noAccount: Endings = { administrator: blockedBy('token'), organization: blockedBy('token') };
const unknownAccount = (reason: string): Endings => ({
  administrator: ['warning', 'check.administratorUnknown', { reason }],
  organization: ['warning', 'check.organizationUnknown', { reason }],
});

async function expectEndings(answers: Partial<Record<Asked, Handler>>, endings: Endings): Promise<void> {
  const { port } = await startServer(webex(answers));
  const { report } = await test(`http://127.0.0.1:${port}`);
  const got = report.checks.filter(({ state }) => state !== 'passed');
  expect(got.map(({ id, state, failure }) => [id, state, failure?.code]).sort()).toEqual(
    Object.entries(endings)
      .map(([id, [state, code]]) => [id, state, code])
      .sort(),
  );
  for (const { id, failure } of got) expect(failure?.detail ?? {}).toMatchObject(endings[id]?.[2] ?? {});
  const states = Object.values(endings).map(([state]) => state);
  const bad = states.includes('failed') || states.includes('blocked');
  expect(report.outcome).toBe(bad ? 'failed' : states.length > 0 ? 'warning' : 'passed');
}

it('a healthy Webex passes', () => expectEndings({}, {}));

describe('people/me', () => {
  const orgDiffers = { accountOrg: otherOrg, orgId, query: 'accepted' };
  const rows: [string, Handler, Endings][] = [
    ['no administrator', person({ roles: [] }), { administrator: ['failed', 'check.notAdministrator'] }],
    [
      'user administrator',
      person({ roles: ['id_user_admin'] }),
      { administrator: ['warning', 'check.userAdministratorOnly'] },
    ],
    ['roles absent', person({ roles: undefined }), { administrator: ['warning', 'check.administratorUnknown'] }],
    [
      'another organization',
      person({ orgId: unpadded(`ciscospark://us/ORGANIZATION/${otherOrg}`) }),
      { organization: ['warning', 'check.organizationDiffers', orgDiffers] },
    ],
    ['organization absent', person({ orgId: undefined }), { organization: ['warning', 'check.organizationUnknown'] }],
    ['401, but users can be queried', status(401), unknownAccount('http.unauthorized')],
    ['403, but users can be queried', status(403), unknownAccount('http.forbidden')],
    ['a page, but users can be queried', page, unknownAccount('http.loginPage')],
    ['no person, but users can be queried', status(200, {}), unknownAccount('http.unexpected')],
  ];
  it.each(rows)('%s', (_, handler, endings) => expectEndings({ me: handler }, endings));

  it.each([
    ['refused', 403],
    ['refused', 404],
    ['unclear', 500],
  ])('another organization: the query for users is %s with %i', async (query, code) => {
    const differs: Ending = ['warning', 'check.organizationDiffers', { accountOrg: otherOrg, orgId, query }];
    const failures: Readonly<Record<number, FailureCode>> = {
      403: 'http.forbidden',
      404: 'http.notFound',
      500: 'http.serverError',
    };
    await expectEndings(
      { me: person({ orgId: unpadded(`ciscospark://us/ORGANIZATION/${otherOrg}`) }), users: status(code) },
      { organization: differs, users: ['failed', failures[code] ?? 'app.unexpected'], write: blockedBy('users') },
    );
  });

  it('the token is rejected by every request', () => {
    const refused: Ending = ['failed', 'http.unauthorized'];
    const all = { me: status(401), users: status(401), groups: status(401), write: status(401) };
    return expectEndings(all, { token: refused, users: refused, groups: refused, write: refused, ...noAccount });
  });

  it('the token stays unproven when people/me and the users query fail', () =>
    expectEndings(
      { me: status(403), users: status(404) },
      {
        token: ['failed', 'http.forbidden'],
        users: ['failed', 'http.notFound'],
        write: blockedBy('users'),
        ...noAccount,
      },
    ));
});

describe('users', () => {
  const rows: [string, Handler, FailureCode, Record<string, string | number>][] = [
    ['401', status(401), 'http.unauthorized', { status: 401 }],
    ['403', status(403), 'http.forbidden', { status: 403 }],
    ['404', status(404), 'http.notFound', { status: 404 }],
    ['407', status(407), 'net.proxyAuth', { status: 407 }],
    ['429 for ever', status(429), 'http.tooManyRequests', { retryAfter: 5 }],
    ['500 thrice', status(500), 'http.serverError', { status: 500 }],
    ['a redirect', redirect, 'http.redirect', { location: 'login.example' }],
    ['a login page', page, 'http.loginPage', { status: 200 }],
    ['JSON that is not SCIM', status(200, { hello: 1 }), 'http.notScim', { reason: 'notAList' }],
    ['no JSON', text, 'http.notScim', { reason: 'notJson' }],
    ['204', (_, response) => void response.writeHead(204).end(), 'http.unexpected', { status: 204 }],
  ];
  it.each(rows)('%s', (_, handler, code, detail) =>
    expectEndings({ users: handler }, { users: ['failed', code, detail], write: blockedBy('users') }),
  );

  it('users are announced for that name, and none is returned', () =>
    expectEndings({ users: announced }, { users: ['warning', 'check.announcedOnly', { total: 5 }] }));
  it('a user is found although no user has that name', () =>
    expectEndings({ users: found }, { users: ['failed', 'check.filterIgnored', { total: 1 }] }));
});

describe('groups', () => {
  const rows: [string, Handler, Ending][] = [
    ['403', status(403), ['warning', 'check.groupsRefused', { status: 403 }]],
    ['404', status(404), ['warning', 'check.groupsRefused', { status: 404 }]],
    ['501', status(501), ['warning', 'check.groupsRefused', { status: 501 }]],
    ['a number alone', announced, ['warning', 'check.announcedOnly', { total: 5 }]],
    ['some, though none has that name', found, ['warning', 'check.filterIgnored', { total: 1 }]],
    ['401', status(401), ['failed', 'http.unauthorized']],
    ['500 thrice', status(500), ['failed', 'http.serverError']],
    ['a login page', page, ['failed', 'http.loginPage']],
    ['no SCIM', text, ['failed', 'http.notScim']],
  ];
  it.each(rows)('%s', (_, handler, ending) => expectEndings({ groups: handler }, { groups: ending }));
});

describe('write', () => {
  const rows: [string, Handler, Ending][] = [
    ['403', status(403), ['failed', 'check.mayNotWrite', { status: 403 }]],
    ['401', status(401), ['failed', 'http.unauthorized']],
    ['a redirect', redirect, ['failed', 'http.redirect']],
    ['200', status(200), ['warning', 'check.writeUnclear', { status: 200 }]],
    ['400', status(400), ['warning', 'check.writeUnclear', { status: 400 }]],
    ['500 thrice', status(500), ['warning', 'check.writeUnclear', { status: 500 }]],
    ['a page that says 404', page404, ['warning', 'check.writeUnclear', { status: 404 }]],
  ];
  it.each(rows)('%s', (_, handler, ending) => expectEndings({ write: handler }, { write: ending }));
});

describe('the view of a check', () => {
  it('includes the request and the answer, with the tracking ID', async () => {
    const { port } = await startServer(
      webex({ users: (_, response) => json(response, 401, { trackingId: 'ROUTERGW_1' }) }),
    );
    const { check } = await test(`http://127.0.0.1:${port}`);
    expect(check('users').requestLine).toMatch(
      new RegExp(
        `^GET http://127.0.0.1:${port}/v1/scim/${orgId}/Users\\?filter=userName\\+eq\\+%22[0-9a-f-]{36}%22 -> 401$`,
      ),
    );
    expect(check('users')).toMatchObject({ trackingId: 'ROUTERGW_1', duration: expect.any(Number) });
    expect(check('token')).toMatchObject({ seen: { displayName: 'Ada Admin', email: 'ada@example.com' } });
    expect(check('reached')).toMatchObject({ requestLine: `connect 127.0.0.1:${port}`, seen: { ip: '127.0.0.1' } });
    expect(check('certificate')).toMatchObject({ state: 'passed', seen: { notEncrypted: 1 } });
  });

  it('never creates a user, and tests write access only on request', async () => {
    const server = await startServer(webex());
    const { check } = await test(`http://127.0.0.1:${server.port}`, { write: false });
    expect(check('write').state).toBe('off');
    expect(server.requests.map((line) => line.split(' ')[0])).toEqual(['GET', 'GET', 'GET']);
  });

  it('reports a token that no header can carry as not accepted', async () => {
    const server = await startServer(webex());
    const input = { token: new Token('line\r\nbreak') };
    const { check, report } = await test(`http://127.0.0.1:${server.port}`, input);
    expect(report.outcome).toBe('failed');
    expect(check('reached').state).toBe('blocked');
    expect(check('token')).toMatchObject({
      state: 'failed',
      failure: { code: 'http.unauthorized', detail: { reason: 'badToken' } },
    });
    expect(server.requests).toEqual([]);
  });
});
