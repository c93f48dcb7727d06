import { join } from 'node:path';
import { defaultBrowser, realBrowser } from '../support/browser';
import { keychainTokens } from '../support/keyring';
import { expect, test } from '../support/lab';
import {
  chooseRenewal,
  confirmNew,
  connect,
  copyNew,
  eventTypes,
  openRenewal,
  passCheck,
  renewFromList,
  signInForRenewal,
  storedRecord,
} from '../support/renewal';
import { begin } from '../support/sign-in';
import { heading, openStep, row, showAllSetups } from '../support/steps';
import type { Wizard } from '../support/wizard';

const clipboard = ({ app }: Wizard) => app.evaluate((electron) => electron.clipboard.readText());

test('a renewal in the private window keeps the old token until Entra has the new one', { tag: '@installed' }, async ({
  lab,
  webex,
}) => {
  const wizard = await lab();
  const { page } = wizard;
  const old = await connect(wizard, webex);
  const { id } = await storedRecord(wizard);
  await openRenewal(wizard);
  await signInForRenewal(wizard);
  expect(await keychainTokens(id)).toEqual({ current: old, pending: webex.token, previous: null });

  await passCheck(wizard);
  await copyNew(wizard);
  await expect.poll(() => clipboard(wizard)).toBe(webex.token);
  expect(await keychainTokens(id)).toEqual({ current: old, pending: webex.token, previous: null });
  // The token in use can be copied and tested as before.
  await openStep(wizard, 'Connect Entra');
  await page.getByRole('button', { name: 'Copy Secret Token' }).click();
  await expect.poll(() => clipboard(wizard)).toBe(old);
  await page.getByRole('button', { name: 'Renewal in progress' }).click();
  await expect(heading(page)).toHaveText('Update Entra');

  await confirmNew(wizard);
  expect(await keychainTokens(id)).toEqual({ current: webex.token, pending: null, previous: old });
  const { facts, events } = await storedRecord(wizard);
  expect(facts).toMatchObject({ pending: null, handedOver: true, entraTest: { result: 'succeeded' } });
  expect(JSON.stringify(events)).not.toMatch(/S3CRET/);
  const prints = events.flatMap((event) => ('fingerprint' in event ? [event.fingerprint] : []));
  expect(prints).toEqual([expect.stringMatching(/^[\da-f]{4} [\da-f]{4}$/), expect.stringMatching(/^[\da-f]{4} /)]);
  expect(new Set(prints).size).toBe(2);

  await page.getByRole('button', { name: 'Back to the overview' }).click();
  await page.getByRole('button', { name: 'Open the record' }).click();
  const chain = page.getByRole('table', { name: 'All tokens of this setup' }).getByRole('row');
  await expect(chain).toHaveCount(3);
  await expect(chain.nth(1)).toContainText(`${prints[1]}In use`);
  await expect(chain.nth(2)).toContainText(`${prints[0]}Replaced, kept here until`);
});

test('a renewal works through the default browser', { tag: '@installed' }, async ({ lab, webex, folder, display }) => {
  const desktop = await defaultBrowser(folder);
  const wizard = await lab({ env: desktop.env });
  const old = await connect(wizard, webex);
  await renewFromList(wizard, 'contoso.example');
  await begin(wizard, 'browser');
  const browser = await realBrowser(join(folder, 'profile'), display.env);
  const tab = await browser.newPage();
  await tab.goto(await desktop.opened());
  await expect(tab.getByRole('heading')).toHaveText('You are signed in');
  await browser.close();
  await expect(heading(wizard.page)).toHaveText('Check the new token');
  await passCheck(wizard);
  await copyNew(wizard);
  await confirmNew(wizard);
  const { id } = await storedRecord(wizard);
  expect(await keychainTokens(id)).toEqual({ current: webex.token, pending: null, previous: old });
});

test('a renewal works by pasting the address', async ({ lab, webex }) => {
  const wizard = await lab();
  const { app, page } = wizard;
  const old = await connect(wizard, webex);
  await openRenewal(wizard);
  await begin(wizard, 'paste');
  const link = await page
    .getByRole('listitem')
    .getByText(/^http.*state=/)
    .innerText();
  const { headers } = await fetch(link, { redirect: 'manual' });
  await app.evaluate((electron, text) => electron.clipboard.writeText(text), headers.get('location') ?? '');
  await page.getByRole('button', { name: 'Paste address from clipboard' }).click();
  await expect(heading(page)).toHaveText('Check the new token');
  expect(await clipboard(wizard)).toBe('');
  await passCheck(wizard);
  await copyNew(wizard);
  await confirmNew(wizard);
  const { id } = await storedRecord(wizard);
  expect(await keychainTokens(id)).toEqual({ current: webex.token, pending: null, previous: old });
  expect(await eventTypes(wizard)).toEqual(expect.arrayContaining(['renewalSignedIn', 'renewalConfirmed', 'renewed']));
});

test('two simultaneous renewals each have their own new token', async ({ lab, webex }) => {
  const wizard = await lab();
  const { page } = wizard;
  const first = await connect(wizard, webex);
  const one = (await storedRecord(wizard)).id;
  await showAllSetups(wizard);
  await page.getByRole('button', { name: 'More for contoso.example' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('First');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await page.getByRole('button', { name: 'New setup', exact: true }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  for (const confirm of ['Continue', 'Mark as added', 'Mark as assigned'])
    await page.getByRole('button', { name: confirm, exact: true }).click();
  const second = await connect(wizard, webex);

  // Both sign-ins precede both hand-overs.
  await renewFromList(wizard, 'First');
  await signInForRenewal(wizard);
  const newFirst = webex.issueAnother();
  await renewFromList(wizard, 'contoso.example');
  await signInForRenewal(wizard);
  const newSecond = webex.issueAnother();
  await showAllSetups(wizard);
  for (const name of ['First', 'contoso.example']) await expect(row(wizard, name)).toContainText('Renewal in progress');
  await expect(row(wizard, 'First')).toContainText('2 setups for this organization');

  for (const name of ['contoso.example', 'First']) {
    await chooseRenewal(wizard, name);
    await passCheck(wizard);
    await copyNew(wizard);
    await confirmNew(wizard);
    await showAllSetups(wizard);
  }
  const held = await keychainTokens(one);
  expect(held).toEqual({ current: newFirst, pending: null, previous: first });
  await expect(page.getByText('Renewal in progress')).toHaveCount(0);
  const list = await page.evaluate(() => window.bridge['setups.list']({ space: 'real' }));
  const other = list.setups.find(({ id }) => id !== one)?.id ?? '';
  expect(await keychainTokens(other)).toEqual({ current: newSecond, pending: null, previous: second });
});
