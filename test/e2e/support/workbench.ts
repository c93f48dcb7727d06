import type { Page } from '@playwright/test';
import { heading } from './steps';
import { expect, type Wizard } from './wizard';

/** From the start page of practice to the workbench of a new setup. */
export async function openNewWorkbench({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Start a practice setup' }).click();
  await expect(heading(page)).toHaveText('New setup');
  await openWorkbench(page);
}

export async function openWorkbench(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the workbench' }).click();
  await expect(heading(page)).toHaveText('Attribute mappings');
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
}

/** What the system's dialogs answer from now on: the files that are chosen, in turn, and where something is saved. */
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
