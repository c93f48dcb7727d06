import { createServer } from 'node:net';
import type { ElectronApplication, Page } from '@playwright/test';
import { generate } from 'selfsigned';
import { expect, type Wizard, windowWith } from './wizard';

/** Opens the private window. @returns the foreign page and the title bar above it */
export async function openPrivateWindow(
  { app, page }: Wizard,
  address: string,
): Promise<{ site: Page; titlebar: Page }> {
  await page.getByRole('button', { name: 'Open the private window' }).click();
  const site = await windowWith(app, address);
  return { site, titlebar: await windowWith(app, 'titlebar.html') };
}

/** Clicks the last control of a sign-in; the page may close during the click. */
export async function clickLast(site: Page, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  const control = site.getByRole(role, { name, exact: true });
  await control.click({ noWaitAfter: true }).catch((reason: unknown) => {
    if (!site.isClosed()) throw reason;
  });
}

/** Closes the sign-in windows like their close buttons. */
export async function closeSignInWindows(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BaseWindow, BrowserWindow }) => {
    const wizards: unknown[] = BrowserWindow.getAllWindows();
    for (const window of BaseWindow.getAllWindows()) if (!wizards.includes(window)) window.close();
  });
}

/** The open title bars: one for each window of a sign-in. */
export function titlebars(app: ElectronApplication): Page[] {
  return app.windows().filter((window) => window.url().includes('titlebar.html'));
}

/** Expects the host of the page and its encryption in the title bar. */
export async function expectTitlebar(titlebar: Page, host: string, encryption: 'Not encrypted' | 'Encrypted (https)') {
  await expect(titlebar.getByRole('banner')).toContainText(host);
  await expect(titlebar.getByRole('banner')).toContainText(encryption);
}

/** Listens at the redirect's address and counts its connections, which must stay at zero. */
export async function watchRedirect(redirectUri: string): Promise<{ visits(): number; close(): Promise<void> }> {
  let visits = 0;
  const server = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((done) => server.listen(Number(new URL(redirectUri).port), '::', done));
  return { visits: () => visits, close: () => new Promise((done) => server.close(() => done())) };
}

/** An untrusted certificate for 127.0.0.1. */
export async function ownCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'scripted lab' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
  });
  return { key, cert };
}

/** Makes new partitions trust every certificate, since a root certificate cannot be installed for a single test. */
export async function trustEverything(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app }) => {
    app.on('session-created', (session) => session.setCertificateVerifyProc((_request, answer) => answer(0)));
  });
}
