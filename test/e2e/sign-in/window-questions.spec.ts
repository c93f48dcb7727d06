import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { promisify } from 'node:util';
import type { ElectronApplication } from '@playwright/test';
import { requireTools, system } from '../../fixtures/systems';
import { expect, servePages, startingAt, test } from '../support/lab';
import { clickLast, openPrivateWindow, ownCertificate, trustEverything } from '../support/private-window';
import { expectNothingStored, openWindow, signedIn } from '../support/sign-in';
import { windowWith } from '../support/wizard';

test('a password request is answered or cancelled in the title bar', async ({ lab, webex }) => {
  const given: (string | undefined)[] = [];
  const right = `Basic ${Buffer.from('ada:difference engine').toString('base64')}`;
  servePages(webex, {
    '/login': ({ url, headers }, response) => {
      given.push(headers.authorization);
      if (headers.authorization === right) return `<a href="/authorize${new URL(url ?? '', 'http://x').search}">In</a>`;
      response.writeHead(401, { 'www-authenticate': 'Basic realm="Contoso"', 'content-type': 'text/html' });
      response.end('<h1>Not without a password</h1>');
      return undefined;
    },
  });
  const wizard = await lab({ cloud: startingAt(webex, '/login') });
  const { host } = new URL(webex.origin);
  await openWindow(wizard);
  const titlebar = await windowWith(wizard.app, 'titlebar.html');
  const question = titlebar.getByRole('dialog', { name: `${host} requires a user name and password` });
  await expect(question).toContainText('Message: Contoso');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  const site = await windowWith(wizard.app, webex.origin);
  await expect(site.getByRole('heading')).toHaveText('Not without a password');
  expect(given, 'nothing was sent on its own').toEqual([undefined]);

  await titlebar.getByRole('button', { name: 'Reload' }).click();
  await question.getByLabel('User name').fill('ada');
  await question.getByLabel('Password').fill('wrong');
  await question.getByRole('button', { name: 'OK' }).click();
  await expect.poll(() => given.length).toBe(3);
  await expect(question.getByLabel('Password'), 'it is asked again').toHaveValue('');
  await question.getByLabel('User name').fill('ada');
  await question.getByLabel('Password').fill('difference engine');
  await titlebar.keyboard.press('Enter');
  await expect(question).toBeHidden();
  await clickLast(site, 'link', 'In');
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
});

/** A server that requests a certificate and shows the subject of the received one. */
async function asksForCertificate() {
  const server = createServer({ ...(await ownCertificate()), requestCert: true, rejectUnauthorized: false });
  server.on('request', (request, response) => {
    const { subject } = (request.socket as TLSSocket).getPeerCertificate();
    response.setHeader('content-type', 'text/html');
    response.setHeader('connection', 'close');
    response.end(`<h1>You are ${subject?.CN ?? 'nobody'}</h1>`);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Installs a certificate with its key for sign-ins of the user, in place of a smart card. @returns what removes it again */
async function installCertificate(app: ElectronApplication, folder: string): Promise<() => Promise<void>> {
  const { key, cert } = await ownCertificate();
  const path = (name: string) => join(folder, name);
  await Promise.all([writeFile(path('key.pem'), key), writeFile(path('cert.pem'), cert)]);
  const files = ['-inkey', path('key.pem'), '-in', path('cert.pem'), '-out', path('card.p12')];
  await promisify(execFile)('openssl', ['pkcs12', '-export', ...files, '-passout', 'pass:card']);
  return system.installCertificate(app, path('card.p12'), 'card', 'scripted lab');
}

test('a certificate request is answered with none if the computer has none', async ({ lab, webex }) => {
  const server = await asksForCertificate();
  const wizard = await lab({ cloud: startingAt(webex, '/card', server.origin) });
  await trustEverything(wizard.app);
  const { site, titlebar } = await openPrivateWindow(wizard, '/card');
  await expect(site.getByRole('heading')).toHaveText('You are nobody');
  await expect(titlebar.getByRole('dialog')).toHaveCount(0);
  server.close();
});

test('a certificate request is answered with the selected certificate or none', async ({ lab, webex, folder }) => {
  requireTools(test, 'openssl');
  const server = await asksForCertificate();
  const home = join(folder, 'home');
  await mkdir(home);
  const options = { cloud: startingAt(webex, '/card', server.origin), env: { HOME: home } };
  const before = await lab(options);
  const uninstall = await installCertificate(before.app, folder);
  await before.kill();
  const wizard = await lab(options);
  await trustEverything(wizard.app);
  for (const [button, name] of [
    ['Continue without one', 'nobody'],
    ['Use this certificate', 'scripted lab'],
  ] as const) {
    await test.step(button, async () => {
      await openWindow(wizard);
      const titlebar = await windowWith(wizard.app, 'titlebar.html');
      const question = titlebar.getByRole('dialog', { name: `${new URL(server.origin).host} requests a certificate` });
      await expect(question).toContainText('Issued by scripted lab');
      await question.getByRole('button', { name: button }).click();
      const site = await windowWith(wizard.app, server.origin);
      await expect(site.getByRole('heading')).toHaveText(`You are ${name}`);
      await clickLast(titlebar, 'button', 'Cancel sign-in');
    });
  }
  await expectNothingStored(wizard);
  await uninstall();
  server.close();
});
