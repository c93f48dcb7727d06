import { join } from 'node:path';
import { listenForRedirect } from '../../../electron/features/sign-in/loopback-listener';
import { lookAt } from '../../pseudo/look';
import { pseudoTranslator } from '../../pseudo/translator';
import { defaultBrowser, realBrowser } from '../support/browser';
import { expect, pseudoLook, test } from '../support/pseudo-app';
import { freePort } from '../support/scripted-webex';
import { withoutKeychain } from '../support/services';
import { begin } from '../support/sign-in';
import { chooseFor, showAllSetups, startSetup } from '../support/steps';

// Further looks with the pseudo language, see walks.spec.ts.

test.describe.configure({ mode: 'parallel', timeout: 120_000 });

test('every text comes from the catalog and fits, with the other sign-in methods and no keychain', async ({
  startPseudo,
  webex,
  folder,
}) => {
  const desktop = await defaultBrowser(folder);
  const env = { ...desktop.env, ...withoutKeychain(folder) };
  const wizard = await startPseudo({ cloud: { ...webex.cloud, name: '1' }, env });
  const { page } = wizard;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  const look = pseudoLook(wizard);
  await startSetup(wizard);
  await begin(wizard, 'paste');
  await look('pasting', page);
  await press('Paste address from clipboard');
  await expect(page.getByRole('alert')).toBeVisible();
  await look('nothing to paste', page);
  await press('Select another way to sign in');
  await begin(wizard, 'browser');
  await desktop.opened();
  await look('waiting for the browser', page);
  await press('Cancel sign-in');
  await expect(page.getByRole('alert')).toBeVisible();
  await look('cancelled', page);
  await page.getByRole('radio', { name: 'In a private window' }).check();
  await press('Open the private window');
  await expect(page.getByRole('button', { name: 'Try the keyring again' })).toBeVisible();
  await look('not stored', page);
  await press('Keep token until I close the app');
  await expect(page.getByRole('region', { name: 'Signed in' })).toBeVisible();
  await look('kept for this run', page);
  await showAllSetups(wizard);
  await look('real setups', page);
  await chooseFor(wizard, 'contoso.example', 'Rename');
  await look('renaming', page);
  await page.keyboard.press('Escape');
  await press('Reference');
  await page.getByRole('searchbox').fill('000');
  await look('nothing found', page);
});

test('every text comes from the catalog and fits, when the app cannot start', async ({ startPseudo }) => {
  const wizard = await startPseudo({ cloud: {} });
  await pseudoLook(wizard)('a refused cloud file', wizard.page);
});

for (const brings of ['token', 'code'] as const) {
  test(`every text comes from the catalog and fits, in the page that the default browser shows for a ${brings}`, async ({
    folder,
    display,
  }) => {
    const redirectUri = `http://localhost:${await freePort()}/auth/code`;
    const classify = () => 'granted' as const;
    const listener = await listenForRedirect({ redirectUri, brings, translator: pseudoTranslator, classify });
    const browser = await realBrowser(join(folder, 'profile'), display.env);
    // The replies to the page when it sends the answer; the last case has no reply yet.
    for (const reply of [204, 403, 'closed', 'nothing'] as const) {
      const tab = await browser.newPage();
      await tab.route(redirectUri, async (route) => {
        if (route.request().method() === 'GET') await route.continue();
        else if (reply === 'closed') await route.abort();
        else if (reply !== 'nothing') await route.fulfill({ status: reply });
      });
      await tab.goto(redirectUri);
      const next = { 204: 'done', 403: 'refused', closed: 'closed', nothing: 'working' } as const;
      await expect(tab.getByRole('heading')).toHaveText(pseudoTranslator.t(`loopback.${next[reply]}.title`));
      await lookAt(`loopback page, ${next[reply]}`, tab);
      await tab.close();
    }
    await browser.close();
    listener.close();
  });
}
