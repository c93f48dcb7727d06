import { expect } from '../e2e/support/wizard';
import { edit, mappingRow, openWorkbench, setExpression } from '../e2e/support/workbench-table';
import type { Walk } from './stage';

/** The table of mappings: Entra's defaults, an editor with an error, and a table with every kind of finding. */
export const workbenchTableWalk: Walk = async ({ start }, look) => {
  const wizard = await start();
  const { page } = wizard;
  await openWorkbench(wizard);
  await look('default mappings', page);
  const dialog = await edit(wizard, 'userName');
  await look('a mapping in the editor', page, dialog);
  await dialog.getByRole('radio', { name: 'Expression' }).check();
  await dialog.getByRole('textbox', { name: 'Expression' }).fill('ToLower([mail], )x');
  await expect(dialog.locator('mark')).toHaveText('x');
  await look('an expression with a mistake', page, dialog);
  await dialog.getByRole('textbox', { name: 'Expression' }).fill('Join(" ", [givenName], [surname])');
  await dialog.getByText('Spell out special letters').click();
  await expect(dialog.getByText('Juergen Weiss')).toBeVisible();
  await look('the letters of a language spelled out', page, dialog.getByText('Spell out special letters'));
  await dialog.getByText('Spell out special letters').click();
  await dialog.getByRole('textbox', { name: 'Expression' }).fill('ToLower([mail], )x');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: /^Add the/ }).click();
  await setExpression(wizard, 'displayName', 'Join(" ", [givenName], [surname])');
  await setExpression(wizard, 'active', 'Switch([IsSoftDeleted], , "false", "true", "true", "false")');
  await page.getByRole('button', { name: 'Remove externalId' }).click();
  await expect(page.getByText('No row maps externalId.')).toBeVisible();
  await look('mappings with findings', page);
  await look('added mappings', page, mappingRow(wizard, 'title'));
};
