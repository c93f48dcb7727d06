import { chooseFor, heading, row, showAllSetups, signInAs, startPracticeSetup } from '../e2e/support/steps';
import { expect, windowWith } from '../e2e/support/wizard';
import type { Walk } from './stage';

/** The faults of the practice Webex, and the menus. */
export const practiceWalk: Walk = async ({ start }, look) => {
  const wizard = await start({ args: ['--practice'] });
  const { app, page } = wizard;
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look('settings', page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Faults and states' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look('faults and states', page);
  for (const state of ['The token expires in 5 days', 'Entra has paused provisioning (quarantine)']) {
    const item = page.getByRole('menuitem', { name: state });
    if (!(await item.isVisible())) await page.getByRole('button', { name: 'Faults and states' }).click();
    await item.click();
    await expect(heading(page)).toHaveText(/^Practice: /);
    await look(state, page);
  }
  await showAllSetups(wizard);
  await look('setups in the states', page);
  for (const name of ['Practice: expires in 5 days', 'Practice: quarantine']) {
    await chooseFor(wizard, name, 'Delete');
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect(row(wizard, name)).toBeHidden();
  }
  await startPracticeSetup(wizard);
  await page.getByRole('button', { name: 'Open the private window' }).click();
  const signIn = await windowWith(app, '/authorize');
  await signIn.getByRole('button', { name: /^Deny/ }).click({ noWaitAfter: true });
  await expect(page.getByRole('alert')).toBeVisible();
  await look('refused', page);
  await signInAs(wizard, 'Charles Babbage');
  await look('a lesser account', page);
  await page.getByRole('button', { name: 'Continue with this account' }).click();
  await expect(heading(page)).toHaveText('Org ID');
  await page.getByLabel('Org ID from Control Hub').fill('a35bfbc6-ccbd-4a17-a488-72gf46c5420c');
  await expect(page.getByText('Character 27 of the text is marked')).toBeAttached();
  await look('a wrong Org ID', page);
  await page.getByRole('button', { name: 'Use the organization of Charles Babbage' }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(heading(page)).toHaveText('Connection test');
  await page.getByRole('button', { name: 'Faults' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Access is denied (403)' }).click();
  await look('faults', page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Run the test' }).click();
  await expect(page.getByRole('main').getByText(/checks? failed/)).toBeVisible();
  await look('a failed test', page);
  await page.getByText('Having trouble?').click();
  await look('known problems', page, page.getByText('Having trouble?'));
  await page.getByRole('button', { name: 'Reference' }).click();
  await look('the reference', page);
  await page.getByRole('button', { name: 'Back' }).click();
  await showAllSetups(wizard);
  await chooseFor(wizard, 'practice.example', 'Delete');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('before deleting', page);
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await look('after deleting', page);
};
