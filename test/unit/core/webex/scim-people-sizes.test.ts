import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { client, closeAll, type Handler, json, silence, token } from '../http/servers';
import { allPeople, names, pageOf, reading } from './people-server';

afterEach(closeAll);

const countOf = (line: string) => Number(/count=(\d+)/.exec(line)?.[1]);
const list = (page: Parameters<typeof pageOf>[0]) => ({ totalResults: 250, Resources: pageOf(page) });

const refusals: readonly [string, Handler][] = [
  ['504', (_request, response) => json(response, 504, { message: 'Gateway timeout' })],
  ['504 as a web page', (_request, response) => void response.writeHead(504).end('<html>')],
  ['413', (_request, response) => json(response, 413, {})],
  ['408', (_request, response) => json(response, 408, {})],
  ['tooMany (RFC 7644)', (_request, response) => json(response, 400, { scimType: 'tooMany', status: '400' })],
  ['400 that names the largest count', (_request, response) => json(response, 400, { detail: 'count must be <= 25' })],
  ['422 that names the page size', (_request, response) => json(response, 422, { message: 'Page size too large' })],
  ['no answer', silence],
];

describe.each(refusals)('%s to a large page', (name, refuse) => {
  const options = name === 'no answer' ? { attemptTimeout: 150 } : {};

  it('is asked for again in smaller pages, at once, and the list is read whole', async () => {
    const { run, people, server, made } = await reading((page, request, response) => {
      if (page.count > 25) refuse(request, response);
      else json(response, 200, list(page));
    }, options);
    expect(await run()).toBeNull();
    expect(names(people)).toEqual(names(allPeople));
    expect(made.view()).toMatchObject({ people: 250, complete: true });
    expect(server.requests.slice(0, 4).map(countOf)).toEqual([100, 50, 25, 25]);
  });

  it('is a failure for ten users; what was read is kept', async () => {
    let broken = true;
    const { run, people, server } = await reading((page, request, response) => {
      if (broken && page.start > 100) refuse(request, response);
      else json(response, 200, list(page));
    }, options);
    expect(await run()).not.toBeNull();
    expect(people).toHaveLength(100);
    expect(new Set(server.requests.map(countOf))).toEqual(new Set([100, 50, 25, 12, 10]));
    broken = false;
    expect(await run()).toBeNull();
    expect(names(people)).toEqual(names(allPeople));
  }, 20_000);
});

it.each([500, 502, 503])(
  '%i that stays is taken for a page that is too large, and asked for as ten users',
  async (status) => {
    const { run, people, made } = await reading((page, _request, response) => {
      if (page.count > 25) json(response, status, { message: 'Bad gateway' });
      else json(response, 200, list(page));
    });
    expect(await run()).toBeNull();
    expect(names(people)).toEqual(names(allPeople));
    expect(made.view()).toMatchObject({ people: 250, complete: true });
  },
);

it('another 400 is no matter of size', async () => {
  const { run, server } = await reading((_page, _request, response) => json(response, 400, { detail: 'Bad token' }));
  expect(await run()).toMatchObject({ code: 'http.unexpected' });
  expect(server.requests).toHaveLength(1);
});

it('any largest page that a server can make, and any number of users, are read whole', async () => {
  const refusal = fc.constantFrom(...refusals.slice(0, -1).map(([, refuse]) => refuse));
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 10, max: 120 }),
      fc.integer({ min: 1, max: 250 }),
      refusal,
      async (most, count, refuse) => {
        const { run, people } = await reading((page, request, response) => {
          if (page.count > most) refuse(request, response);
          else
            json(response, 200, {
              totalResults: count,
              Resources: pageOf(page).filter((_, at) => page.start + at <= count),
            });
        });
        expect(await run()).toBeNull();
        expect(names(people)).toEqual(names(allPeople.slice(0, count)));
        await closeAll();
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

it('an address that accepts no connection is reported at once: a smaller page would not help', async () => {
  const { run, server } = await reading((_page, request, response) => silence(request, response));
  await server.close();
  expect(await run()).toMatchObject({ code: 'net.refused' });
});

it('a request that got no answer over an open connection says so', async () => {
  const { server } = await reading((_page, request, response) => silence(request, response));
  const reply = await client({ attemptTimeout: 100 }).send(
    { method: 'GET', url: `http://127.0.0.1:${server.port}/`, token, accept: 'application/json' },
    { signal: new AbortController().signal },
  );
  expect(reply).toMatchObject({ failure: { code: 'net.timeout' }, connected: true });
});
