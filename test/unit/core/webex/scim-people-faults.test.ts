import { afterEach, describe, expect, it } from 'vitest';
import { closeAll, type Handler, json, token } from '../http/servers';
import { traceOf } from '../tokens/disguises';
import { allPeople, names, type PageRequest, pageOf, reading } from './people-server';

afterEach(closeAll);

describe('a page that is too long', () => {
  it('is requested again in smaller pages', async () => {
    const padding = 'x'.repeat(900);
    const { run, people, server } = await reading(
      (page, _request, response) =>
        json(response, 200, { totalResults: 250, Resources: pageOf(page).map((one) => ({ ...one, padding })) }),
      { bodyLimit: 30_000 },
    );
    expect(await run()).toBeNull();
    expect(names(people)).toEqual(names(allPeople));
    expect(server.requests.slice(0, 3).map((line) => line.split('&')[1])).toEqual([
      'count=100',
      'count=50',
      'count=25',
    ]);
  });

  it('even for ten people is a failure', async () => {
    const { run } = await reading((_asked, _request, response) => json(response, 200, { padding: 'x'.repeat(2_000) }), {
      bodyLimit: 1_000,
    });
    expect(await run()).toMatchObject({ code: 'http.notScim', detail: { reason: 'tooLong' } });
  });
});

it('people are kept without the token, which a server can put into each of their texts', async () => {
  const secret = token.reveal();
  const encoded = [
    secret,
    ...(['base64', 'base64url', 'hex'] as const).map((form) => Buffer.from(secret).toString(form)),
  ];
  const { run, people } = await reading((_page, _request, response) =>
    json(response, 200, {
      totalResults: 5,
      Resources: [...encoded, 'ada'].map((text, id) => ({
        id,
        userName: `${text}@x.com`,
        displayName: `Ada "${text}"`,
        externalId: text,
        name: { givenName: text, familyName: encodeURIComponent(`<${text}>`) },
        emails: [{ value: `x+${text}@x.com` }],
      })),
    }),
  );
  expect(await run()).toBeNull();
  expect(people).toHaveLength(5);
  expect(traceOf(secret, JSON.stringify(people))).toBeUndefined();
  expect(people.at(-1)).toMatchObject({ userName: 'ada@x.com', emails: ['x+ada@x.com'] });
});

describe('entries without a userName', () => {
  const nameless = ({ start, count }: PageRequest) =>
    Array.from({ length: count }, (_, index) => ({ id: `id-${start + index}` }));

  it.each([undefined, 1_000_000])('that never end are read as incomplete, with %s people announced', async (total) => {
    const { run, people, made, server } = await reading((page, _request, response) =>
      json(response, 200, { ...(total ? { totalResults: total } : {}), Resources: nameless(page) }),
    );
    expect(await run()).toMatchObject({ code: 'people.incomplete' });
    expect(server.requests).toHaveLength(4);
    expect(people).toEqual([]);
    expect(made.view()).toMatchObject({ people: 0, unreadable: 400, complete: false });
    // Another attempt continues, and ends as well.
    expect(await run()).toMatchObject({ code: 'people.incomplete' });
    expect(server.requests).toHaveLength(8);
  });

  it('do not end the reading when people follow them', async () => {
    const { run, people, made } = await reading((page, _request, response) =>
      json(response, 200, {
        totalResults: 550,
        Resources: page.start <= 300 ? nameless(page) : pageOf({ ...page, start: page.start - 300 }),
      }),
    );
    expect(await run()).toBeNull();
    expect(names(people)).toEqual(names(allPeople));
    expect(made.view()).toMatchObject({ people: 250, unreadable: 300, complete: true });
  });
});

describe('failures', () => {
  it.each<[string, Handler, string]>([
    ['401', (_request, response) => json(response, 401, {}), 'http.unauthorized'],
    ['403', (_request, response) => json(response, 403, {}), 'http.forbidden'],
    ['no JSON', (_request, response) => void response.end('ok'), 'http.notScim'],
    ['no list', (_request, response) => json(response, 200, { hello: 1 }), 'http.notScim'],
    ['204', (_request, response) => void response.writeHead(204).end(), 'http.unexpected'],
    ['a web page', (_request, response) => void response.end('<html>'), 'http.loginPage'],
    ['a cut connection', (_request, response) => void response.destroy(), 'net.reset'],
    ['429 for ever', (_request, response) => json(response, 429, {}), 'http.tooManyRequests'],
    ['503 for ever', (_request, response) => json(response, 503, {}), 'http.serverError'],
  ])('%s: the people read so far are kept, and reading continues from there', async (_name, fails, code) => {
    let broken = true;
    const { run, people, made, server } = await reading((page, request, response) => {
      if (broken && page.start > 100) fails(request, response);
      else json(response, 200, { totalResults: 250, Resources: pageOf(page) });
    });
    expect(await run()).toMatchObject({ code });
    expect(people.length).toBe(100);
    expect(made.view()).toEqual({ people: 100, unreadable: 0, announced: 250, complete: false });
    broken = false;
    const before = server.requests.length;
    expect(await run()).toBeNull();
    expect(server.requests[before]).toContain('startIndex=101&');
    expect(names(people)).toEqual(names(allPeople));
  });

  it('429 and 503 are retried after the requested wait', async () => {
    const waits: number[] = [];
    const { run, people } = await reading(
      (page, _request, response) => {
        if (page.number === 2) json(response, 429, {}, { 'retry-after': '7' });
        else if (page.number === 4) json(response, 503, {}, { 'retry-after': '2' });
        else json(response, 200, { totalResults: 250, Resources: pageOf(page) });
      },
      { retry: { sleep: async (wait) => void waits.push(wait) } },
    );
    expect(await run()).toBeNull();
    expect(waits).toEqual([7_000, 2_000]);
    expect(names(people)).toEqual(names(allPeople));
  });

  it('a cancel ends a running request, and a later run continues', async () => {
    const cancel = new AbortController();
    let silent = true;
    const { run, people } = await reading((page, _request, response) => {
      if (silent && page.start > 100) cancel.abort();
      else json(response, 200, { totalResults: 250, Resources: pageOf(page) });
    });
    expect(await run(cancel.signal)).toEqual({ code: 'preflight.cancelled' });
    expect(people.length).toBe(100);
    silent = false;
    expect(await run()).toBeNull();
    expect(names(people)).toEqual(names(allPeople));
  });

  it('a cancel ends a wait', async () => {
    const cancel = new AbortController();
    const { run } = await reading((_asked, _request, response) => json(response, 429, {}, { 'retry-after': '100' }), {
      retry: { sleep: (_wait, signal) => new Promise((done) => signal.addEventListener('abort', () => done())) },
    });
    setTimeout(() => cancel.abort(), 50);
    expect(await run(cancel.signal)).toEqual({ code: 'preflight.cancelled' });
  });
});
