import net from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readRoutes } from '../../../../electron/core/http/proxy';
import {
  type Authority,
  authority,
  client,
  closeAll,
  closedPort,
  json,
  listen,
  type RunningServer,
  startProxy,
  startServer,
  token,
} from './servers';

let trusted: Authority;
let server: RunningServer;

beforeAll(async () => {
  trusted = await authority();
});
afterEach(closeAll);

async function through(answer: string, host = 'webex.test') {
  server = await startServer(
    (_, response) => json(response, 200, {}),
    await trusted.issue({ dns: ['webex.test'], ip: ['127.0.0.1'] }),
  );
  const made = client({ ca: [trusted.ca], connectTimeout: 1_000 }, { resolveProxy: async () => answer });
  const url = `https://${host}:${server.port}/`;
  return made.send({ method: 'GET', url, token, accept: 'application/json' }, { signal: new AbortController().signal });
}

describe('readRoutes', () => {
  it.each([
    ['DIRECT', [{ kind: 'direct' }]],
    ['', [{ kind: 'direct' }]],
    [
      ' proxy a.example:3128 ; direct ',
      [{ kind: 'proxy', host: 'a.example', port: 3128, tls: false, name: 'a.example:3128' }, { kind: 'direct' }],
    ],
    ['PROXY a.example', [{ kind: 'proxy', host: 'a.example', port: 80, tls: false, name: 'a.example:80' }]],
    ['HTTPS [::1]:8443', [{ kind: 'proxy', host: '::1', port: 8443, tls: true, name: '[::1]:8443' }]],
    ['SOCKS5 a.example:1080', [{ kind: 'unsupported', name: 'SOCKS5 a.example:1080' }]],
    ['PROXY', [{ kind: 'unsupported', name: 'PROXY' }]],
  ])('%j', (answer, routes) => {
    expect(readRoutes(answer)).toEqual(routes);
  });
});

describe('a request through a proxy', () => {
  it('goes through a tunnel, and the proxy resolves the name', async () => {
    const proxy = await startProxy();
    expect(await through(`PROXY 127.0.0.1:${proxy.port}`)).toMatchObject({ failure: null });
    expect(proxy.requests).toEqual([`CONNECT webex.test:${server.port}`]);
  });

  it('goes through a proxy over TLS', async () => {
    const proxy = await startProxy({ tls: await trusted.issue({ ip: ['127.0.0.1'] }) });
    expect(await through(`HTTPS 127.0.0.1:${proxy.port}`)).toMatchObject({ failure: null });
  });

  it('is rejected without a sign-in, and the schemes are reported', async () => {
    const proxy = await startProxy({
      refuse: { status: 407, headers: 'Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: Basic realm="x"\r\n' },
    });
    const { failure } = await through(`PROXY 127.0.0.1:${proxy.port}; DIRECT`);
    const detail = {
      host: `webex.test:${server.port}`,
      proxy: `127.0.0.1:${proxy.port}`,
      status: 407,
      reason: 'Negotiate, Basic',
    };
    expect(failure).toEqual({ code: 'net.proxyAuth', detail });
    expect(server.requests).toEqual([]);
  });

  it.each([403, 502, 503])('is rejected with %i', async (status) => {
    const proxy = await startProxy({ refuse: { status } });
    expect((await through(`PROXY 127.0.0.1:${proxy.port}`)).failure).toMatchObject({
      code: 'net.proxyFailed',
      detail: { status },
    });
  });

  it('fails when the proxy cannot be reached', async () => {
    const port = await closedPort();
    const detail = { proxy: `127.0.0.1:${port}`, reason: 'ECONNREFUSED' };
    expect((await through(`PROXY 127.0.0.1:${port}`)).failure).toMatchObject({ code: 'net.proxyFailed', detail });
  });

  it('fails when the proxy never answers', async () => {
    const { port } = await listen(net.createServer());
    expect((await through(`PROXY 127.0.0.1:${port}`)).failure).toMatchObject({
      code: 'net.proxyFailed',
      detail: { reason: 'ETIMEDOUT' },
    });
  });

  it("fails when the proxy's answer is not HTTP", async () => {
    const { port } = await listen(net.createServer((socket) => void socket.end('what?\r\n\r\n')));
    expect((await through(`PROXY 127.0.0.1:${port}`)).failure).toMatchObject({ code: 'net.proxyFailed' });
  });

  it('uses the next route when a proxy is unreachable or its type is unknown', async () => {
    const port = await closedPort();
    expect(await through(`SOCKS5 127.0.0.1:1; PROXY 127.0.0.1:${port}; DIRECT`, '127.0.0.1')).toMatchObject({
      failure: null,
    });
  });

  it('fails when there is no usable route', async () => {
    const detail = { proxy: 'SOCKS 127.0.0.1:1080', reason: 'unsupported' };
    expect((await through('SOCKS 127.0.0.1:1080')).failure).toMatchObject({ code: 'net.proxyFailed', detail });
  });
});
