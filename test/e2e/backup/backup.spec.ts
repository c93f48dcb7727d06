import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { age } from '../../unit/core/record-files/age-command';
import { answerDialogs, backUp, dropFiles, unlock } from '../support/backup';
import { expect, test } from '../support/desktop';
import { keychainTokens } from '../support/keyring';
import { onlyRecordId } from '../support/records';
import { encodingsIn, needlesOf, searchFolder } from '../support/search';
import {
  confirmEntra,
  heading,
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

test('a backup with the token moves a setup to another computer without a new sign-in', async ({
  start,
  startBus,
  folder,
}) => {
  test.setTimeout(120_000);
  const file = join(folder, 'moved.age');
  const first = await startBus({ keyring: 'open' });
  const wizard = await start({ ...practice, env: first.env });
  const id = await connected(wizard);
  const token = (await keychainTokens(id, 'practice', first.env)).current ?? '';
  expect(token).not.toBe('');
  await answerDialogs(wizard, file);
  const dialog = await backUp(wizard, name, passphrase, true);
  await expect(dialog).toContainText('It holds 1 setup and 1 token');
  const texts = [wizard.output(), await seen(wizard)];
  await wizard.close();

  // Only the passphrase opens it; the age tool confirms this.
  const needles = needlesOf(token);
  expect(encodingsIn(await readFile(file), needles)).toEqual([]);
  await age(passphrase, '-d', '-o', join(folder, 'plain.json'), file);
  const content = JSON.parse(await readFile(join(folder, 'plain.json'), 'utf8'));
  expect(content).toMatchObject({ format: 'webex-entra-setup/backup', version: 1 });
  expect(content.setups).toMatchObject([{ space: 'practice', record: { id, schema: 1 }, tokens: { current: token } }]);

  const second = await startBus({ keyring: 'open' });
  const other = await start({ ...practice, env: second.env });
  await dropFiles(other, [file]);
  await unlock(other, 'not that one');
  await expect(other.page.getByRole('alert')).toContainText('The passphrase does not open it', { timeout: 20_000 });
  await unlock(other, passphrase);
  await expect(other.page.getByRole('radio', { name: 'Add it' })).toBeChecked({ timeout: 20_000 });
  await expect(other.page.getByRole('main')).toContainText('comes from the backup into the keychain');
  texts.push(await seen(other));
  await other.page.getByRole('button', { name: 'Restore 1 setup' }).click();
  await expect(other.page.getByRole('main')).toContainText('1 setup was restored');
  expect(await keychainTokens(id, 'practice', second.env)).toEqual({ current: token, pending: null, previous: null });
  const records = [wizard, other].map(({ data }) => readFile(join(data, 'practice', 'setups', `${id}.json`), 'utf8'));
  const [before, after] = await Promise.all(records);
  expect(JSON.parse(after ?? '')).toEqual(JSON.parse(before ?? '{}'));

  await other.page.getByRole('button', { name: 'Show the setups' }).click();
  await row(other, name)
    .getByRole('button', { name: /^(Open|Continue) / })
    .click();
  await openStep(other, 'Connection test');
  await other.page.getByRole('button', { name: 'Test again' }).click();
  await expect(other.page.getByRole('main').getByText('All checks passed')).toBeVisible();

  // Only the file that this test decrypted contains the token.
  texts.push(other.output(), await seen(other));
  for (const text of texts) expect(encodingsIn(text, needles)).toEqual([]);
  const keyrings = [first, second].map(({ env }) => env.HOME ?? '');
  expect(searchFolder(folder, needles, [join(folder, 'plain.json'), ...keyrings]).found).toEqual([]);
});

test('a backup without the token requires a sign-in unless the keychain has the token; undo reverts the restore', async ({
  start,
  startBus,
  folder,
}) => {
  test.setTimeout(120_000);
  const file = join(folder, 'kept.age');
  const wizard = await start(practice);
  const id = await connected(wizard);
  await answerDialogs(wizard, file);
  await expect(await backUp(wizard, name, passphrase, false)).toContainText('It holds 1 setup and no token');
  await age(passphrase, '-d', '-o', join(folder, 'plain.json'), file);
  expect(JSON.parse(await readFile(join(folder, 'plain.json'), 'utf8')).setups[0].tokens).toBeUndefined();

  const open = async (other: Wizard) => {
    await answerDialogs(other, '', [file]);
    await other.page.getByRole('button', { name: 'Restore…' }).click();
    await other.page.getByRole('button', { name: 'Choose files…' }).click();
    await unlock(other, passphrase);
    await expect(other.page.getByRole('radio', { name: 'Add it' })).toBeChecked({ timeout: 20_000 });
  };
  // Another folder for the records, with the same keychain.
  const again = await start(practice);
  await open(again);
  await expect(again.page.getByRole('main')).toContainText('stays in the keychain of this computer');
  await again.close();

  const { env } = await startBus({ keyring: 'open' });
  const other = await start({ ...practice, env });
  await open(other);
  const main = other.page.getByRole('main');
  await expect(main).toContainText('a new sign-in is needed');
  await other.page.getByRole('button', { name: 'Restore 1 setup' }).click();
  await expect(main).toContainText(`A new sign-in is needed for: ${name}`);
  const records = join(other.data, 'practice', 'setups');
  expect(await readdir(records)).toEqual([`${id}.json`]);
  await other.page.getByRole('button', { name: 'Undo' }).click();
  await expect(main).toContainText('1 setup is as before');
  expect(await readdir(records)).toEqual([]);
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
  for (const delay of [0, 5, 15, 40, 100]) {
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
    await expect(main).toContainText(/Add it|Bring its token|nothing to do/, { timeout: 20_000 });
    const again = next.page.getByRole('button', { name: 'Restore 1 setup' });
    if (await again.isVisible()) {
      await again.click();
      await expect(main).toContainText('1 setup was restored');
    }
    expect((await keychainTokens(id, 'practice', env)).current).toBe(token);
    await next.close();
  }
});

test('damaged and foreign files are refused with the reason and change nothing', async ({ start, folder }) => {
  const wizard = await start();
  const write = async (file: string, text: string) => {
    await writeFile(join(folder, file), text);
    return join(folder, file);
  };
  const files = [
    await write('page.html', '<!doctype html><p>a copy'),
    await write('other.json', '{"a":1}'),
    await write('cut.age', 'age-encryption.org/v1\n-> scrypt'),
    await write('hostile.age', `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 30\n${'A'.repeat(43)}\n--- AA\n`),
  ];
  await dropFiles(wizard, files);
  const { page } = wizard;
  await expect(heading(page)).toHaveText('Restore setups');
  await expect(page.getByRole('main')).toContainText('page.html is a file for reading');
  await expect(page.getByRole('main')).toContainText('other.json is not a record copy');
  for (const [file, reason] of [
    ['cut.age', 'The backup is damaged'],
    ['hostile.age', 'The file asks for too much work'],
  ] as const) {
    const locked = page.getByRole('region', { name: `${file} is encrypted` });
    await locked.getByLabel('Passphrase', { exact: true }).fill('anything');
    await locked.getByRole('button', { name: 'Open', exact: true }).click();
    await expect(locked).toContainText(reason);
  }
  await expect(page.getByRole('button', { name: /^Restore \d/ })).toHaveCount(0);
});
