import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/desktop';
import { keychainToken } from '../support/keyring';
import { onlyRecordId } from '../support/records';
import { withoutKeychain } from '../support/services';
import { confirmEntra, heading, openStep, startSetup, stepNames, walkToEntra } from '../support/steps';
import type { Wizard } from '../support/wizard';

const missing = {
  title: 'No credential store was found on this computer',
  remedy: /Install or start one \(for example the package gnome-keyring\), and then try again\./,
};
const locked = { title: 'The keyring is locked', remedy: /Unlock it .*, and then try again\./ };
const denied = { title: 'The keyring denied access to this app', remedy: /Try again and select “Allow”\./ };

/** Signs in and expects that the token is received but not stored, for the given reason. */
async function expectUnsaved(wizard: Wizard, { title, remedy }: typeof missing): Promise<void> {
  const { page } = wizard;
  await startSetup(wizard);
  await page.getByRole('button', { name: 'Open the private window' }).click();
  await expect(page.getByRole('heading', { name: 'The token was received, but isn’t stored yet' })).toBeVisible();
  const reason = page.getByRole('alert');
  await expect(reason).toContainText(title);
  await expect(reason).toContainText(remedy);
  // A retry that fails for the same reason changes nothing.
  await page.getByRole('button', { name: 'Try the keyring again' }).click();
  await expect(page.getByRole('button', { name: 'Try the keyring again' })).toBeEnabled();
  await expect(reason).toContainText(title);
  await expect(page.getByRole('region', { name: 'Signed in' })).toBeHidden();
}

async function keepForThisRun({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Keep token until I close the app' }).click();
  await expect(page.getByRole('region', { name: 'Signed in' })).toContainText('Kept for this run only');
}

test('without a session bus, the token is kept for this run and labelled on every page', { tag: '@installed' }, async ({
  start,
  folder,
  webex,
}) => {
  const env = withoutKeychain(folder);
  const wizard = await start({ cloud: webex.cloud, env });
  await expectUnsaved(wizard, missing);
  await keepForThisRun(wizard);
  await walkToEntra(wizard);
  await confirmEntra(wizard);
  const label = wizard.page.getByText('Token kept for this run only');
  for (const name of stepNames) {
    await openStep(wizard, name);
    await expect(heading(wizard.page)).toHaveText(name);
    await expect(label).toBeVisible();
  }
  await wizard.page.getByRole('button', { name: 'All setups', exact: true }).click();
  await expect(heading(wizard.page)).toHaveText('Setups');
  await expect(label).toBeVisible();
  await wizard.close();

  const { page } = await start({ data: wizard.data, env });
  await expect(page.getByText('Needs attention', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Continue contoso.example' }).click();
  await expect(heading(page)).toHaveText('Sign in to Webex');
  await expect(page.getByText('The keyring no longer contains this token')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Renew the token' })).toBeVisible();
  await expect(page.getByText('Token kept for this run only')).toBeHidden();
});

test('without a Secret Service, the keychain is reported as missing; the setup can still be deleted', async ({
  start,
  startBus,
  webex,
}) => {
  const bus = await startBus({ keyring: 'none' });
  const wizard = await start({ cloud: webex.cloud, env: bus.env });
  await expectUnsaved(wizard, missing);
  await keepForThisRun(wizard);
  const { page, data } = wizard;
  await page.getByRole('button', { name: 'All setups', exact: true }).click();
  await page.getByRole('button', { name: 'More for contoso.example' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(await readdir(join(data, 'setups'))).toEqual([]);
});

test('a bus policy against the keychain is reported as a refusal', async ({ start, startBus, webex }) => {
  const bus = await startBus({ keyring: 'denied' });
  const wizard = await start({ cloud: webex.cloud, env: bus.env });
  await expectUnsaved(wizard, denied);
  await keepForThisRun(wizard);
});

test('a locked keyring stores the token after it is unlocked and retried', { tag: '@installed' }, async ({
  start,
  startBus,
  webex,
}) => {
  const bus = await startBus({ keyring: 'open' });
  const wizard = await start({ cloud: webex.cloud, env: bus.env });
  await bus.lock();
  await expectUnsaved(wizard, locked);
  await bus.unlock();
  await wizard.page.getByRole('button', { name: 'Try the keyring again' }).click();
  await expect(wizard.page.getByRole('region', { name: 'Signed in' })).toContainText('In the keyring on this computer');
  await expect(wizard.page.getByText('Token kept for this run only')).toBeHidden();
  expect(await keychainToken(await onlyRecordId(join(wizard.data, 'setups')), 'real', bus.env)).toBe(webex.token);
});

test('a keyring locked when a setup opens is reported as locked, not as a missing token', async ({
  start,
  startBus,
  webex,
}) => {
  const bus = await startBus({ keyring: 'open' });
  const first = await start({ cloud: webex.cloud, env: bus.env });
  await startSetup(first);
  await first.page.getByRole('button', { name: 'Open the private window' }).click();
  await walkToEntra(first);
  await first.close();

  await bus.lock();
  const wizard = await start({ data: first.data, env: bus.env });
  const { page } = wizard;
  await page.getByRole('button', { name: 'Continue contoso.example' }).click();
  await expect(heading(page)).toHaveText('Connect Entra');
  await expect(page.getByRole('alert')).toContainText(locked.title);
  await openStep(wizard, 'Sign in to Webex');
  await expect(page.getByRole('region', { name: 'Signed in' })).toContainText('The keyring can’t be read');
  await expect(page.getByText('The keyring no longer contains this token')).toBeHidden();
  await bus.unlock();
  await page.getByRole('button', { name: 'Try the keyring again' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByRole('region', { name: 'Signed in' })).toContainText('In the keyring on this computer');
});
