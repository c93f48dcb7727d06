import { mkdir, readdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/lab';
import { needlesOf, searchFolder } from '../support/search';
import { eventsIn, seed } from '../support/seeded';
import type { Wizard } from '../support/wizard';
import { answerDialogs } from '../support/workbench';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Automatic copies' });
const notice = (page: Page) => page.getByRole('region', { name: 'An automatic copy couldn’t be saved' });

async function openDialog({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: 'Automatic copies' }).click();
  await expect(dialog(page)).toBeVisible();
}

async function chooseFolder(wizard: Wizard, folder: string): Promise<void> {
  await openDialog(wizard);
  await answerDialogs(wizard, [folder]);
  await dialog(wizard.page)
    .getByRole('button', { name: /^Select a/ })
    .click();
  await expect(dialog(wizard.page).getByText(folder, { exact: true })).toBeVisible();
}

/** Renames the setup from the list. */
async function renameSetup({ page }: Wizard, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${from}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox').fill(to);
  await page.getByRole('dialog').getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Without the hidden file that marks the chosen folder. */
const namesIn = async (folder: string) =>
  (await readdir(folder).catch((): string[] => [])).filter((name) => !name.startsWith('.'));

test('each change is copied to the chosen folder without the token; the chosen number of versions is kept', {
  tag: '@installed',
}, async ({ start, webex, folder }) => {
  test.setTimeout(120_000);
  const [data, copies] = [join(folder, 'data'), join(folder, 'copies')];
  await mkdir(copies);
  await seed(data, webex, { name: 'Contoso', expiresIn: 300, token: webex.token });
  await seed(data, webex, { name: 'Fabrikam', expiresIn: 12 });
  const wizard = await start({ data });
  const { page, app } = wizard;
  await app.evaluate(({ shell }) => {
    Object.assign(globalThis, { shown: [] });
    shell.showItemInFolder = (path) => void (globalThis as unknown as { shown: string[] }).shown.push(path);
  });
  await openDialog(wizard);
  await expectAccessible('automatic copies, off', page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();

  await chooseFolder(wizard, copies);
  await expect(dialog(page).getByText(/^Last copy: /)).toBeVisible();
  await expect.poll(async () => (await namesIn(copies)).length).toBe(2);
  await expectAccessible('automatic copies, on', page);
  await dialog(page).getByRole('radio', { name: '1', exact: true }).check();
  await dialog(page).getByRole('radio', { name: '简体中文' }).check();
  await dialog(page).getByRole('button', { name: 'Show' }).click();
  await dialog(page).getByRole('button', { name: 'Close' }).click();

  // The new name of the setup.
  await renameSetup(wizard, 'Contoso', 'Northwind');
  const own = async () => (await namesIn(copies)).find((name) => name.startsWith('Northwind')) ?? 'none';
  await expect.poll(async () => (await namesIn(join(copies, await own()))).length).toBe(2);
  const [first = ''] = await namesIn(join(copies, await own()));
  await page.getByRole('button', { name: 'Open Northwind' }).click();
  await page
    .getByRole('button', { name: /Overview$/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Add notes' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('Ask Grace');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  // One version is kept, so the new one replaces the first.
  await expect.poll(async () => (await namesIn(join(copies, await own()))).includes(first)).toBe(false);
  await expect.poll(async () => (await namesIn(join(copies, await own()))).length).toBe(2);
  const html = (await namesIn(join(copies, await own()))).find((name) => name.endsWith('.html')) ?? '';
  expect(html).toMatch(/^\d{4}-\d\d-\d\d \d\d-\d\d-\d\d Northwind \(\S+\) [0-9a-f]{8}\.html$/);
  const text = await readFile(join(copies, await own(), html), 'utf8');
  expect(text).toContain('Ask Grace');
  expect(text).toContain('lang="zh-CN"');

  // Pending copies are written before the app ends.
  await page.getByRole('button', { name: 'All setups', exact: true }).click();
  await renameSetup(wizard, 'Fabrikam', 'Tailspin');
  const shown = await app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown);
  expect(shown).toEqual([expect.stringMatching(/copies\/.*\.html$/)]);
  await wizard.close();
  expect((await namesIn(copies)).filter((name) => name.startsWith('Tailspin'))).toHaveLength(1);
  expect(searchFolder(copies, needlesOf(webex.token)).found).toEqual([]);
  expect(await readFile(join(data, 'automatic-copies.json'), 'utf8')).not.toContain(webex.token);
});

test('a missing folder is reported once and blocks no change; copying resumes when it is back', async ({
  start,
  webex,
  folder,
}) => {
  test.setTimeout(120_000);
  const [data, copies, away] = [join(folder, 'data'), join(folder, 'copies'), join(folder, 'away')];
  await mkdir(copies);
  const id = await seed(data, webex, { name: 'One', expiresIn: 300 });
  const wizard = await start({ data });
  const { page } = wizard;
  await chooseFolder(wizard, copies);
  await expect(dialog(page).getByText(/^Last copy: /)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).click();

  await rename(copies, away);
  await renameSetup(wizard, 'One', 'Two');
  await expect(notice(page)).toContainText('The folder can’t be reached');
  await expectAccessible('no automatic copy', page);
  expect((await eventsIn(data, id)).at(-1)).toMatchObject({ type: 'named', name: 'Two' });
  await notice(page).getByRole('button', { name: 'Dismiss' }).click();
  await renameSetup(wizard, 'Two', 'Three');
  await openDialog(wizard);
  await expect(dialog(page).getByText('1 setup waiting to be copied')).toBeVisible();
  await expect(dialog(page).getByText('The folder can’t be reached')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect(dialog(page).getByText('The folder can’t be reached')).toBeVisible();
  await expect(notice(page)).toBeHidden();

  await rename(away, copies);
  // The copy of the last change may finish first; then the button is gone.
  await dialog(page)
    .getByRole('button', { name: 'Try again' })
    .click({ timeout: 3000 })
    .catch(() => undefined);
  await expect(dialog(page).getByText('The folder can’t be reached')).toBeHidden();
  await expect(dialog(page).getByText(/waiting to be copied/)).toBeHidden();
  expect((await namesIn(copies)).filter((name) => name.startsWith('Three'))).toHaveLength(1);
  await dialog(page).getByRole('button', { name: 'Close' }).click();

  // Copying worked in between, so the failure is reported again; the next start writes the pending copies.
  await rename(copies, away);
  await renameSetup(wizard, 'Three', 'Four');
  await expect(notice(page)).toBeVisible();
  await wizard.close();
  await rename(away, copies);
  await start({ data });
  await expect.poll(async () => (await namesIn(copies)).filter((name) => name.startsWith('Four')).length).toBe(1);
});

test('an empty folder in place of the chosen one gets nothing, and lost settings are reported', async ({
  start,
  webex,
  folder,
}) => {
  test.setTimeout(120_000);
  const [data, copies, away] = [join(folder, 'data'), join(folder, 'copies'), join(folder, 'away')];
  await mkdir(copies);
  await seed(data, webex, { name: 'One', expiresIn: 300 });
  const wizard = await start({ data });
  const { page } = wizard;
  await chooseFolder(wizard, copies);
  await expect(dialog(page).getByText(/^Last copy: /)).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Close' }).click();

  // As after a disk was unmounted.
  await rename(copies, away);
  await mkdir(copies);
  await renameSetup(wizard, 'One', 'Two');
  await expect(notice(page)).toContainText('This isn’t the folder that you selected');
  await expectAccessible('another folder', page);
  expect(await readdir(copies)).toEqual([]);
  await rmdir(copies);
  await rename(away, copies);
  await notice(page).getByRole('button', { name: 'Automatic copies' }).click();
  await dialog(page).getByRole('button', { name: 'Try again' }).click();
  await expect.poll(async () => (await namesIn(copies)).filter((name) => name.startsWith('Two')).length).toBe(1);
  await expect(dialog(page).getByText('This isn’t the folder that you selected')).toBeHidden();
  await wizard.close();

  await writeFile(join(data, 'automatic-copies.json'), '{"folder":');
  const next = await start({ data });
  const lost = next.page.getByRole('region', { name: 'Automatic copies are off: their settings are lost' });
  await expect(lost).toBeVisible();
  expect(await readdir(join(data, 'set-aside'))).toEqual(['automatic-copies.json']);
  await lost.getByRole('button', { name: 'Automatic copies' }).click();
  await answerDialogs(next, [copies]);
  await dialog(next.page).getByRole('button', { name: 'Select a folder' }).click();
  await expect(dialog(next.page).getByText(/^Last copy: /)).toBeVisible();
  await expect(lost).toBeHidden();
});
