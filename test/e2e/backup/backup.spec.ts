import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { age, answerDialogs, backUp, dropFiles, unlock } from '../support/backup';
import { expect, test } from '../support/desktop';
import { keychainTokens } from '../support/keyring';
import { onlyRecordId } from '../support/records';
import { encodingsIn, needlesOf, searchFolder } from '../support/search';
import {
  confirmEntra,
  openStep,
  row,
  showAllSetups,
  signInAs,
  startPracticeSetup,
  walkToEntra,
} from '../support/steps';
import type { Wizard } from '../support/wizard';

const passphrase = 'abacus wisdom marble 9 tin';
const name = 'practice.example';
const practice = { args: ['--practice'] };

/** A practice setup whose token Entra has; answers its id. */
async function connected(wizard: Wizard): Promise<string> {
  await startPracticeSetup(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await walkToEntra(wizard);
  await confirmEntra(wizard);
  await showAllSetups(wizard);
  return onlyRecordId(join(wizard.data, 'practice', 'setups'));
}

const seen = ({ page }: Wizard) => page.evaluate(() => document.body.innerText + document.documentElement.outerHTML);

test('a backup moves a setup to another computer, with its token or with a new sign-in', { tag: '@installed' }, async ({
  start,
  startBus,
  folder,
}) => {
  test.setTimeout(120_000);
  const [moved, bare] = [join(folder, 'moved.age'), join(folder, 'bare.age')];
  const first = await startBus({ keyring: 'open' });
  const wizard = await start({ ...practice, env: first.env });
  const id = await connected(wizard);
  const token = (await keychainTokens(id, 'practice', first.env)).current ?? '';
  expect(token).not.toBe('');
  await answerDialogs(wizard, moved);
  const dialog = await backUp(wizard, name, passphrase, true);
  await expect(dialog).toContainText('It contains 1 setup and 1 token');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await answerDialogs(wizard, bare);
  await expect(await backUp(wizard, name, passphrase, false)).toContainText('It contains 1 setup and no tokens');
  const texts = [wizard.output(), await seen(wizard)];
  await wizard.close();

  // Only the passphrase opens them; the age tool confirms this.
  const needles = needlesOf(token);
  const [plain, plainBare] = [join(folder, 'plain.json'), join(folder, 'plain-bare.json')];
  expect(encodingsIn(await readFile(moved), needles)).toEqual([]);
  await age(passphrase, '-d', '-o', plain, moved);
  const content = JSON.parse(await readFile(plain, 'utf8'));
  expect(content).toMatchObject({ format: 'webex-entra-setup/backup', version: 1 });
  expect(content.setups).toMatchObject([{ space: 'practice', record: { id, schema: 1 }, tokens: { current: token } }]);
  await age(passphrase, '-d', '-o', plainBare, bare);
  const [setup] = JSON.parse(await readFile(plainBare, 'utf8')).setups;
  expect(setup).toMatchObject({ record: { id } });
  expect(setup).not.toHaveProperty('tokens');

  const second = await startBus({ keyring: 'open' });
  const other = await start({ ...practice, env: second.env });
  const main = other.page.getByRole('main');
  const records = join(other.data, 'practice', 'setups');
  await test.step('without the token: a new sign-in is needed; undo removes the setup again', async () => {
    await answerDialogs(other, '', [bare]);
    await other.page.getByRole('button', { name: 'Restore…' }).click();
    await other.page.getByRole('button', { name: 'Select files…' }).click();
    await unlock(other, passphrase);
    await expect(main).toContainText('a new sign-in is needed', { timeout: 20_000 });
    await other.page.getByRole('button', { name: 'Restore 1 setup' }).click();
    await expect(main).toContainText(`A new sign-in is needed for: ${name}`);
    expect(await readdir(records)).toEqual([`${id}.json`]);
    await other.page.getByRole('button', { name: 'Undo' }).click();
    await expect(main).toContainText('1 setup is as before');
    expect(await readdir(records)).toEqual([]);
  });

  await test.step('with the token: the setup works at once', async () => {
    await dropFiles(other, [moved]);
    await unlock(other, 'not that one');
    await expect(other.page.getByRole('alert')).toContainText('The passphrase doesn’t open the file', {
      timeout: 20_000,
    });
    await unlock(other, passphrase);
    await expect(other.page.getByRole('radio', { name: 'Add as a new setup' })).toBeChecked({ timeout: 20_000 });
    await expect(main).toContainText('is copied from the backup to the keyring');
    texts.push(await seen(other));
    await other.page.getByRole('button', { name: 'Restore 1 setup' }).click();
    await expect(main).toContainText('1 setup was restored');
    expect(await keychainTokens(id, 'practice', second.env)).toEqual({ current: token, pending: null, previous: null });
    const [before, after] = await Promise.all(
      [join(wizard.data, 'practice', 'setups'), records].map((at) => readFile(join(at, `${id}.json`), 'utf8')),
    );
    expect(JSON.parse(after ?? '')).toEqual(JSON.parse(before ?? '{}'));

    await other.page.getByRole('button', { name: 'Show setups' }).click();
    await row(other, name)
      .getByRole('button', { name: /^(Open|Continue) / })
      .click();
    await openStep(other, 'Connection test');
    await other.page.getByRole('button', { name: 'Test again' }).click();
    await expect(main.getByText('All checks passed')).toBeVisible();
  });

  // Only the file that this test decrypted contains the token.
  texts.push(other.output(), await seen(other));
  for (const text of texts) expect(encodingsIn(text, needles)).toEqual([]);
  const keyrings = [first, second].map(({ env }) => env.HOME ?? '');
  expect(searchFolder(folder, needles, [plain, ...keyrings]).found).toEqual([]);
});

test('an app killed during a restore has the old record or the new one, and never a wrong token', async ({
  start,
  startBus,
  folder,
}) => {
  test.setTimeout(180_000);
  const file = join(folder, 'killed.age');
  const wizard = await start(practice);
  const id = await connected(wizard);
  const token = (await keychainTokens(id, 'practice')).current;
  await answerDialogs(wizard, file);
  await backUp(wizard, name, passphrase, true);
  await wizard.close();
  for (const delay of [0, 15, 60]) {
    const { env } = await startBus({ keyring: 'open' });
    const other = await start({ ...practice, env });
    await dropFiles(other, [file]);
    await unlock(other, passphrase);
    const restore = other.page.getByRole('button', { name: 'Restore 1 setup' });
    await expect(restore).toBeVisible({ timeout: 20_000 });
    await restore.click({ noWaitAfter: true });
    await new Promise((done) => setTimeout(done, delay));
    await other.kill();
    const held = await keychainTokens(id, 'practice', env);
    const records = await readdir(join(other.data, 'practice', 'setups')).catch(() => []);
    expect([null, token]).toContain(held.current);
    // A token without a record would stay unnoticed.
    if (records.filter((one) => one.endsWith('.json')).length === 0) expect(held.current).toBeNull();

    const next = await start({ ...practice, env, data: other.data });
    await dropFiles(next, [file]);
    await unlock(next, passphrase);
    const main = next.page.getByRole('main');
    await expect(main).toContainText(/Add as a new setup|Restore its token|nothing to do/, { timeout: 20_000 });
    const again = next.page.getByRole('button', { name: 'Restore 1 setup' });
    if (await again.isVisible()) {
      await again.click();
      await expect(main).toContainText('1 setup was restored');
    }
    expect((await keychainTokens(id, 'practice', env)).current).toBe(token);
    await next.close();
  }
});
