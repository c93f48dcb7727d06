import type { Page } from '@playwright/test';
import { confirmEntra, heading, openStep, passTest, signInAs, startPracticeSetup, takeOrgId } from './steps';
import { expect, type Wizard } from './wizard';

/** Goes from the start page of practice to the attribute mappings of a signed-in, tested and connected setup. */
export async function practiceMappings(wizard: Wizard): Promise<void> {
  const { page } = wizard;
  await startPracticeSetup(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await takeOrgId(wizard);
  await passTest(wizard);
  await confirmEntra(wizard);
}

/** Goes from a page with the steps of a setup to a tab of the workbench. */
export async function openTab(wizard: Wizard, name: string): Promise<void> {
  const { page } = wizard;
  await openStep(wizard, 'Attribute mappings');
  await page.getByRole('button', { name: 'Open the workbench' }).click();
  await showTab(page, name);
}

export async function showTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await expect(page.getByRole('tabpanel', { name })).toBeVisible();
}

/** Goes from the start page of practice to the workbench of a new setup. */
export async function openNewWorkbench({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Start a practice setup' }).click();
  await expect(heading(page)).toHaveText('New setup');
  await openWorkbench(page);
}

export async function openWorkbench(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the workbench' }).click();
  await expect(heading(page)).toHaveText('Attribute mappings');
}

/** Sets the answers of the system's dialogs: the files to open, in order, and the path to save to. */
export async function answerDialogs({ app }: Wizard, open: readonly string[], save = ''): Promise<void> {
  await app.evaluate(
    ({ dialog }, answers) => {
      const chosen = [...answers.open];
      dialog.showOpenDialog = async () => {
        const path = chosen.shift();
        return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
      };
      dialog.showSaveDialog = async () => ({ canceled: answers.save === '', filePath: answers.save });
    },
    { open, save },
  );
}
