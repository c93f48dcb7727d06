import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { seed } from '../e2e/support/seeded';
import { expect } from '../e2e/support/wizard';
import { answerDialogs } from '../e2e/support/workbench';
import type { Walk } from './stage';

/** Automatic copies: off, on, and with a missing folder. */
export const automaticCopiesWalk: Walk = async ({ start, webex, folder }, look) => {
  const [data, copies] = [join(folder, 'data'), join(folder, 'copies.example')];
  await mkdir(copies);
  // These names count as data in every language.
  await seed(data, { cloud: { ...webex.cloud, name: '1' } }, { name: 'contoso.example', expiresIn: 300 });
  const wizard = await start({ data });
  const { page } = wizard;
  const dialog = page.getByRole('dialog', { name: 'Automatic copies' });
  const open = async () => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: 'Automatic copies' }).click();
    await expect(dialog).toBeVisible();
  };
  await open();
  await look('automatic copies off', page, dialog);
  await answerDialogs(wizard, [copies]);
  await dialog.getByRole('button', { name: 'Select a folder' }).click();
  await expect(dialog.getByText(/^Last copy: /)).toBeVisible();
  await look('automatic copies on', page, dialog);
  await dialog.getByRole('button', { name: 'Close' }).click();

  await rename(copies, join(folder, 'away'));
  await page.getByRole('button', { name: 'More for contoso.example' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('textbox').fill('practice.example');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByRole('region', { name: 'An automatic copy couldn’t be saved' })).toBeVisible();
  await look('no automatic copy', page);
  await open();
  await expect(dialog.getByText(/waiting to be copied/)).toBeVisible();
  await look('automatic copies failing', page, dialog);
};
