import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../../../electron/core/lib/failure';
import { updatesOf } from '../../../../electron/core/releases/feed';
import { lookUpRelease } from '../../../../electron/core/releases/look-up';
import {
  authority,
  client,
  closeAll,
  closedPort,
  type Handler,
  json,
  type RunningServer,
  silence,
  startProxy,
  startServer,
} from '../http/servers';

afterEach(closeAll);

const path = '/repos/contoso/app/releases/latest';

/** What a look at this server finds, or the code and the detail of its failure. */
async function look(
  handler: Handler,
  { own = '1.2.3', path: at = path, http = client(), signal = new AbortController().signal } = {},
) {
  const server = await startServer(handler);
  const feed = `http://127.0.0.1:${server.port}${at}`;
  return { server, feed, found: await outcome({ feed, homepage: null, own, http, signal }) };
}

async function outcome(options: Parameters<typeof lookUpRelease>[0]) {
  try {
    return await lookUpRelease(options);
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
}

const answering = (status: number, body: unknown, headers = {}) =>
  look((_, response) => json(response, status, body, headers));

describe('a look for a new version', () => {
  it.each([
    ['v1.3.0', 'newer'],
    ['v1.2.3', 'same'],
    ['v1.2.3+other.build', 'same'],
    ['v1.2.3-rc.1', 'older'],
    ['v1.3.0-beta.1', 'newer'],
    ['0.9.0', 'older'],
  ])('compares the release %s with 1.2.3: %s', async (tag, kind) => {
    const { found, server } = await answering(200, { tag_name: tag });
    expect(found).toMatchObject({ kind });
    expect(server.requests).toEqual([`GET ${path}`]);
  });

  it('sends exactly the request that is shown before, and nothing more', async () => {
    const sent: IncomingMessage[] = [];
    const { feed } = await look((request, response) => {
      sent.push(request);
      json(response, 200, { tag_name: 'v1.2.3' });
    });
    const updates = updatesOf({ built: feed, policies: {} });
    if (updates.kind !== 'feed') throw new Error('no feed');
    const [{ method, rawHeaders = [] } = {} as IncomingMessage] = sent;
    const headers = Array.from({ length: rawHeaders.length / 2 }, (_, at) => rawHeaders.slice(2 * at, 2 * at + 2));
    expect({ method, headers }).toEqual({ method: updates.request.method, headers: updates.request.headers });
    expect(sent).toHaveLength(1);
  });

  it('keeps no connection, so that not even a broken one makes it send twice', async () => {
    const http = client();
    const server = await startServer((_, response) => json(response, 200, { tag_name: 'v1.2.3' }));
    const feed = `http://127.0.0.1:${server.port}${path}`;
    const { signal } = new AbortController();
    for (let count = 1; count <= 3; count += 1) {
      expect(await outcome({ feed, homepage: null, own: '1.2.3', http, signal })).toMatchObject({ kind: 'same' });
      expect([server.requests.length, server.connections()]).toEqual([count, count]);
    }
  });

  it.each([
    [404, 'release.notFound', '/release.json'],
    [410, 'release.notFound', path],
    [401, 'release.denied', path],
    [403, 'release.denied', path],
    [429, 'release.limited', path],
    [500, 'release.serverError', path],
    [503, 'release.serverError', path],
    [511, 'release.page', path],
    [418, 'release.unexpected', path],
  ] as const)('says why it failed at %s, and tries nothing again', async (status, code, at) => {
    const { found, server } = await look((_, response) => json(response, status, { message: 'No' }), { path: at });
    expect(found).toMatchObject({ code, detail: { host: `127.0.0.1:${server.port}`, status } });
    expect(server.requests).toHaveLength(1);
  });

  it('knows the rate limit of GitHub, which can be 403', async () => {
    const said = await answering(403, { message: 'API rate limit exceeded for 192.0.2.1.' });
    expect(said.found).toMatchObject({ code: 'release.limited' });
    expect((await answering(403, {}, { 'retry-after': '60' })).found).toMatchObject({ code: 'release.limited' });
  });

  it('finds no release where a forge has none, and where there is an empty answer', async () => {
    expect((await answering(404, { message: 'Not Found' })).found).toEqual({ kind: 'none' });
    expect((await look((_, response) => response.writeHead(204).end())).found).toEqual({ kind: 'none' });
    const page = await look((_, response) =>
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>No</h1>'),
    );
    expect(page.found).toMatchObject({ code: 'release.notFound' });
  });

  it('follows no redirect, and names where it leads without the path', async () => {
    const other = await startServer((_, response) => json(response, 200, { tag_name: 'v9.9.9' }));
    const { found } = await look((_, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${other.port}/secret` }).end(),
    );
    expect(found).toMatchObject({
      code: 'release.redirect',
      detail: { status: 302, location: `127.0.0.1:${other.port}` },
    });
    expect(other.requests).toEqual([]);
  });

  it.each([
    ['a sign-in page', 'text/html', '<!doctype html><title>Sign in</title>', 'release.page'],
    ['a text', 'text/plain', 'v1.2.3', 'release.notJson'],
    ['nothing', 'application/json', '', 'release.notJson'],
    ['cut JSON', 'application/json', '{"tag_name": "v1.2.3"', 'release.notJson'],
    ['another object', 'application/json', '{"version": "1.2.3"}', 'release.wrongShape'],
    ['a list of releases', 'application/json', '[{"tag_name": "v1.2.3"}]', 'release.wrongShape'],
    ['a tag that is no version', 'application/json', '{"tag_name": "nightly"}', 'release.wrongShape'],
  ])('refuses %s', async (_, type, body, code) => {
    const { found } = await look((_request, response) => response.writeHead(200, { 'content-type': type }).end(body));
    expect(found).toMatchObject({ code });
  });

  it('reads a file with a byte order mark, of any type', async () => {
    const { found } = await look((_, response) => response.writeHead(200).end('\uFEFF{"tag_name":"v1.2.4"}\n'));
    expect(found).toMatchObject({ kind: 'newer' });
  });

  it('stops reading an answer that is too large', async () => {
    const body = JSON.stringify({ tag_name: 'v1.2.4', body: 'x'.repeat(2_000_000) });
    const { found } = await look((_, response) => response.writeHead(200).end(body));
    expect(found).toMatchObject({ code: 'release.tooLarge' });
  });

  it('ends when it is canceled', async () => {
    const ending = new AbortController();
    const { found } = await look(() => ending.abort(), { signal: ending.signal });
    expect(found).toMatchObject({ code: 'release.cancelled' });
  });

  it('says that nothing responded in time, and that there is no network', async () => {
    const late = await look(silence, { http: client({ attemptTimeout: 100 }) });
    expect(late.found).toMatchObject({ code: 'net.timeout' });
    const http = client({}, { isOnline: () => false });
    const feed = 'https://releases.contoso.invalid/release.json';
    const { signal } = new AbortController();
    expect(await outcome({ feed, homepage: null, own: '1.0.0', http, signal })).toMatchObject({ code: 'net.offline' });
  });

  it('says that the connection was refused, or closed', async () => {
    const feed = `http://127.0.0.1:${await closedPort()}/`;
    const { signal } = new AbortController();
    const refused = await outcome({ feed, homepage: null, own: '1.0.0', http: client(), signal });
    expect(refused).toMatchObject({ code: 'net.refused' });
    expect((await look((request) => request.socket.destroy())).found).toMatchObject({ code: 'net.reset' });
  });
});

describe('a look over https', () => {
  const release: Handler = (_, response) => json(response, 200, { tag_name: 'v2.0.0' });

  async function secured(server: RunningServer, http: ReturnType<typeof client>) {
    const { signal } = new AbortController();
    const feed = `https://127.0.0.1:${server.port}/release.json`;
    return outcome({ feed, homepage: null, own: '1.0.0', http, signal });
  }

  it('trusts what this computer trusts, and nothing else', async () => {
    const ca = await authority();
    const server = await startServer(release, await ca.issue({ ip: ['127.0.0.1'] }));
    expect(await secured(server, client({ ca: [ca.ca] }))).toMatchObject({ kind: 'newer' });
    expect(await secured(server, client())).toMatchObject({ code: 'net.tlsUntrusted' });
  });

  it('refuses a certificate of another name, or one that has expired', async () => {
    const ca = await authority();
    const http = () => client({ ca: [ca.ca] });
    const other = await startServer(release, await ca.issue({ dns: ['other.contoso.com'] }));
    expect(await secured(other, http())).toMatchObject({ code: 'net.tlsName' });
    const [from, to] = [new Date('2020-01-01'), new Date('2020-02-01')];
    const expired = await startServer(release, await ca.issue({ ip: ['127.0.0.1'], from, to }));
    expect(await secured(expired, http())).toMatchObject({ code: 'net.tlsExpired' });
  });

  it('goes through the proxy of the system, and says when that requires a sign-in', async () => {
    const ca = await authority();
    const server = await startServer(release, await ca.issue({ ip: ['127.0.0.1'] }));
    const proxy = await startProxy();
    const through = (port: number) => client({ ca: [ca.ca] }, { resolveProxy: async () => `PROXY 127.0.0.1:${port}` });
    expect(await secured(server, through(proxy.port))).toMatchObject({ kind: 'newer' });
    expect(proxy.requests).toEqual([`CONNECT 127.0.0.1:${server.port}`]);
    const locked = await startProxy({ refuse: { status: 407 } });
    expect(await secured(server, through(locked.port))).toMatchObject({ code: 'net.proxyAuth' });
  });
});
