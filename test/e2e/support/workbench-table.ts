import { readFile } from 'node:fs/promises';
import type { ElectronApplication, Locator } from '@playwright/test';
import type { AttributeMapping } from '../../../shared/contract';
import { onlyRecordId } from './records';
import { heading } from './steps';
import { expect, type Wizard } from './wizard';

/** From the start page to the workbench of a new setup. */
export async function openWorkbench({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Start a setup' }).click();
  await enterWorkbench(page.getByRole('button', { name: 'Open the workbench' }));
}

/** From a page that leads to the workbench. */
export async function enterWorkbench(way: Locator): Promise<void> {
  await way.click();
  await expect(heading(way.page())).toHaveText('Attribute mappings');
  await expect(way.page().getByRole('table', { name: 'Attribute mappings of this setup' })).toBeVisible();
}

export async function openTab({ page }: Wizard, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
}

/** A row of the table, by its target. */
export function mappingRow({ page }: Wizard, target: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('button', { name: `Edit ${target}`, exact: true }) });
}

/** Opens the editor of a row; the answer is its dialog. */
export async function edit({ page }: Wizard, target: string): Promise<Locator> {
  await page.getByRole('button', { name: `Edit ${target}`, exact: true }).click();
  return page.getByRole('dialog', { name: `Edit ${target}` });
}

/** Makes an expression of a row. */
export async function setExpression(wizard: Wizard, target: string, text: string): Promise<void> {
  const dialog = await edit(wizard, target);
  await dialog.getByRole('radio', { name: 'Expression' }).check();
  await dialog.getByRole('textbox', { name: 'Expression' }).fill(text);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
}

/** The table as it is kept in the record of the only setup; the last of all its changes. */
export async function keptMappings({ data }: Wizard): Promise<readonly AttributeMapping[]> {
  const folder = `${data}/setups`;
  const text = await readFile(`${folder}/${await onlyRecordId(folder)}.json`, 'utf8');
  const { events } = JSON.parse(text) as { events: { type: string; mappings?: AttributeMapping[] }[] };
  return events.findLast(({ type }) => type === 'mappingsChanged')?.mappings ?? [];
}

/** What the system's dialogs for files answer from now on; null: they are cancelled. */
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
