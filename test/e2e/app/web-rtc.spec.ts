import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:net';
import type { Page } from '@playwright/test';
import { test as base, expect } from '../support/lab';
import { openPrivateWindow } from '../support/private-window';

/** Counts the connections to a relay (TURN over TCP) that WebRTC would use. */
const test = base.extend<{ relay: { port: number; contacts(): number } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
  relay: async ({}, use) => {
    let contacts = 0;
    const server: Server = createServer((socket) => {
      contacts += 1;
      socket.destroy();
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    await use({ port: (server.address() as AddressInfo).port, contacts: () => contacts });
    await new Promise((done) => server.close(done));
  },
});

/** The addresses that WebRTC finds for this computer until it has tried everything. */
function candidates(page: Page, port: number): Promise<string[]> {
  return page.evaluate(async (relay) => {
    const urls = `turn:127.0.0.1:${relay}?transport=tcp`;
    const connection = new RTCPeerConnection({ iceServers: [{ urls, username: 'a', credential: 'b' }] });
    const found: string[] = [];
    const ended = new Promise<void>((done) => {
      connection.onicecandidate = ({ candidate }) => {
        if (candidate?.candidate) found.push(candidate.candidate);
        else done();
      };
    });
    connection.createDataChannel('out');
    await connection.setLocalDescription(await connection.createOffer());
    await ended;
    connection.close();
    return found;
  }, port);
}

test('the app’s own page finds no address by WebRTC, and reaches no relay', async ({ start, relay }) => {
  const { page } = await start();
  expect(await candidates(page, relay.port)).toEqual([]);
  expect(relay.contacts()).toBe(0);
});

test('pages of a sign-in do not learn this computer’s addresses by WebRTC', async ({ lab, webex, relay }) => {
  webex.signIn = () => '';
  const wizard = await lab();
  const { site, titlebar } = await openPrivateWindow(wizard, '/authorize');
  expect(await candidates(site, relay.port)).toEqual([]);
  const before = relay.contacts();
  expect(await candidates(titlebar, relay.port)).toEqual([]);
  expect(relay.contacts()).toBe(before);
});
