import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { expect, it } from 'vitest';
import { practice } from './client';

/** fetch sets Host itself; this one sends the given Host. */
const statusWith = (url: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<number | undefined>((resolve, reject) => {
    request(url, { headers, method, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });

it.each(['evil.example', 'evil.example:PORT', 'localhost:PORT', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.nip.io:PORT'])(
  'refuses the host %s everywhere',
  async (host) => {
    await using it = await practice();
    const name = host.replace('PORT', new URL(it.origin).port);
    for (const url of [
      `${it.webex.cloud.authorizeUrl}?${new URLSearchParams(it.parameters)}`,
      it.webex.cloud.peopleUrl,
      `${it.scim}/Users`,
      `${it.origin}/`,
    ]) {
      expect(await statusWith(url, { ...it.as('fullAdministrator'), host: name })).toBe(403);
    }
  },
);

it.each([
  ['own', (origin: string) => ({ origin }), 303],
  ['none', () => ({}), 403],
  ['null', () => ({ origin: 'null' }), 403],
  ['another port', () => ({ origin: 'http://127.0.0.1:1' }), 403],
  ['another site', () => ({ origin: 'https://evil.example' }), 403],
] as const)('a form with origin %s', async (_name, headers, status) => {
  await using it = await practice();
  expect((await it.submit('/practice/faults', { fault: 'slow' }, headers(it.origin))).status).toBe(status);
  expect(it.webex.faults()).toEqual(status === 303 ? ['slow'] : []);
});

it('takes no change of SCIM from another site, although it would have a token', async () => {
  await using it = await practice();
  expect(
    await statusWith(`${it.scim}/Users/1`, { ...it.as('fullAdministrator'), origin: 'https://evil.example' }, 'DELETE'),
  ).toBe(403);
  expect(await statusWith(`${it.scim}/Users/1`, it.as('fullAdministrator'), 'DELETE')).toBe(404);
});

it('listens on no other address', async () => {
  await using it = await practice();
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others)
    await expect(statusWith(`http://${address}:${new URL(it.origin).port}/`, {})).rejects.toThrow(/ECONNREFUSED/);
});

it.each([
  ['in an unknown charset', 'application/x-www-form-urlencoded; charset=klingon', 'a=b'],
  ['too long', 'application/x-www-form-urlencoded', `a=${'b'.repeat(20_000)}`],
])('a form %s: 400', async (_name, type, body) => {
  await using it = await practice();
  const response = await fetch(`${it.origin}/practice/faults`, {
    method: 'POST',
    headers: { origin: it.origin, 'content-type': type },
    body,
  });
  expect([response.status, await response.json()]).toEqual([
    400,
    expect.objectContaining({ trackingId: expect.any(String) }),
  ]);
});
