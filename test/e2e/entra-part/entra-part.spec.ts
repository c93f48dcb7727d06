import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerDialogs, restoreOne, setupsIn } from '../support/backup';
import { expect, test } from '../support/desktop';
import { keychainTokens } from '../support/keyring';
import { eventsIn, seed } from '../support/seeded';
import { heading, openStep, passTest } from '../support/steps';
import type { Wizard } from '../support/wizard';

/** A real setup whose steps in Webex are done; another administrator does those in Entra. */
async function waiting(wizard: Wizard, administrator: string): Promise<void> {
  const { page } = wizard;
  await page.getByRole('button', { name: 'Continue Contoso' }).click();
  await openStep(wizard, 'Add Cisco Webex');
  await page.getByRole('button', { name: 'Hand over Entra’s part' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill(administrator);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(`${administrator} does Entra’s part`)).toBeVisible();
  await openStep(wizard, 'Connection test');
  await passTest(wizard);
  await expect(page.getByText(`Waiting for ${administrator}`)).toBeVisible();
}

test('the handover sheet goes out as web page, PDF and email text, in both languages, without the token', {
  tag: '@installed',
}, async ({ start, webex, folder }) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Contoso', expiresIn: 300, finished: false, token: webex.token });
  const wizard = await start({ data, cloud: webex.cloud });
  const { page, app } = wizard;
  await waiting(wizard, 'Grace Hopper');
  await page.getByRole('button', { name: 'Open the handover sheet' }).click();
  await expect(heading(page)).toHaveText('Handover sheet');
  const reply = {
    English: 'The result of Test Connection: succeeded, or the error code that Entra shows.',
    简体中文: '“测试连接”的结果：成功，或 Entra 显示的错误代码。',
  };
  const saved = page.getByRole('main').getByText(/^Saved: /);
  for (const [language, text] of Object.entries(reply)) {
    await page.getByRole('radio', { name: language }).check();
    await expect(page.getByText(text)).toBeVisible();
    const [html, pdf] = [join(folder, `${language}.html`), join(folder, `${language}.pdf`)];
    await answerDialogs(wizard, html);
    await page.getByRole('button', { name: 'Save as web page' }).click();
    await expect(saved).toHaveText(`Saved: ${language}.html`);
    await answerDialogs(wizard, pdf);
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await expect(saved).toHaveText(`Saved: ${language}.pdf`, { timeout: 30_000 });
    await page.getByRole('button', { name: 'Copy as email text' }).click();
    await expect(page.getByRole('button', { name: 'Handover sheet copied' })).toBeVisible();
    const mail = await app.evaluate(({ clipboard }) => clipboard.readText());
    const page1 = await readFile(html, 'utf8');
    for (const content of [mail, page1]) {
      expect(content).toContain(text);
      expect(content).toContain('Grace Hopper');
      expect(content).toContain(webex.cloud.scimBaseUrl);
      expect(content).not.toContain(webex.token);
    }
    const printed = await readFile(pdf);
    expect(printed.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(printed.toString('latin1')).not.toContain(webex.token);
  }
  await page.getByRole('button', { name: 'All setups', exact: true }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Contoso' })).toContainText('Waiting for Grace Hopper');
});

test('the encrypted file has only this setup and its current token; a fresh app opens it at the step', async ({
  start,
  startBus,
  webex,
  folder,
}) => {
  test.setTimeout(120_000);
  const data = join(folder, 'data');
  const id = await seed(data, webex, { name: 'Contoso', expiresIn: 300, finished: false, token: webex.token });
  await seed(data, webex, { name: 'Fabrikam', expiresIn: 200, token: 'another-token' });
  const wizard = await start({ data, cloud: webex.cloud });
  const { page } = wizard;
  await waiting(wizard, 'Grace');
  const report = page.getByRole('button', { name: 'Test Connection succeeded' });
  await expect(report).toBeDisabled();
  await page.getByRole('button', { name: 'Open the handover sheet' }).click();
  const file = join(folder, 'token.age');
  await answerDialogs(wizard, file);
  await page.getByRole('button', { name: 'Save the encrypted file' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox')).toHaveValue(/\w+ \w+/);
  const passphrase = await dialog.getByRole('textbox').inputValue();
  expect(passphrase.split(' ')).toHaveLength(6);
  await dialog.getByRole('button', { name: 'Save encrypted file' }).click();
  await expect(dialog).toContainText('tell the passphrase by phone', { timeout: 20_000 });
  await dialog.getByRole('button', { name: 'Close' }).click();
  expect((await eventsIn(data, id)).at(-1)).toMatchObject({ type: 'secretTokenCopied', to: 'backup' });
  // The other administrator can have tested the token now.
  await page.getByRole('button', { name: 'Go to “Connect Entra”' }).first().click();
  await expect(report).toBeEnabled();

  const setups = await setupsIn(file, passphrase, folder);
  expect(setups).toHaveLength(1);
  expect(setups[0]).toMatchObject({ record: { id }, tokens: { current: webex.token } });
  expect(Object.keys(setups[0].tokens)).toEqual(['current']);
  expect(JSON.stringify(setups)).not.toContain('another-token');

  const bus = await startBus({ keyring: 'open' });
  const other = await start({ cloud: webex.cloud, env: bus.env });
  await restoreOne(other, file, passphrase);
  await expect.poll(async () => (await keychainTokens(id, 'real', bus.env)).current).toBe(webex.token);
  await other.page.getByRole('button', { name: 'Show setups' }).click();
  await expect(other.page.getByRole('button', { name: /Fabrikam/ })).toHaveCount(0);
  await other.page.getByRole('button', { name: 'Continue Contoso' }).click();
  await expect(heading(other.page)).toHaveText('Connect Entra');
  await other.page.getByRole('button', { name: 'Do Entra’s part myself' }).click();
  await expect(other.page.getByText('Waiting for Grace')).toBeHidden();
  await other.page.getByRole('button', { name: 'Copy Secret Token' }).click();
  await expect(other.page.getByRole('button', { name: 'Test Connection succeeded' })).toBeEnabled();
});
