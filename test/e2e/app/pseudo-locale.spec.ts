import { join } from 'node:path';
import { listenForRedirect } from '../../../electron/features/sign-in/loopback-listener';
import { renewalTour } from '../../demo/renewal-tour';
import { runWalk } from '../../demo/stage';
import { tour } from '../../demo/tour';
import { aboutWalk } from '../../demo/walk-about';
import { automaticCopiesWalk } from '../../demo/walk-automatic-copies';
import { copiesWalk } from '../../demo/walk-copies';
import { entraLookWalk } from '../../demo/walk-entra-look';
import { entraPartWalk } from '../../demo/walk-entra-part';
import { entraRenewStopsWalk, entraRenewWalk } from '../../demo/walk-entra-renew';
import { entraScriptsWalk } from '../../demo/walk-entra-scripts';
import { entraSetUpWalk, entraSetUpWritesWalk } from '../../demo/walk-entra-set-up';
import { fileCheckWalk } from '../../demo/walk-file-check';
import { incompleteListWalk } from '../../demo/walk-incomplete-list';
import { mappingPlanWalk } from '../../demo/walk-mapping-plan';
import { microsoftSignInWalk } from '../../demo/walk-microsoft-sign-in';
import { portalWalk } from '../../demo/walk-portal';
import { practiceWalk } from '../../demo/walk-practice';
import { practiceEntraWalk } from '../../demo/walk-practice-entra';
import { provisioningLogWalk } from '../../demo/walk-provisioning-log';
import { restoreWalk } from '../../demo/walk-restore';
import { resultCheckPracticeWalk, resultCheckWalk } from '../../demo/walk-result-check';
import { settingsWalk } from '../../demo/walk-settings';
import { workbenchExportWalk } from '../../demo/walk-workbench-export';
import { groupsWalk, preflightWalk } from '../../demo/walk-workbench-preflight';
import { workbenchPreviewWalk } from '../../demo/walk-workbench-preview';
import { lookAt } from '../../pseudo/look';
import { pseudoTranslator } from '../../pseudo/translator';
import { defaultBrowser, realBrowser } from '../support/browser';
import { expect, pseudoLook, test } from '../support/pseudo-app';
import { freePort } from '../support/scripted-webex';
import { withoutKeychain } from '../support/services';
import { begin } from '../support/sign-in';
import { chooseFor, showAllSetups, startSetup } from '../support/steps';

// The app uses a pseudo language here (test/pseudo): a text without accents comes from no message, and a layout without
// room for a longer language fails. The walks run in English. For each look the page changes its language and
// back, which also finds texts that keep the former language.

// The walks share nothing but the app that is built for them, so each worker takes the next one.
test.describe.configure({ mode: 'parallel', timeout: 120_000 });

test('every text comes from the catalog and fits, in a whole setup and its renewal', async ({ startPseudo }) => {
  const wizard = await startPseudo();
  const look = pseudoLook(wizard, ['overview', 'setups']);
  await tour(wizard, 'en', look);
  await renewalTour(wizard, 'en', look);
});

const seen = {
  'with the faults of practice': practiceWalk,
  'for both forms of the portal': portalWalk,
  'where another administrator does Entra’s part': entraPartWalk,
  'where a script does Entra’s part': entraScriptsWalk,
  'where the app looks at Entra': entraLookWalk,
  'where an administrator signs in to Microsoft': microsoftSignInWalk,
  'with automatic copies': automaticCopiesWalk,
  'in the settings': settingsWalk,
  'about the app': aboutWalk,
  'where the mappings are tried on a user': workbenchPreviewWalk,
  'where people are compared': preflightWalk,
  'where the list of Webex lacks users': incompleteListWalk,
  'where groups are compared': groupsWalk,
  'where the test user is looked up': resultCheckWalk,
  'where practice mode provisions the test user': resultCheckPracticeWalk,
  'where the practice Entra provisions': practiceEntraWalk,
  'where this app plans to set up Entra': entraSetUpWalk,
  'where this app sets up Entra': entraSetUpWritesWalk,
  'where this app renews in Entra': entraRenewWalk,
  'where a renewal in Entra stops': entraRenewStopsWalk,
  'where a file is checked': fileCheckWalk,
  'where Entra’s codes are explained': provisioningLogWalk,
  'where copies are saved': copiesWalk,
  'where a backup is made and restored': restoreWalk,
  'where the mappings are taken to Entra': workbenchExportWalk,
  'where the mappings are planned': mappingPlanWalk,
} as const;
for (const [where, walk] of Object.entries(seen))
  test(`every text comes from the catalog and fits, ${where}`, async ({ startPseudo, webex, folder }) => {
    const stage = { start: startPseudo, webex, folder };
    await runWalk(walk, stage, (wizard, ...look) => pseudoLook(wizard)(...look));
  });

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
