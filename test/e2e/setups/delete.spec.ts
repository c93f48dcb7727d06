import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/desktop';
import { keychainToken } from '../support/keyring';
import { onlyRecordId } from '../support/records';
import { chooseFor, heading, row, showAllSetups, signInAtOnce, startSetup } from '../support/steps';
import type { Wizard } from '../support/wizard';

const name = 'contoso.example';

async function signedInSetup(wizard: Wizard): Promise<string> {
  await startSetup(wizard);
  await signInAtOnce(wizard);
  await showAllSetups(wizard);
  return onlyRecordId(join(wizard.data, 'setups'));
}

async function confirmDelete(wizard: Wizard): Promise<void> {
  await chooseFor(wizard, name, 'Delete');
  const dialog = wizard.page.getByRole('dialog', { name: `Delete “${name}”?` });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toBeHidden();
}

test('deleting removes record and token, and can be undone until the app closes', { tag: '@installed' }, async ({
  start,
  webex,
}) => {
  const wizard = await start({ cloud: webex.cloud });
  const { page, data } = wizard;
  const id = await signedInSetup(wizard);
  const file = join(data, 'setups', `${id}.json`);
  const before = await readFile(file, 'utf8');

  await confirmDelete(wizard);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(row(wizard, name)).toBeHidden();
  expect(await readdir(join(data, 'setups'))).toEqual([]);
  expect(await keychainToken(id)).toBeNull();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(wizard, name)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeHidden();
  expect(await readFile(file, 'utf8')).toBe(before);
  expect(await keychainToken(id)).toBe(webex.token);
  await page.getByRole('button', { name: `Continue ${name}` }).click();
  await expect(heading(page)).toHaveText('Org ID');
  await showAllSetups(wizard);

  await confirmDelete(wizard);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await wizard.close();
  const again = await start({ data });
  await expect(heading(again.page)).toHaveText('Connect Microsoft Entra ID to Webex');
  await expect(again.page.getByRole('button', { name: 'Undo' })).toBeHidden();
  expect(await keychainToken(id)).toBeNull();
});

test('deleting and undoing report a locked keychain and change nothing', async ({ start, startBus, webex }) => {
  const bus = await startBus({ keyring: 'open' });
  const wizard = await start({ cloud: webex.cloud, env: bus.env });
  const { page, data } = wizard;
  const id = await signedInSetup(wizard);
  await bus.lock();
  await confirmDelete(wizard);
  await expect(page.getByRole('alert')).toContainText('The keyring is locked');
  await expect(row(wizard, name)).toBeVisible();
  expect(await onlyRecordId(join(data, 'setups'))).toBe(id);
  await bus.unlock();
  expect(await keychainToken(id, 'real', bus.env)).toBe(webex.token);

  await confirmDelete(wizard);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await bus.lock();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('alert')).toContainText('The keyring is locked');
  expect(await readdir(join(data, 'setups'))).toEqual([]);
  await bus.unlock();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(wizard, name)).toBeVisible();
  expect(await keychainToken(id, 'real', bus.env)).toBe(webex.token);
});
