import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import tls from 'node:tls';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTcp, openTls } from '../../../../electron/core/http/sockets';

/** Accepts connections and never answers. */
let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((socket) => socket.on('error', () => undefined).resume()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as { port: number }).port;
});
afterAll(() => new Promise((done) => server.close(done)));

it('openTls() rejects when its signal was aborted before it began', async () => {
  const controller = new AbortController();
  const socket = await openTcp('127.0.0.1', port, controller.signal);
  controller.abort(new Error('timeout'));
  await expect(openTls(socket, '127.0.0.1', tls.createSecureContext(), controller.signal)).rejects.toThrow();
  expect(socket.destroyed).toBe(true);
});
