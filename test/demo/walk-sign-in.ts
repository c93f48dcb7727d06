import { createServer } from 'node:net';
import { defaultBrowser } from '../e2e/support/browser';
import { servePages, startingAt } from '../e2e/support/lab';
import { begin, openWindow } from '../e2e/support/sign-in';
import { startSetup } from '../e2e/support/steps';
import { expect, windowWith } from '../e2e/support/wizard';
import type { Walk } from './stage';

/** The three sign-in methods, while they wait and after they fail. */
export const signInWalk: Walk = async ({ start, webex, folder }, look) => {
  servePages(webex, {
    '/login': (_request, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="Contoso"', 'content-type': 'text/html' });
      response.end('<h1>Not without a password</h1>');
      return undefined;
    },
  });
  const wizard = await start({ cloud: startingAt(webex, '/login'), env: (await defaultBrowser(folder)).env });
  const { app, page } = wizard;
  await startSetup(wizard);
  await openWindow(wizard);
  const titlebar = await windowWith(app, 'titlebar.html');
  await expect(titlebar.getByRole('dialog')).toBeVisible();
  await look('waiting for the private window', page);
  await look('a password in the private window', titlebar);
  await titlebar.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await titlebar.getByRole('button', { name: 'Cancel sign-in' }).click({ noWaitAfter: true });
  await expect(page.getByRole('alert')).toContainText('The sign-in was canceled');
  await look('a cancelled sign-in', page);

  await begin(wizard, 'browser');
  await expect(page.getByRole('heading', { name: 'Waiting for you in the browser' })).toBeVisible();
  await look('waiting for the browser', page);
  await page.getByRole('button', { name: 'Cancel sign-in' }).click();
  await expect(page.getByRole('alert')).toContainText('The sign-in was canceled');
  const port = Number(new URL(webex.cloud.redirectUri).port);
  const other = createServer();
  await new Promise<void>((listening) => other.listen(port, '127.0.0.1', listening));
  await begin(wizard, 'browser');
  await expect(page.getByRole('alert')).toContainText(`Another program uses port ${port}`);
  await look('a port in use', page);
  other.close();

  await begin(wizard, 'paste');
  await expect(page.getByText(/^http.*state=/)).toBeVisible();
  await look('pasting', page);
  await app.evaluate(({ clipboard }) => clipboard.writeText('a shopping list'));
  await page.getByRole('button', { name: 'Paste address from clipboard' }).click();
  await expect(page.getByRole('alert')).toContainText('This isn’t the address of the page after the sign-in');
  await look('a refused paste', page);
};
