import http from 'node:http';
import net from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Reply } from '../../../../electron/core/http/answer';
import { createHttp } from '../../../../electron/core/http/client';
import {
  type Authority,
  authority,
  client,
  closeAll,
  closedPort,
  type Handler,
  json,
  listen,
  silence,
  startServer,
  token,
} from './servers';

const signal = new AbortController().signal;
const day = 86_400_000;
let trusted: Authority;
let stranger: Authority;

beforeAll(async () => {
  [trusted, stranger] = await Promise.all([authority('Test Authority'), authority('Company Proxy CA')]);
});
afterEach(closeAll);

/** Long enough for a busy computer. */
const patient = () => client({ ca: [trusted.ca], attemptTimeout: 9_000, connectTimeout: 8_000 });
/** For what never comes. */
const impatient = () => client({ ca: [trusted.ca], attemptTimeout: 150, connectTimeout: 100 });

function get(url: string, made = patient()): Promise<Reply> {
  return made.send({ method: 'GET', url, token, accept: 'application/json' }, { signal });
}

describe('a network failure is reported', () => {
  it('when the name does not exist', async () => {
    const { failure } = await get('https://nonexistent.invalid/');
    expect(failure).toMatchObject({ code: 'net.dns', detail: { host: 'nonexistent.invalid' } });
  });

  it('when the connection is refused', async () => {
    const port = await closedPort();
    const { failure } = await get(`https://127.0.0.1:${port}/`);
    expect(failure).toEqual({ code: 'net.refused', detail: { host: `127.0.0.1:${port}`, reason: 'ECONNREFUSED' } });
  });

  it('as no network, when the system is offline', async () => {
    const made = client({ attemptTimeout: 9_000, connectTimeout: 8_000 }, { isOnline: () => false });
    expect((await get('https://nonexistent.invalid/', made)).failure?.code).toBe('net.offline');
  });

  it('when the answer never comes', async () => {
    const { port } = await startServer(silence);
    expect((await get(`http://127.0.0.1:${port}/`, impatient())).failure?.code).toBe('net.timeout');
  });

  it('when the body never ends', async () => {
    const { port } = await startServer((_, response) => void response.writeHead(200).write('{'));
    expect((await get(`http://127.0.0.1:${port}/`, impatient())).failure?.code).toBe('net.timeout');
  });

  it('when the TLS handshake never ends', async () => {
    const { port } = await listen(net.createServer());
    expect((await get(`https://127.0.0.1:${port}/`, impatient())).failure?.code).toBe('net.timeout');
  });

  it('when the connection is cut before the answer', async () => {
    const { port } = await startServer((request) => void request.socket.resetAndDestroy());
    expect((await get(`http://127.0.0.1:${port}/`)).failure?.code).toBe('net.reset');
  });

  it('when the connection is cut in the TLS handshake', async () => {
    const { port } = await listen(
      net.createServer((socket) => void socket.once('data', () => socket.resetAndDestroy())),
    );
    expect((await get(`https://127.0.0.1:${port}/`)).failure?.code).toBe('net.reset');
  });

  it('when the server does not speak TLS', async () => {
    const { port } = await startServer(silence);
    expect((await get(`https://127.0.0.1:${port}/`)).failure?.code).toBe('net.failed');
  });
});

describe('the TLS client', () => {
  const ok: Handler = (_, response) => json(response, 200, {});
  const serve = async (by: Authority, names: Parameters<Authority['issue']>[0]) => {
    const { port } = await startServer(ok, await by.issue(names));
    return get(`https://127.0.0.1:${port}/`);
  };

  it('accepts a trusted certificate that names the address', async () => {
    expect((await serve(trusted, { ip: ['127.0.0.1'] })).failure).toBeNull();
  });

  it('rejects a certificate of an unknown authority, and reports the issuer', async () => {
    const { failure } = await serve(stranger, { ip: ['127.0.0.1'] });
    expect(failure).toMatchObject({ code: 'net.tlsUntrusted', detail: { issuer: 'Company Proxy CA (Example)' } });
  });

  it("rejects a certificate that is not in the system's store, when that store decides", async () => {
    const { port } = await startServer(ok, await stranger.issue({ ip: ['127.0.0.1'] }));
    const made = createHttp({ resolveProxy: async () => 'DIRECT', isOnline: () => true });
    expect((await get(`https://127.0.0.1:${port}/`, made)).failure?.code).toBe('net.tlsUntrusted');
    await made.close();
  });

  it('rejects a certificate with another name', async () => {
    const { failure } = await serve(trusted, { dns: ['other.example'] });
    expect(failure).toMatchObject({ code: 'net.tlsName', detail: { subject: 'other.example' } });
  });

  it.each([
    ['expired', { from: new Date(Date.now() - 9 * day), to: new Date(Date.now() - day) }, 'CERT_HAS_EXPIRED'],
    ['not yet valid', { from: new Date(Date.now() + day), to: new Date(Date.now() + 9 * day) }, 'CERT_NOT_YET_VALID'],
  ])('rejects a certificate that is %s', async (_, dates, reason) => {
    const { failure } = await serve(trusted, { ip: ['127.0.0.1'], ...dates });
    expect(failure).toMatchObject({ code: 'net.tlsExpired', detail: { reason } });
  });
});

describe('answers', () => {
  const cases: [string, Handler, object | null][] = [
    ['401', (_, r) => json(r, 401, {}), { code: 'http.unauthorized', detail: { status: 401 } }],
    ['403', (_, r) => json(r, 403, {}), { code: 'http.forbidden' }],
    ['404', (_, r) => json(r, 404, {}), { code: 'http.notFound' }],
    ['407', (_, r) => json(r, 407, {}), { code: 'net.proxyAuth' }],
    ['400', (_, r) => json(r, 400, {}), { code: 'http.unexpected', detail: { status: 400 } }],
    [
      '429',
      (_, r) => json(r, 429, {}, { 'retry-after': '7' }),
      { code: 'http.tooManyRequests', detail: { retryAfter: 7 } },
    ],
    ['500', (_, r) => json(r, 500, {}), { code: 'http.serverError', detail: { status: 500 } }],
    ['511', (_, r) => json(r, 511, {}), { code: 'http.loginPage' }],
    [
      'a page by its type',
      (_, r) => void r.writeHead(200, { 'content-type': 'text/html' }).end('hello'),
      { code: 'http.loginPage' },
    ],
    ['a page by its beginning', (_, r) => void r.end('  <!doctype html>'), { code: 'http.loginPage' }],
    ['JSON', (_, r) => json(r, 200, { a: 1 }), null],
  ];

  it.each(cases)('%s', async (_, handler, failure) => {
    const { port } = await startServer(handler);
    const reply = await get(`http://127.0.0.1:${port}/`);
    if (failure) expect(reply.failure).toMatchObject(failure);
    else expect(reply).toMatchObject({ failure: null, answer: { json: { a: 1 } } });
  });

  it("with a redirect are not followed, and only the target's host is reported", async () => {
    const goal = await startServer((_, response) => json(response, 200, {}));
    const location = `http://127.0.0.1:${goal.port}/login?ticket=secret#part`;
    const { port } = await startServer((_, response) => void response.writeHead(302, { location }).end());
    const { failure } = await get(`http://127.0.0.1:${port}/`);
    expect(failure).toMatchObject({
      code: 'http.redirect',
      detail: { status: 302, location: `127.0.0.1:${goal.port}` },
    });
    expect(JSON.stringify(failure)).not.toMatch(/secret|part/);
    expect(goal.requests).toEqual([]);
  });

  it('with a too long body are not read to the end', async () => {
    const { port } = await startServer((_, response) => void response.end('x'.repeat(5_000)));
    const reply = await get(`http://127.0.0.1:${port}/`, client({ bodyLimit: 1_000 }));
    expect(reply.answer).toMatchObject({ tooLong: true, json: undefined });
  });

  it.each([
    ['the body', { trackingId: 'ROUTERGW_1' }, { trackingid: 'HEADER_1' }, 'ROUTERGW_1'],
    ['else the header', {}, { trackingid: 'HEADER_1' }, 'HEADER_1'],
    ['or nowhere', {}, {}, undefined],
  ])('have the tracking ID from %s', async (_, body, headers, expected) => {
    const { port } = await startServer((_request, response) => json(response, 401, body, headers));
    expect((await get(`http://127.0.0.1:${port}/`)).answer?.trackingId).toBe(expected);
  });
});

describe('connections', () => {
  it('are reused', async () => {
    const server = await startServer(
      (_, response) => json(response, 200, {}),
      await trusted.issue({ ip: ['127.0.0.1'] }),
    );
    const made = client({ ca: [trusted.ca] });
    for (let i = 0; i < 3; i += 1) await get(`https://127.0.0.1:${server.port}/`, made);
    expect([server.requests.length, server.connections()]).toEqual([3, 1]);
  });

  it('that the server closed in the meantime cause no failure', async () => {
    const seen = new WeakSet<net.Socket>();
    const server = await startServer((request, response) => {
      if (seen.has(request.socket)) return void request.socket.resetAndDestroy();
      seen.add(request.socket);
      json(response, 200, {});
    });
    const made = client();
    await get(`http://127.0.0.1:${server.port}/`, made);
    expect((await get(`http://127.0.0.1:${server.port}/`, made)).failure).toBeNull();
    expect(server.connections()).toBe(2);
  });

  it('that were closed are not counted as open', async () => {
    const server = await startServer((_, response) => json(response, 200, {}));
    const made = client();
    const origin = `http://127.0.0.1:${server.port}`;
    await get(origin, made);
    expect(made.connections.open(origin)).toMatchObject({ ip: '127.0.0.1' });
    await server.close();
    await expect.poll(() => made.connections.open(origin)).toBeUndefined();
  });
});

it('a request is canceled at once', async () => {
  const { port } = await startServer(silence);
  const cancel = new AbortController();
  const reply = client().send(
    { method: 'GET', url: `http://127.0.0.1:${port}/`, token, accept: 'application/json' },
    { signal: cancel.signal },
  );
  cancel.abort();
  expect((await reply).failure).toEqual({ code: 'check.cancelled' });
});

it('the client opens no connection before the first request', async () => {
  const server = http.createServer();
  const { connections } = await listen(server);
  client();
  expect(connections()).toBe(0);
});
