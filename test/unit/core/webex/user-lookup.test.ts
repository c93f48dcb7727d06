import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { HttpOptions } from '../../../../electron/core/http/client';
import { userByName } from '../../../../electron/core/webex/scim';
import { lookUpUser } from '../../../../electron/core/webex/user-lookup';
import { client, closeAll, cloudAt, type Handler, json, orgId, silence, startServer, token } from '../http/servers';
import { traceOf } from '../tokens/disguises';

afterEach(closeAll);

const address = 'ada@example.com';
const ada = {
  id: 'u1',
  userName: 'Ada@Example.com',
  displayName: 'Ada Lovelace',
  active: true,
  emails: [{ value: address }, { value: 'a.lovelace@example.com' }],
  meta: { created: '2026-11-20T08:00:00Z', lastModified: '2026-11-21T09:30:00.000+01:00' },
};
const list = (Resources: unknown, more: object = {}) => ({
  totalResults: Array.isArray(Resources) ? Resources.length : 0,
  Resources,
  ...more,
});

async function look(
  handler: Handler,
  { signal = new AbortController().signal, ...options }: Partial<HttpOptions> & { signal?: AbortSignal } = {},
) {
  const server = await startServer(handler);
  const credentials = { cloud: cloudAt(`http://127.0.0.1:${server.port}`), orgId, token };
  const result = await lookUpUser(client(options), credentials, address, () => ({ signal }));
  return { ...result, server };
}
const answering =
  (body: unknown, status = 200): Handler =>
  (_, response) =>
    json(response, status, body);

describe('the request', () => {
  it('is that of Entra: one GET with a filter of userName', async () => {
    const { server } = await look(answering(list([])));
    expect(server.requests).toEqual([`GET /v1/scim/${orgId}/Users?filter=userName+eq+%22ada%40example.com%22`]);
  });

  it('holds any address as one JSON text: nothing of it becomes a part of the filter or of the URL', () => {
    const credentials = { cloud: cloudAt('https://scim.example'), orgId, token };
    const anyAddress = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        'a" or userName pr or userName eq "',
        'a\\',
        '"',
        'a+b@x.com',
        'a&count=1',
        '#',
        '%22',
        'a\u0000',
      ),
    );
    fc.assert(
      fc.property(anyAddress, (userName) => {
        const url = new URL(userByName(credentials, userName).url);
        expect(url.hash).toBe('');
        expect([...url.searchParams.keys()]).toEqual(['filter']);
        const filter = url.searchParams.get('filter') ?? '';
        expect(filter.startsWith('userName eq "')).toBe(true);
        expect(JSON.parse(filter.slice('userName eq '.length))).toBe(userName);
      }),
    );
  });
});

describe('the answer', () => {
  it('is a user with what distinguishes them', async () => {
    const { users, failure } = await look(answering(list([ada])));
    expect(failure).toBeNull();
    expect(users.map(({ user }) => user)).toEqual([
      {
        id: 'u1',
        userName: 'Ada@Example.com',
        displayName: 'Ada Lovelace',
        active: true,
        emails: [address, 'a.lovelace@example.com'],
        created: '2026-11-20T08:00:00.000Z',
        lastModified: '2026-11-21T08:30:00.000Z',
      },
    ]);
  });

  it.each<[string, unknown]>([
    ['an empty list', list([])],
    ['a list without Resources', { totalResults: 0 }],
    ['Resources that are null', { totalResults: 0, Resources: null, schemas: [] }],
  ])('is no user with %s', async (_name, body) => {
    expect(await look(answering(body))).toMatchObject({ users: [], failure: null });
  });

  it.each<[string, object, object]>([
    ['no meta', { meta: undefined }, { created: null, lastModified: null }],
    ['a meta that is a text', { meta: 'x' }, { created: null }],
    [
      'dates that are none',
      { meta: { created: 'yesterday', lastModified: 12 } },
      { created: null, lastModified: null },
    ],
    ['a date far away', { meta: { created: '+275760-01-01T00:00:00Z' } }, { created: null }],
    ['no id', { id: undefined }, { id: '' }],
    ['an id that is a number', { id: 4 }, { id: '' }],
    ['no active', { active: undefined }, { active: null }],
    ['active as text', { active: 'False' }, { active: false }],
    ['active as a number', { active: 1 }, { active: null }],
    ['emails that are texts', { emails: [address] }, { emails: [address] }],
    ['emails that are no list', { emails: 'x' }, { emails: [] }],
  ])('is read with %s', async (_name, change, expected) => {
    const { users, failure } = await look(answering(list([{ ...ada, ...change }])));
    expect(failure).toBeNull();
    expect(users[0]?.user).toMatchObject(expected);
  });

  it('has several users when the server also searches email addresses', async () => {
    const other = { ...ada, id: 'u2', userName: 'other@example.com' };
    const { users } = await look(answering(list([ada, other])));
    expect(users.map(({ user }) => user.id)).toEqual(['u1', 'u2']);
  });

  it('is kept without the token, and cut', async () => {
    const secret = token.reveal();
    const huge = {
      ...ada,
      id: `id ${secret}`,
      displayName: 'x'.repeat(100_000),
      emails: Array.from({ length: 500 }, (_, index) => ({
        value: index ? `${Buffer.from(secret).toString('base64')}` : address,
      })),
    };
    const { users } = await look(answering(list([huge])));
    const text = JSON.stringify(users.map(({ user }) => user));
    expect(traceOf(secret, text)).toBeUndefined();
    expect(text.length).toBeLessThan(3_000);
  });
});

describe('the look-up fails', () => {
  it.each<[string, Handler, string]>([
    ['a rejected token', answering({ trackingId: 'T_1' }, 401), 'http.unauthorized'],
    ['a forbidden query', answering({}, 403), 'http.forbidden'],
    ['another address', answering({}, 404), 'http.notFound'],
    ['too many requests', answering({}, 429), 'http.tooManyRequests'],
    ['a server error', answering({}, 503), 'http.serverError'],
    [
      'a web page',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
      'http.loginPage',
    ],
    ['an answer that is no list', answering({ hello: 1 }), 'http.notScim'],
    ['an answer that is no JSON', (_, response) => response.end('ok'), 'http.notScim'],
    [
      'a list that never ends',
      (_, response) => response.end(`{"Resources":["${'x'.repeat(2_000_000)}"]}`),
      'http.notScim',
    ],
    ['another success than 200', answering(list([]), 202), 'http.unexpected'],
    ['a total without users', answering({ totalResults: 1, Resources: [] }), 'http.notScim'],
    ['a user without a userName', answering(list([{ id: 'u1' }])), 'http.notScim'],
    [
      'users that were not asked for',
      answering(list([ada, { userName: 'grace@example.com' }])),
      'resultCheck.otherUsers',
    ],
  ])('with %s', async (_name, handler, code) => {
    const { failure, users } = await look(handler);
    expect(failure?.code).toBe(code);
    expect(users).toEqual([]);
  });

  it('when the server does not answer in time', async () => {
    expect(await look(silence, { attemptTimeout: 50 })).toMatchObject({ failure: { code: 'net.timeout' } });
  });

  it('at once when it is cancelled while the server is silent', async () => {
    const controller = new AbortController();
    const looking = look(() => controller.abort(), { signal: controller.signal });
    expect(await looking).toMatchObject({ failure: { code: 'check.cancelled' } });
  });

  it('only after the retries that the server asks for', async () => {
    let asked = 0;
    const { users, server } = await look((_, response) => {
      asked += 1;
      if (asked === 1) json(response, 429, {}, { 'retry-after': '1' });
      else json(response, 200, list([ada]));
    });
    expect(users).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
  });
});
