import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { allFormats, copiesDialog, fillCopiesDialog } from '../e2e/support/copies';
import { seed } from '../e2e/support/seeded';
import { expect } from '../e2e/support/wizard';
import { system } from '../fixtures/systems';
import type { Walk } from './stage';

/** Saving copies: a selection of many setups, existing files, a print job that hangs, and every reason to skip a setup. */
export const copiesWalk: Walk = async ({ start, webex: scripted, folder }, look) => {
  const webex = { ...scripted, cloud: { ...scripted.cloud, name: '1' } };
  const data = join(folder, 'copies-data');
  const location = join(folder, 'copies');
  await mkdir(location);
  for (let at = 1; at <= 12; at += 1)
    await seed(data, webex, { name: `n${at}.example`, expiresIn: at > 9 ? null : 30 * at });
  const wizard = await start({ data });
  const { app, page } = wizard;
  const dialog = copiesDialog(page);
  const press = (name: string) => dialog.getByRole('button', { name, exact: true }).click();

  await page.getByRole('button', { name: 'More for n3.example', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save copies' }).click();
  await look('copies of one setup', page);
  await dialog.getByRole('radio', { name: 'Selected setups' }).check();
  await expect(dialog.getByText('Select a setup.')).toBeVisible();
  await look('copies of chosen setups', page, dialog.getByRole('list'));
  await dialog.getByRole('radio', { name: 'All 12' }).check();
  await fillCopiesDialog(wizard, { formats: allFormats, to: 'folder', path: location });
  await expect(dialog.getByText('57 of 60 copies saved')).toBeVisible({ timeout: 60_000 });
  await look('copies saved but calendars', page);

  await press('Save more copies');
  await fillCopiesDialog(wizard, { formats: allFormats, to: 'folder', path: location });
  await expect(dialog.getByRole('heading')).toHaveText('57 files already exist');
  await look('copies that are there already', page);

  await app.evaluate(({ app: main }) => {
    main.on('web-contents-created', (_event, contents) => {
      contents.printToPDF = () => new Promise(() => undefined);
    });
  });
  await press('Keep both');
  await expect(dialog.getByText('1 of 60')).toBeVisible();
  await look('copies under way', page);
  await press('Cancel');
  await expect(dialog.getByText('Canceled: 1 of 60 copies saved')).toBeVisible();
  await look('copies cancelled', page);

  await press('Save more copies');
  await fillCopiesDialog(wizard, { formats: ['json'], to: 'zip', path: join(system.unwritable, 'all.zip') });
  await expect(dialog.getByText('No archive saved')).toBeVisible();
  await look('copies that could not be saved', page);
  await press('Save more copies');
  await fillCopiesDialog(wizard, { formats: ['json'], to: 'folder', path: join(folder, 'nowhere') });
  await expect(dialog.getByRole('alert')).toBeVisible();
  await look('a folder for copies that is gone', page, dialog.getByRole('alert'));
  await press('Cancel');
};
