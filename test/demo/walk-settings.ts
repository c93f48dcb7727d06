import { heading } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import type { Walk } from './stage';

/** The page of all settings, from its beginning to its end. */
export const settingsWalk: Walk = async ({ start }, look) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('menuitem', { name: 'All settings…' }).click();
  await expect(heading(page)).toHaveText('Settings');
  await look('settings', page);
  await look('settings, end', page, page.getByRole('button', { name: 'Show folder' }));
};
