import { join } from 'node:path';
import { answerDialogs, restoreOne, setupsIn } from '../support/backup';
import { expect, test } from '../support/desktop';
import { keychainTokens } from '../support/keyring';
import { connect, eventTypes, openRenewal, passCheck, signInForRenewal, storedRecord } from '../support/renewal';
import { heading, startSetup } from '../support/steps';

test('in a renewal, the sheet says how to replace the token, and the encrypted file has only the new one', async ({
  start,
  startBus,
  webex,
  folder,
}) => {
  test.setTimeout(180_000);
  const wizard = await start({ cloud: webex.cloud });
  await startSetup(wizard);
  const { page, app } = wizard;
  await connect(wizard, webex);
  const { id } = await storedRecord(wizard);
  await openRenewal(wizard);
  await signInForRenewal(wizard);
  await passCheck(wizard);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(heading(page)).toHaveText('Update Entra');
  await page.getByRole('button', { name: 'Open the handover sheet' }).click();
  await expect(heading(page)).toHaveText('Handover sheet');
  await expect(page.getByText('Only the Secret Token changes')).toBeVisible();
  await page.getByRole('button', { name: 'Copy as email text' }).click();
  await expect(page.getByRole('button', { name: 'Handover sheet copied' })).toBeVisible();
  const mail = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(mail).toContain('Paste the new Secret Token over the old one.');
  expect(mail).not.toContain(webex.token);

  const file = join(folder, 'new-token.age');
  await answerDialogs(wizard, file);
  await page.getByRole('button', { name: 'Save the encrypted file' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('its new token');
  await expect(dialog.getByRole('textbox')).toHaveValue(/\w+ \w+/);
  const passphrase = await dialog.getByRole('textbox').inputValue();
  await dialog.getByRole('button', { name: 'Save encrypted file' }).click();
  await expect(dialog).toContainText('tell the passphrase by phone', { timeout: 20_000 });
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect((await storedRecord(wizard)).events.at(-1)).toMatchObject({
    type: 'secretTokenCopied',
    token: 'pending',
    to: 'backup',
  });
  await page.getByRole('button', { name: 'Go to “Update Entra”' }).first().click();
  await expect(page.getByRole('button', { name: 'Test succeeded and saved' })).toBeEnabled();

  const setups = await setupsIn(file, passphrase, folder);
  expect(setups).toMatchObject([{ record: { id }, tokens: { pending: webex.token } }]);
  expect(Object.keys(setups[0].tokens)).toEqual(['pending']);

  const bus = await startBus({ keyring: 'open' });
  const other = await start({ cloud: webex.cloud, env: bus.env });
  await restoreOne(other, file, passphrase);
  await expect.poll(async () => (await keychainTokens(id, 'real', bus.env)).pending).toBe(webex.token);
  await other.page.getByRole('button', { name: 'Show setups' }).click();
  await other.page.getByRole('button', { name: 'Continue renewal of contoso.example' }).click();
  await expect(heading(other.page)).toHaveText('Update Entra');
  await other.page.getByRole('button', { name: 'Copy Secret Token' }).click();
  await expect(other.page.getByRole('button', { name: 'Test succeeded and saved' })).toBeEnabled();
  expect(await eventTypes(wizard)).not.toContain('renewed');
});
