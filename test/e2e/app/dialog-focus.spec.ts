import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/desktop';
import { seed } from '../support/seeded';
import { heading } from '../support/steps';
import { answerDialogs } from '../support/workbench';

const menu = async (page: Page, item: string | RegExp) => {
  await page.getByRole('button', { name: 'More for Contoso' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const settings = async (page: Page, item: string | RegExp) => {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};
const click = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Each dialog: how it is opened, and what has the focus afterwards. */
const dialogs: readonly { name: string; open(page: Page): Promise<void>; from: string | RegExp }[] = [
  { name: 'rename', open: (page) => menu(page, 'Rename'), from: 'More for Contoso' },
  { name: 'notes', open: (page) => menu(page, /notes?$/i), from: 'More for Contoso' },
  { name: 'copies of one setup', open: (page) => menu(page, /copies/), from: 'More for Contoso' },
  { name: 'backup of one setup', open: (page) => menu(page, /backup/i), from: 'More for Contoso' },
  { name: 'delete', open: (page) => menu(page, 'Delete'), from: 'More for Contoso' },
  { name: 'automatic copies', open: (page) => settings(page, 'Automatic copies'), from: 'Settings' },
  { name: 'log', open: (page) => settings(page, 'Log…'), from: 'Settings' },
  { name: 'backup of all', open: (page) => settings(page, /backup of all/), from: 'Settings' },
  { name: 'file check', open: (page) => click(page, 'Check a file'), from: 'Check a file' },
];

test('every dialog of the list takes the focus, and gives it back to where it was opened', async ({
  start,
  webex,
  folder,
}) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Contoso', expiresIn: 300 });
  const { page } = await start({ data });
  for (const { name, open, from } of dialogs)
    for (const close of ['Escape', 'button'] as const)
      await test.step(`${name}, closed by ${close}`, async () => {
        await open(page);
        const dialog = page.getByRole('dialog');
        await expect(dialog).toBeVisible();
        await expectWithin(dialog);
        if (close === 'Escape') await page.keyboard.press('Escape');
        else await dialog.getByRole('button', { name: /^(Cancel|Close)$/ }).click();
        await expect(dialog).toBeHidden();
        await expect(page.getByRole('button', { name: from, exact: true })).toBeFocused();
      });
});

async function expectWithin(dialog: Locator): Promise<void> {
  await expect
    .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)), { message: 'focus inside' })
    .toBe(true);
}

test('a dialog whose page changes moves the focus to its new title; a deleted setup and its undo keep it on the page', async ({
  start,
  webex,
  folder,
}) => {
  const data = join(folder, 'data');
  await seed(data, webex, { name: 'Contoso', expiresIn: 300 });
  const wizard = await start({ data });
  const { page } = wizard;
  const dialog = page.getByRole('dialog');
  await menu(page, /backup/i);
  await dialog.getByRole('button', { name: /words/ }).click();
  await dialog.getByRole('checkbox').last().check();
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByRole('heading')).toBeFocused();
  await dialog.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(dialog.getByRole('heading')).toBeFocused();
  await dialog.getByRole('checkbox').last().uncheck();
  await answerDialogs(wizard, [], join(folder, 'backup.age'));
  await dialog.getByRole('button', { name: /save/i }).click();
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeVisible({ timeout: 30_000 });
  await expectWithin(dialog);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'More for Contoso' })).toBeFocused();

  const focused = () => page.evaluate(() => document.activeElement !== document.body);
  await menu(page, 'Delete');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(/“Contoso” was deleted/).first()).toBeVisible();
  await expect.poll(focused).toBe(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status').filter({ hasText: '“Contoso” was restored' })).toBeAttached();
  await expect.poll(focused).toBe(true);
  await expect(heading(page)).toBeVisible();
});
