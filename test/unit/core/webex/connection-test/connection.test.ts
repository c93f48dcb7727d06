import net from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type Authority,
  authority,
  client,
  closeAll,
  closedPort,
  cloudAt,
  listen,
  silence,
  startProxy,
  startServer,
  webex,
} from '../../http/servers';
import { test } from './testing';

// Takes long: `npm run check` leaves it out.

let trusted: Authority;
beforeAll(async () => {
  trusted = await authority();
});
afterEach(closeAll);

/** For servers that never answer. Others get enough time for a busy computer. */
const quick = () => client({ ca: [trusted.ca], attemptTimeout: 1_500, connectTimeout: 1_000 });
const patient = () => client({ ca: [trusted.ca] });
const blocked = (by: string) => ({ state: 'blocked', failure: { code: 'check.blocked', detail: { by } } });

describe('the connection', () => {
  it('shows the address and the certificate', async () => {
    const { port } = await startServer(webex(), await trusted.issue({ ip: ['127.0.0.1'] }));
    const { check, report } = await test(`https://127.0.0.1:${port}`, {}, patient());
    expect(report.outcome).toBe('passed');
    expect(check('reached')).toMatchObject({ seen: { ip: '127.0.0.1' }, duration: expect.any(Number) });
    expect(check('certificate')).toMatchObject({
      requestLine: `tls 127.0.0.1:${port}`,
      seen: {
        issuer: 'Test Authority (Example)',
        subject: '127.0.0.1',
        validTo: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    });
  });

  it('is reused by the next test, which reports it', async () => {
    const server = await startServer(webex(), await trusted.issue({ ip: ['127.0.0.1'] }));
    const http = patient();
    await test(`https://127.0.0.1:${server.port}`, {}, http);
    const before = server.connections();
    const { check, report } = await test(`https://127.0.0.1:${server.port}`, {}, http);
    expect(server.connections()).toBe(before);
    expect(report.outcome).toBe('passed');
    expect(check('reached').seen).toEqual({ ip: '127.0.0.1', reused: 1 });
    expect(check('certificate').seen).toMatchObject({ issuer: 'Test Authority (Example)', reused: 1 });
  });

  it("goes through the proxy, and shows the proxy's address", async () => {
    const { port } = await startServer(webex(), await trusted.issue({ dns: ['webex.test'] }));
    const proxy = await startProxy();
    const answer = `PROXY 127.0.0.1:${proxy.port}`;
    const { check, report } = await test(
      `https://webex.test:${port}`,
      {},
      client({ ca: [trusted.ca] }, { resolveProxy: async () => answer }),
    );
    expect(report.outcome).toBe('passed');
    expect(check('reached').seen).toEqual({ proxy: `127.0.0.1:${proxy.port}` });
  });
});

describe('a connection failure is reported once, and blocks the other checks', () => {
  const all = {
    certificate: blocked('reached'),
    clock: blocked('reached'),
    token: blocked('reached'),
    administrator: blocked('token'),
    organization: blocked('token'),
    users: blocked('reached'),
    groups: blocked('reached'),
    write: blocked('reached'),
  };
  const byId = (checks: readonly { id: string }[]) => Object.fromEntries(checks.map((check) => [check.id, check]));

  it('a refused connection', async () => {
    const { report } = await test(`https://127.0.0.1:${await closedPort()}`, {}, quick());
    expect(byId(report.checks)).toMatchObject({
      reached: { state: 'failed', failure: { code: 'net.refused' } },
      ...all,
    });
    expect(report.outcome).toBe('failed');
  });

  it('a name that does not exist', async () => {
    const { report } = await test('https://nonexistent.invalid', {}, client({ connectTimeout: 8_000 }));
    expect(byId(report.checks)).toMatchObject({ reached: { state: 'failed', failure: { code: 'net.dns' } }, ...all });
  });

  it('no network', async () => {
    const offline = client({ connectTimeout: 8_000 }, { isOnline: () => false });
    const { report } = await test('https://nonexistent.invalid', {}, offline);
    expect(byId(report.checks)).toMatchObject({
      reached: { state: 'failed', failure: { code: 'net.offline' } },
      ...all,
    });
  });

  it('a proxy that requires a sign-in', async () => {
    const proxy = await startProxy({ refuse: { status: 407 } });
    const http = client({}, { resolveProxy: async () => `PROXY 127.0.0.1:${proxy.port}` });
    const { report } = await test('https://webex.test', {}, http);
    expect(byId(report.checks)).toMatchObject({
      reached: { state: 'failed', failure: { code: 'net.proxyAuth' } },
      ...all,
    });
  });

  it.each([
    [
      'an unknown authority',
      async () => (await authority('Company Proxy')).issue({ ip: ['127.0.0.1'] }),
      'net.tlsUntrusted',
    ],
    ['another name', async () => trusted.issue({ dns: ['other.example'] }), 'net.tlsName'],
    [
      'an expired validity',
      async () => trusted.issue({ ip: ['127.0.0.1'], from: new Date(0), to: new Date(9e10) }),
      'net.tlsExpired',
    ],
  ])('a certificate of %s', async (_, certificate, code) => {
    const server = await startServer(webex(), await certificate());
    const { report } = await test(`https://127.0.0.1:${server.port}`, {}, quick());
    expect(byId(report.checks)).toMatchObject({
      reached: { state: 'passed' },
      certificate: { state: 'failed', failure: { code } },
      clock: blocked('certificate'),
      token: blocked('certificate'),
      users: blocked('certificate'),
      groups: blocked('certificate'),
      write: blocked('certificate'),
    });
    expect(server.requests).toEqual([]);
  });

  it('a handshake that never ends', async () => {
    const { port } = await listen(net.createServer());
    const { check } = await test(`https://127.0.0.1:${port}`, {}, quick());
    expect(check('reached').state).toBe('passed');
    expect(check('certificate')).toMatchObject({ state: 'failed', failure: { code: 'net.timeout' } });
    expect(check('users')).toMatchObject(blocked('certificate'));
  });
});

describe('a request that fails on a working connection fails only its own check', () => {
  it.each([
    ['users', 'net.timeout', silence],
    ['users', 'net.reset', (request: { socket: net.Socket }) => void request.socket.resetAndDestroy()],
    ['groups', 'net.timeout', silence],
    ['write', 'net.timeout', silence],
  ] as const)('%s: %s', async (id, code, handler) => {
    const { port } = await startServer(webex({ [id]: handler }));
    const { check } = await test(`http://127.0.0.1:${port}`, {}, quick());
    expect(check('reached').state).toBe('passed');
    expect(check(id)).toMatchObject({ state: 'failed', failure: { code } });
  });

  it('people/me is on an unreachable host of its own: the users query proves the token', async () => {
    const { port } = await startServer(webex());
    const cloud = cloudAt(`http://127.0.0.1:${port}`, `http://127.0.0.1:${await closedPort()}`);
    const { check, report } = await test('', { cloud }, quick());
    expect(check('token')).toMatchObject({ state: 'passed', seen: { acceptedBy: 'users' } });
    expect(check('administrator')).toMatchObject({ state: 'warning', failure: { detail: { reason: 'net.refused' } } });
    expect(report.outcome).toBe('warning');
  });

  it('the SCIM host is unreachable, but people/me is reachable', async () => {
    const { port } = await startServer(webex());
    const cloud = cloudAt(`http://127.0.0.1:${await closedPort()}`, `http://127.0.0.1:${port}`);
    const { states } = await test('', { cloud }, quick());
    const blockedOnes = { certificate: 'blocked', users: 'blocked', groups: 'blocked', write: 'blocked' };
    expect(states()).toEqual({
      reached: 'failed',
      clock: 'passed',
      token: 'passed',
      administrator: 'passed',
      organization: 'passed',
      ...blockedOnes,
    });
  });
});
