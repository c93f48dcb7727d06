import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { takenPort } from '../../../../electron/features/sign-in/taken-port';

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server = undefined;
});

/** @returns the port of a program that listens there */
async function listenAt(host: string): Promise<number> {
  const listening = createServer((socket) => socket.destroy());
  server = listening;
  await new Promise<void>((done) => listening.listen(0, host, done));
  return (listening.address() as AddressInfo).port;
}

it.each(['127.0.0.1', '::1'])('names the redirect’s address when a program listens at %s', async (host) => {
  const port = await listenAt(host);
  expect(await takenPort(`http://localhost:${port}/auth/code`)).toBe(`localhost:${port}`);
});

it('is null when no program listens, and for a redirect to another computer', async () => {
  const port = await listenAt('127.0.0.1');
  await new Promise((done) => server?.close(done));
  expect(await takenPort(`http://localhost:${port}/auth/code`)).toBeNull();
  expect(await takenPort('https://192.0.2.1/auth/code')).toBeNull();
  expect(await takenPort(`http://[::1]:${port}/auth/code`)).toBeNull();
});
