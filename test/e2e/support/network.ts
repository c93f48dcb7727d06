import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { authority, closeAll, listen, startProxy } from '../../unit/core/webex/http/servers';
import { test as lab } from './at-test';
import { type ScriptedWebex, scriptedWebex } from './scripted-webex';
import type { Fixtures, Wizard } from './wizard';

export { closedPort, startProxy } from '../../unit/core/webex/http/servers';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export const test = lab.extend<{
  /** A certificate authority that exists for this test alone, as a file for `SSL_CERT_FILE` and as an issuer. */
  ca: Awaited<ReturnType<typeof authority>> & { readonly file: string };
  /** A second scripted Webex over https, which takes the token of the first. */
  secure(certificate: Certificate): Promise<ScriptedWebex>;
}>({
  ca: async ({ folder }: Pick<Fixtures, 'folder'>, use) => {
    const made = await authority('Lab Root CA');
    const file = join(folder, 'lab-root.pem');
    await writeFile(file, made.ca);
    await use({ ...made, file });
    await closeAll();
  },
  secure: async ({ webex }, use) => {
    const servers: ScriptedWebex[] = [];
    await use(async (certificate) => {
      const server = Object.assign(await scriptedWebex(certificate), { token: webex.token });
      servers.push(server);
      return server;
    });
    await Promise.all(servers.map((server) => server.close()));
  },
});

/** The system's word on it: this computer has no network. */
export async function goOffline({ app }: Wizard): Promise<void> {
  await app.evaluate(({ net }) => {
    net.isOnline = () => false;
  });
}

/**
 * Makes every timer of ten seconds or more in the main process a short one: the limits of connecting (10 s) and of a whole
 * try (15 s) are real and stay untouched in the app, but nobody has to sit them out here.
 */
export async function shortenPatience({ app }: Wizard): Promise<void> {
  await app.evaluate(() => {
    const real = globalThis.setTimeout;
    const short = (work: () => void, wait = 0, ...rest: []) => real(work, wait >= 10_000 ? 250 : wait, ...rest);
    globalThis.setTimeout = Object.assign(short, real) as typeof setTimeout;
  });
}

/** A server that takes connections and says nothing. */
export async function silentServer(): Promise<number> {
  return (await listen(createServer((socket) => socket.on('error', () => undefined)))).port;
}

/**
 * Chromium's own switches make the system's proxy this one, for everything but the sign-in server; without
 * `<-loopback>` this computer's own addresses would never go through it.
 */
export function throughProxy(proxyPort: number, direct: ScriptedWebex): string[] {
  return [`--proxy-server=127.0.0.1:${proxyPort}`, `--proxy-bypass-list=<-loopback>;${new URL(direct.origin).host}`];
}

/** A proxy that asks for a user name and password. */
export async function locked() {
  return startProxy({ refuse: { status: 407, headers: 'Proxy-Authenticate: Negotiate\r\n' } });
}
