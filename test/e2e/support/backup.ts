import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Locator, test } from '@playwright/test';
import { have, system } from '../../fixtures/systems';
import { row } from './steps';
import type { Wizard } from './wizard';

/** Makes the system's dialogs answer with these paths. */
export async function answerDialogs({ app }: Wizard, save: string, open: readonly string[] = []): Promise<void> {
  await app.evaluate(
    ({ dialog }, [filePath, filePaths]) => {
      dialog.showSaveDialog = async () => ({ canceled: filePath === '', filePath });
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
    },
    [save, open] as const,
  );
}

/** Saves an encrypted backup of a setup from the list. @returns the dialog with the result */
export async function backUp(wizard: Wizard, name: string, passphrase: string, withToken: boolean): Promise<Locator> {
  const { page } = wizard;
  await row(wizard, name)
    .getByRole('button', { name: `More for ${name}` })
    .click();
  await page.getByRole('menuitem', { name: 'Encrypted backup…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await dialog.getByLabel('Repeat the passphrase').fill(passphrase);
  const token = dialog.getByLabel('Include tokens');
  await expect(token).not.toBeChecked();
  if (withToken) {
    await token.check();
    await dialog.getByRole('button', { name: 'Next' }).click();
    await expect(dialog).toContainText('A token leaves the keyring');
    const save = dialog.getByRole('button', { name: 'Save backup' });
    await expect(save).toBeDisabled();
    await dialog.getByRole('checkbox').check();
    await save.click();
  } else {
    await dialog.getByRole('button', { name: 'Save backup' }).click();
  }
  await expect(dialog).toContainText(/\.age saved/, { timeout: 20_000 });
  return dialog;
}

/** Drops real files on the window. */
export async function dropFiles({ page }: Wizard, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  // The drop target is loaded shortly after the start.
  await expect(async () => {
    for (const type of ['dragEnter', 'dragOver'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
    await expect(page.getByText('Drop the files to see what they contain')).toBeVisible({ timeout: 500 });
  }).toPass();
  await session.send('Input.dispatchDragEvent', { type: 'drop', x: 300, y: 300, data });
  await session.detach();
}

/** Opens an encrypted file on the page for restoring. */
export async function unlock({ page }: Wizard, passphrase: string): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

/** Runs `age`, independently of the app. */
export const age = (passphrase: string, ...args: readonly string[]) =>
  have(test, system.age, 'age with a terminal')(passphrase, ...args);

/** The setups in an encrypted file, by the program `age`. @param folder for the plain text */
export async function setupsIn(file: string, passphrase: string, folder: string) {
  const plain = join(folder, 'plain.json');
  await age(passphrase, '-d', '-o', plain, file);
  const { setups } = JSON.parse(await readFile(plain, 'utf8'));
  return setups;
}

/** Restores the one setup of an encrypted file from the start page, up to the result. */
export async function restoreOne(wizard: Wizard, file: string, passphrase: string): Promise<void> {
  const { page } = wizard;
  await answerDialogs(wizard, '', [file]);
  await page.getByRole('button', { name: 'Restore…' }).click();
  await page.getByRole('button', { name: 'Select files…' }).click();
  await unlock(wizard, passphrase);
  // Only a setup of Webex itself is chosen without asking.
  await page.getByRole('radio', { name: 'Add' }).check({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Restore 1 setup' }).click({ timeout: 20_000 });
}
