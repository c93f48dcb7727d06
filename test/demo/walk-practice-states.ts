import { heading, showAllSetups } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import type { Walk } from './stage';

/** The states of practice to jump to. */
export const practiceStatesWalk: Walk = async ({ start }, look) => {
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  const menu = page.getByRole('button', { name: 'Faults and states' });
  await menu.click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look('the menu', page);
  await page.keyboard.press('Escape');
  for (const [state, name] of [
    ['The token expires in 5 days', 'Practice: renewal in time'],
    ['Entra has paused provisioning (quarantine)', 'Practice: renewal after quarantine'],
  ] as const) {
    await menu.click();
    await page.getByRole('menuitem', { name: state }).click();
    await expect(heading(page)).toHaveText(name);
    await look(name.replace('Practice: ', ''), page);
  }
  await showAllSetups(wizard);
  await look('both in the list', page);
};
