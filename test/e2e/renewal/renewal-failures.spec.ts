import { keychainTokens } from '../support/keyring';
import { expect, test } from '../support/lab';
import {
  confirmNew,
  connect,
  copyNew,
  eventTypes,
  openRenewal,
  passCheck,
  signInForRenewal,
  storedRecord,
} from '../support/renewal';
import { begin } from '../support/sign-in';
import { heading, openStep } from '../support/steps';

const otherOrg = '0b6f5a2c-1111-4222-8333-944455556666';
const organization = (id: string) => Buffer.from(`ciscospark://us/ORGANIZATION/${id}`).toString('base64url');

test('an abandoned renewal keeps the token in use, even after the new one was copied', async ({ lab, webex }) => {
  const wizard = await lab();
  const { page } = wizard;
  const old = await connect(wizard, webex);
  const { id } = await storedRecord(wizard);
  await openRenewal(wizard);
  await signInForRenewal(wizard);
  await passCheck(wizard);
  await copyNew(wizard);
  await page.getByRole('button', { name: 'Cancel renewal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Cancel the renewal?' });
  await expect(dialog).toContainText('If you already saved it in Entra, don’t cancel the renewal');
  await dialog.getByRole('button', { name: 'Continue renewal' }).click();
  expect((await keychainTokens(id)).pending).toBe(webex.token);
  await page.getByRole('button', { name: 'Cancel renewal' }).click();
  await dialog.getByRole('button', { name: 'Cancel renewal' }).click();
  await expect(heading(page)).toHaveText('contoso.example');
  await expect(page.getByText('Renewal in progress')).toHaveCount(0);
  expect(await keychainTokens(id)).toEqual({ current: old, pending: null, previous: null });
  expect((await eventTypes(wizard)).at(-1)).toBe('renewalAbandoned');
  await openStep(wizard, 'Connection test');
  await page.getByRole('button', { name: 'Test again' }).click();
  await expect(page.getByRole('main').getByText('All checks passed')).toBeVisible();
});

test('a token of the wrong organization is refused before it is stored, with two sign-in methods', async ({
  lab,
  webex,
}) => {
  const wizard = await lab();
  const { app, page } = wizard;
  const old = await connect(wizard, webex);
  const { id } = await storedRecord(wizard);
  webex.person = { ...webex.person, orgId: organization(otherOrg) };
  await openRenewal(wizard);
  await page.getByRole('button', { name: 'Open the private window' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('This account belongs to a different organization');
  await expect(alert).toContainText(otherOrg);
  expect(await keychainTokens(id)).toEqual({ current: old, pending: null, previous: null });

  await begin(wizard, 'paste');
  const link = await page
    .getByRole('listitem')
    .getByText(/^http.*state=/)
    .innerText();
  const { headers } = await fetch(link, { redirect: 'manual' });
  await app.evaluate((electron, text) => electron.clipboard.writeText(text), headers.get('location') ?? '');
  await page.getByRole('button', { name: 'Paste address from clipboard' }).click();
  await expect(alert).toContainText('This account belongs to a different organization');
  expect(await app.evaluate((electron) => electron.clipboard.readText())).toBe('');
  // The link is used up: only a new one is offered.
  await expect(page.getByRole('button', { name: 'Get a new link' })).toBeVisible();
  expect(await keychainTokens(id)).toEqual({ current: old, pending: null, previous: null });
  expect(await eventTypes(wizard)).not.toContain('renewalSignedIn');
});

test('a 401 for the old token leads into the renewal; the new token passes', async ({ lab, webex }) => {
  const wizard = await lab();
  const { page } = wizard;
  const old = await connect(wizard, webex);
  await openStep(wizard, 'Turn on provisioning');
  await page.getByRole('button', { name: 'Mark as turned on' }).click();
  webex.former.delete(old);
  await openStep(wizard, 'Connection test');
  await page.getByRole('button', { name: 'Test again' }).click();
  await expect(page.getByText('Webex rejected the token (401)').first()).toBeVisible();
  // The cure of the first failure opens the renewal.
  await page.getByRole('button', { name: 'Sign in again' }).first().click();
  await expect(page.getByText('Webex rejected the current token')).toBeVisible();
  await expect(page.getByText('If provisioning is on and nothing changes, Entra turns it off')).toBeVisible();
  await signInForRenewal(wizard);
  await passCheck(wizard);
  // Each token can be tested while both exist.
  await openStep(wizard, 'Connection test');
  await expect(page.getByText('This page tests the current token')).toBeVisible();
  await page.getByRole('button', { name: 'Test again' }).click();
  await expect(page.getByRole('main').getByText('4 checks failed')).toBeVisible();
  await page.getByRole('button', { name: 'Renewal in progress' }).click();
  await page
    .getByRole('navigation', { name: 'Steps of the renewal' })
    .getByRole('button', { name: /^Check/ })
    .click();
  await expect(page.getByRole('main').getByText('All checks passed')).toBeVisible();
  await copyNew(wizard);
  await confirmNew(wizard);
  await expect(page.getByText('On Overview, stop provisioning')).toBeVisible();
  await openStep(wizard, 'Connection test');
  await expect(page.getByRole('main').getByText('All checks passed')).toBeVisible();
});
