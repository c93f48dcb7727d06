import { expect, test } from '../support/desktop';
import { keychainTokens, setKeychain } from '../support/keyring';
import {
  confirmNew,
  connect,
  copyNew,
  eventTypes,
  openRenewal,
  passCheck,
  reportNew,
  signInForRenewal,
  storedRecord,
} from '../support/renewal';
import { confirmEntra, heading, startSetup, walkToEntra } from '../support/steps';

test('a keyring locked at the confirmation is reported; the renewal is completed after unlocking', async ({
  start,
  startBus,
  webex,
}) => {
  const bus = await startBus({ keyring: 'open' });
  const wizard = await start({ cloud: webex.cloud, env: bus.env });
  const { page } = wizard;
  await startSetup(wizard);
  const old = await connect(wizard, webex);
  const { id } = await storedRecord(wizard);
  await openRenewal(wizard);
  await signInForRenewal(wizard);
  await passCheck(wizard);
  await copyNew(wizard);
  await reportNew(wizard);
  await bus.lock();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('The keyring is locked');
  await expect(page.getByRole('button', { name: 'Finish without keeping the old token' })).toBeVisible();
  expect((await eventTypes(wizard)).at(-1)).toBe('entraTested');

  // The record states at once that Entra has the new token; the keychain follows after unlocking.
  await page.getByRole('button', { name: 'Finish without keeping the old token' }).click();
  await expect(page.getByText('The new token couldn’t replace the old one on this computer yet')).toBeVisible();
  expect((await eventTypes(wizard)).at(-1)).toBe('renewalConfirmed');
  await expect(page.getByRole('button', { name: 'Cancel renewal' })).toBeHidden();
  // The retry button appears after the failed keychain access.
  await expect(page.getByRole('button', { name: 'Try the keyring again' }).last()).toBeEnabled();
  await bus.unlock();
  expect(await keychainTokens(id, 'real', bus.env)).toEqual({ current: old, pending: webex.token, previous: null });
  await page.getByRole('button', { name: 'Try the keyring again' }).last().click();
  await expect(heading(page)).toHaveText('The token is renewed');
  expect(await keychainTokens(id, 'real', bus.env)).toEqual({ current: webex.token, pending: null, previous: null });
  expect((await eventTypes(wizard)).at(-1)).toBe('renewed');
});

test('a whole renewal works without a keychain, with tokens kept for this run only', async ({
  start,
  startBus,
  webex,
}) => {
  const bus = await startBus({ keyring: 'none' });
  const wizard = await start({ cloud: webex.cloud, env: bus.env });
  const { app, page } = wizard;
  const keep = () => page.getByRole('button', { name: 'Keep token until I close the app' }).click();
  const clipboard = () => app.evaluate((electron) => electron.clipboard.readText());
  await startSetup(wizard);
  await page.getByRole('button', { name: 'Open the private window' }).click();
  await keep();
  await walkToEntra(wizard);
  await confirmEntra(wizard);
  const old = webex.issueAnother();
  await openRenewal(wizard);
  await page.getByRole('button', { name: 'Open the private window' }).click();
  await keep();
  await expect(heading(page)).toHaveText('Check the new token');
  await passCheck(wizard);
  await copyNew(wizard);
  await expect.poll(clipboard).toBe(webex.token);
  expect(webex.token).not.toBe(old);
  await confirmNew(wizard);
  await expect(page.getByText('On this computer, it’s kept for this run only')).toBeVisible();
  await page.getByRole('button', { name: 'Remove now' }).click();
  await expect(page.getByText('The old token is no longer on this computer.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the overview' }).click();
  await expect(page.getByText('Token kept for this run only')).toBeVisible();
  expect((await eventTypes(wizard)).slice(-2)).toEqual(['renewed', 'previousForgotten']);
});

test('a token kept for this run only leaves no old token in the keychain', async ({ start, startBus, webex }) => {
  const bus = await startBus({ keyring: 'open' });
  const wizard = await start({ cloud: webex.cloud, env: bus.env });
  const { page } = wizard;
  await startSetup(wizard);
  const old = await connect(wizard, webex);
  const { id } = await storedRecord(wizard);
  await openRenewal(wizard);
  await bus.lock();
  await page.getByRole('button', { name: 'Open the private window' }).click();
  await page.getByRole('button', { name: 'Keep token until I close the app' }).click();
  await bus.unlock();
  await expect(heading(page)).toHaveText('Check the new token');
  await passCheck(wizard);
  await copyNew(wizard);
  await confirmNew(wizard);
  expect(await keychainTokens(id, 'real', bus.env)).toEqual({ current: null, pending: null, previous: old });
  await page.getByRole('button', { name: 'Remove now' }).click();
  await expect(page.getByText('The old token is no longer on this computer.')).toBeVisible();
  expect(await keychainTokens(id, 'real', bus.env)).toEqual({ current: null, pending: null, previous: null });
});

test('a new token that was removed from the keychain is noticed, and the one in use stays', async ({
  start,
  webex,
}) => {
  const wizard = await start({ cloud: webex.cloud });
  const { page } = wizard;
  await startSetup(wizard);
  const old = await connect(wizard, webex);
  const { id } = await storedRecord(wizard);
  await openRenewal(wizard);
  await signInForRenewal(wizard);
  await passCheck(wizard);
  await copyNew(wizard);
  await reportNew(wizard);
  await setKeychain(id, { current: old, pending: null, previous: null });
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('alert').first()).toContainText('This computer no longer has the new token');
  await expect(heading(page)).toHaveText('Get a new token');
  expect((await eventTypes(wizard)).at(-1)).toBe('entraTested');
  expect(await keychainTokens(id)).toEqual({ current: old, pending: null, previous: null });
});
