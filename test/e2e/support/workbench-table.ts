import type { ElectronApplication, Locator } from '@playwright/test';
import type { AttributeMapping } from '../../../shared/contract';
import { onlyRecord } from './records';
import { heading } from './steps';
import { expect, type Wizard } from './wizard';

/** Goes from the start page to the workbench of a new setup. */
export async function openWorkbench({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Start a setup' }).click();
  await enterWorkbench(page.getByRole('button', { name: 'Open the workbench' }));
}

/** Opens the workbench from a page that links to it. */
export async function enterWorkbench(link: Locator): Promise<void> {
  await link.click();
  await expect(heading(link.page())).toHaveText('Attribute mappings');
  await expect(link.page().getByRole('table', { name: 'Attribute mappings of this setup' })).toBeVisible();
}

export async function openTab({ page }: Wizard, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
}

/** A row of the table, by its target. */
export function mappingRow({ page }: Wizard, target: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('button', { name: `Edit ${target}`, exact: true }) });
}

/** Opens the editor of a row. @returns its dialog */
export async function edit({ page }: Wizard, target: string): Promise<Locator> {
  await page.getByRole('button', { name: `Edit ${target}`, exact: true }).click();
  return page.getByRole('dialog', { name: `Edit ${target}` });
}

/** Changes a row to an expression. */
export async function setExpression(wizard: Wizard, target: string, text: string): Promise<void> {
  const dialog = await edit(wizard, target);
  await dialog.getByRole('radio', { name: 'Expression' }).check();
  await dialog.getByRole('textbox', { name: 'Expression' }).fill(text);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
}

/** Begins a new row: chooses its target. @returns the dialog with its fields */
export async function beginRow({ page }: Wizard, target: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Add a row' }).click();
  const first = page.getByRole('dialog', { name: 'Add a mapping' });
  await first.getByRole('combobox', { name: 'Target attribute' }).fill(target);
  await first.getByRole('button', { name: 'Next' }).click();
  return page.getByRole('dialog', { name: `Add ${target}` });
}

/** The table in the record of the only setup, after its last change. */
export async function storedMappings({ data }: Wizard): Promise<readonly AttributeMapping[]> {
  const { events } = await onlyRecord(`${data}/setups`);
  return events.findLast((event) => event.type === 'mappingsChanged')?.mappings ?? [];
}

/** Sets the answer of the system's file dialogs; null cancels them. */
export async function answerFileDialogs(
  app: ElectronApplication,
  { open, save }: { open?: string | null; save?: string | null },
): Promise<void> {
  await app.evaluate(
    ({ dialog }, paths) => {
      const { open: opened, save: saved } = paths;
      if (opened !== undefined)
        dialog.showOpenDialog = async () => ({ canceled: opened === null, filePaths: opened === null ? [] : [opened] });
      if (saved !== undefined)
        dialog.showSaveDialog = async () => ({ canceled: saved === null, filePath: saved ?? '' });
    },
    { open, save },
  );
}
