import { chooseFor, heading, showAllSetups, signInAs, startPracticeSetup } from '../e2e/support/steps';
import { expect, type Wizard, windowWith } from '../e2e/support/wizard';
import type { Look } from './tour';

/** What goes wrong, on the practice Webex and in English: a look at each state that the way without trouble does not show. */
export async function troubleTour(wizard: Wizard, look: Look): Promise<void> {
  const { app, page } = wizard;
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
  await expect(page.getByText('Place 27 of the text is marked')).toBeAttached();
  await look('a wrong Org ID', page);
  await page.getByRole('button', { name: 'Use the organization of Charles Babbage' }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(heading(page)).toHaveText('Connection test');
  await page.evaluate(() => window.bridge['practice.setFaults']({ faults: ['forbidden'] }));
  await page.getByRole('button', { name: 'Run the test' }).click();
  await expect(page.getByRole('main').getByText(/checks? failed/)).toBeVisible();
  await look('a failed test', page);
  await page.getByText('Something else happened?').click();
  await look('known problems', page);
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
}
