import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { heading } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import { answerFileDialogs } from '../e2e/support/workbench-table';
import type { Walk } from './stage';

/** The page of all settings, from its beginning to its end, and a cloud file before and after it is used. */
export const settingsWalk: Walk = async ({ start, webex, folder }, look) => {
  const { page, app } = await start();
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await press('Settings');
  await page.getByRole('menuitem', { name: 'All settings…' }).click();
  await expect(heading(page)).toHaveText('Settings');
  await look('settings', page);
  await look('settings, end', page, page.getByRole('button', { name: 'Show folder' }));
  await page.getByText('What a cloud file contains').click();
  await look('settings, what a cloud file contains', page, page.getByText('What a cloud file contains'));

  const file = join(folder, 'cloud.json');
  await writeFile(file, JSON.stringify({ ...webex.cloud, name: '1' }));
  await answerFileDialogs(app, { open: file });
  await press('Select cloud file…');
  const use = page.getByRole('button', { name: 'Use for new setups' });
  await expect(use).toBeVisible();
  await look('settings, a chosen cloud file', page, use);
  await use.click();
  const remove = page.getByRole('button', { name: 'Use Webex’s own addresses' });
  await expect(remove).toBeVisible();
  await look('settings, a cloud file in use', page, remove);
};
