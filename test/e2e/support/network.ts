import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { authority, closeAll, listen, startProxy } from '../../unit/core/http/servers';
import { test as lab } from './at-test';
import { type ScriptedWebex, scriptedWebex } from './scripted-webex';
import type { Fixtures, Wizard } from './wizard';

export { startProxy } from '../../unit/core/http/servers';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export const test = lab.extend<{
  /** A certificate authority for this test only, as a file for `SSL_CERT_FILE` and as an issuer. */
  ca: Awaited<ReturnType<typeof authority>> & { readonly file: string };
  /** A second scripted Webex over https, which accepts the token of the first. */
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

/** Makes Electron report that this computer has no network. */
export async function goOffline({ app }: Wizard): Promise<void> {
  await app.evaluate(({ net }) => {
    net.isOnline = () => false;
  });
}

/**
 * Shortens every timer of ten seconds or more in the main process. The app keeps its real limits for connecting (10 s) and
 * for a whole try (15 s), but the test does not wait for them.
 */
export async function shortenTimeouts({ app }: Wizard): Promise<void> {
  await app.evaluate(() => {
    const real = globalThis.setTimeout;
    const short = (work: () => void, wait = 0, ...rest: []) => real(work, wait >= 10_000 ? 250 : wait, ...rest);
    globalThis.setTimeout = Object.assign(short, real) as typeof setTimeout;
  });
}

/** A server that accepts connections and never answers. */
export async function silentServer(): Promise<number> {
  return (await listen(createServer((socket) => socket.on('error', () => undefined)))).port;
}

/**
 * Chromium switches set this proxy as that of the system, for everything but the sign-in server. Without
 * `<-loopback>`, loopback addresses would bypass it.
 */
export function throughProxy(proxyPort: number, direct: ScriptedWebex): string[] {
  return [`--proxy-server=127.0.0.1:${proxyPort}`, `--proxy-bypass-list=<-loopback>;${new URL(direct.origin).host}`];
}

/** A proxy that requires a user name and password. */
export async function locked() {
  return startProxy({ refuse: { status: 407, headers: 'Proxy-Authenticate: Negotiate\r\n' } });
}
