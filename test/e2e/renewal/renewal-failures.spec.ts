import { keychainTokens } from '../support/keyring';
import { expect, test } from '../support/lab';
import {
  confirmNew,
  connect,
  copyNew,
  eventTypes,
  openRenewal,
  passCheck,
  rewriteRecord,
  signInForRenewal,
  storedRecord,
} from '../support/renewal';
import { begin } from '../support/sign-in';
import { heading, openStep, showAllSetups } from '../support/steps';

const otherOrg = '0b6f5a2c-1111-4222-8333-944455556666';
const organization = (id: string) => Buffer.from(`ciscospark://us/ORGANIZATION/${id}`).toString('base64url');
const role = (name: string) => Buffer.from(`ciscospark://us/ROLE/${name}`).toString('base64url');
const day = 86_400_000;

test('an abandoned renewal keeps the token in use, even after the new one was copied', async ({ lab, webex }) => {
  const wizard = await lab();
  const { page } = wizard;
  const old = await connect(wizard, webex);
  const { id } = await storedRecord(wizard);
  await openRenewal(wizard);
  await signInForRenewal(wizard);
  await passCheck(wizard);
  await copyNew(wizard);
  await page.getByRole('button', { name: 'Abandon the renewal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Abandon the renewal?' });
  await expect(dialog).toContainText('If you saved it in Entra already, do not abandon');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  expect((await keychainTokens(id)).pending).toBe(webex.token);
  await page.getByRole('button', { name: 'Abandon the renewal' }).click();
  await dialog.getByRole('button', { name: 'Abandon the renewal' }).click();
  await expect(heading(page)).toHaveText('contoso.example');
  await expect(page.getByText('Renewal under way')).toHaveCount(0);
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
  await expect(alert).toContainText('This account belongs to another organization');
  await expect(alert).toContainText(otherOrg);
  expect(await keychainTokens(id)).toEqual({ current: old, pending: null, previous: null });

  await begin(wizard, 'paste');
  const link = await page
    .getByRole('listitem')
    .getByText(/^http.*state=/)
    .innerText();
  const { headers } = await fetch(link, { redirect: 'manual' });
  await app.evaluate((electron, text) => electron.clipboard.writeText(text), headers.get('location') ?? '');
  await page.getByRole('button', { name: 'Take the address from the clipboard' }).click();
  await expect(alert).toContainText('This account belongs to another organization');
  expect(await app.evaluate((electron) => electron.clipboard.readText())).toBe('');
  // The link is used up: only a new one is offered.
  await expect(page.getByRole('button', { name: 'Get a new link' })).toBeVisible();
  expect(await keychainTokens(id)).toEqual({ current: old, pending: null, previous: null });
  expect(await eventTypes(wizard)).not.toContain('renewalSignedIn');
});

test('an account with fewer rights must be accepted before its token is tested or copied', async ({ lab, webex }) => {
  const wizard = await lab();
  const { page } = wizard;
  const old = await connect(wizard, webex);
  const { id } = await storedRecord(wizard);
  webex.person = { ...webex.person, displayName: 'Charles Babbage', roles: [role('id_user_admin')] };
  await openRenewal(wizard);
  await signInForRenewal(wizard);
  await expect(page.getByRole('alert')).toContainText('Charles Babbage is a user administrator');
  await expect(page.getByRole('button', { name: 'Run the test' })).toBeHidden();
  // The bridge refuses it too.
  const refused = await page.evaluate(
    (setup) => window.bridge['handover.copyToken']({ id: setup, token: 'pending' }),
    id,
  );
  expect(refused).toEqual({ ok: false, failure: { code: 'step.notReached' } });
  await page.getByRole('button', { name: 'Continue with this account' }).click();
  await page.getByRole('button', { name: 'Run the test' }).click();
  await expect(page.getByRole('main').getByText('It works, with 1 remark')).toBeVisible();

  // A sign-in with another account removes the first new token.
  const lesser = webex.issueAnother();
  webex.person = { ...webex.person, displayName: 'Ada Lovelace', roles: [role('id_full_admin')] };
  await page
    .getByRole('navigation', { name: 'Parts of the renewal' })
    .getByRole('button', { name: /^Sign in/ })
    .click();
  await signInForRenewal(wizard);
  expect(await keychainTokens(id)).toEqual({ current: old, pending: webex.token, previous: null });
  expect(webex.token).not.toBe(lesser);
  await expect(page.getByRole('button', { name: 'Run the test' })).toBeVisible();
});

test('a token that expired five weeks ago shows the effects in Entra and the steps afterwards', async ({
  lab,
  webex,
  start,
}) => {
  const first = await lab();
  const old = await connect(first, webex);
  await first.close();
  const expiresAt = new Date(Date.now() - 35 * day).toISOString();
  const { events } = await storedRecord(first);
  await rewriteRecord(
    first,
    events.map((event) => (event.type === 'signedIn' ? { ...event, expiresAt } : event)),
  );
  webex.former.delete(old);

  const wizard = await start({ data: first.data });
  const { page } = wizard;
  await expect(page.getByText('Token expired')).toBeVisible();
  await page.getByRole('button', { name: 'Renew contoso.example' }).click();
  await expect(heading(page)).toHaveText('Get a new token');
  // Completed steps can be opened although the token has expired.
  for (const name of ['Connection test', 'Connect Entra']) {
    await openStep(wizard, name);
    await expect(heading(page)).toHaveText(name);
  }
  await openRenewal(wizard);
  await expect(page.getByText('The token expired on', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Entra has put provisioning into quarantine')).toBeVisible();
  await expect(page.getByText('Four weeks have passed')).toBeVisible();
  await signInForRenewal(wizard);
  await passCheck(wizard);
  await copyNew(wizard);
  await confirmNew(wizard);
  await expect(page.getByRole('heading', { name: 'Now restart provisioning' })).toBeVisible();
  await expect(page.getByText('nobody is created twice')).toBeVisible();
  await expect(page.getByText('It was not kept: Webex did not accept it any more.')).toBeVisible();
  expect(await keychainTokens((await storedRecord(wizard)).id)).toEqual({
    current: webex.token,
    pending: null,
    previous: null,
  });
  await showAllSetups(wizard);
  await expect(page.getByText('Token expired')).toBeHidden();
});

test('a 401 for the old token leads into the renewal; the new token passes', async ({ lab, webex }) => {
  const wizard = await lab();
  const { page } = wizard;
  const old = await connect(wizard, webex);
  webex.former.delete(old);
  await openStep(wizard, 'Connection test');
  await page.getByRole('button', { name: 'Test again' }).click();
  await expect(page.getByText('Webex does not accept the token (401)').first()).toBeVisible();
  // The action at the check opens the renewal.
  await page.getByRole('button', { name: 'Sign in again' }).first().click();
  await expect(page.getByText('Webex refuses the token in use')).toBeVisible();
  await expect(page.getByText('Entra switches provisioning off after four weeks')).toBeVisible();
  await signInForRenewal(wizard);
  await passCheck(wizard);
  // Each token can be tested while both exist.
  await openStep(wizard, 'Connection test');
  await expect(page.getByText('This page tests the token in use')).toBeVisible();
  await page.getByRole('button', { name: 'Test again' }).click();
  await expect(page.getByRole('main').getByText('3 checks failed')).toBeVisible();
  await page.getByRole('button', { name: 'Renewal under way' }).click();
  await page
    .getByRole('navigation', { name: 'Parts of the renewal' })
    .getByRole('button', { name: /^Check/ })
    .click();
  await expect(page.getByRole('main').getByText('All checks passed')).toBeVisible();
  await copyNew(wizard);
  await confirmNew(wizard);
  await expect(page.getByText('Set Provisioning Status to Off, press Save')).toBeVisible();
  await openStep(wizard, 'Connection test');
  await expect(page.getByRole('main').getByText('All checks passed')).toBeVisible();
});
