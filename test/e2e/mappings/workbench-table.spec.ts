import { expect, test } from '../support/desktop';
import { confirmEntra, heading, openStep, signInAtOnce, startSetup, walkToEntra } from '../support/steps';
import {
  edit,
  enterWorkbench,
  mappingRow,
  openWorkbench,
  setExpression,
  storedMappings,
} from '../support/workbench-table';

const source = async (wizard: Parameters<typeof storedMappings>[0], target: string) =>
  (await storedMappings(wizard)).find((row) => row.target === target)?.source;

test('a row is edited in each mapping type and survives a restart', async ({ start }) => {
  const wizard = await start();
  const { page } = wizard;
  await openWorkbench(wizard);
  await expect(page.getByText('6 rows, as Entra has them by default.')).toBeVisible();

  const name = await edit(wizard, 'displayName');
  await name.getByRole('combobox', { name: 'Source attribute' }).fill('mailNickname');
  await name.getByRole('textbox', { name: 'Default value if null' }).fill('nobody');
  await name.getByRole('button', { name: 'Save' }).click();
  await expect(mappingRow(wizard, 'displayName')).toContainText(/mailNickname.*nobody.*Changed/);
  expect((await storedMappings(wizard))[2]).toMatchObject({
    source: { kind: 'attribute', name: 'mailNickname' },
    defaultValue: 'nobody',
  });

  const first = await edit(wizard, 'name.givenName');
  await first.getByRole('radio', { name: 'Constant' }).check();
  await first.getByRole('textbox', { name: 'Constant value' }).fill('Person');
  await first.getByRole('radio', { name: 'Only during object creation' }).check();
  await first.getByRole('button', { name: 'Save' }).click();
  await expect(mappingRow(wizard, 'name.givenName')).toContainText(/Person.*Constant.*Only during object creation/);
  expect(await source(wizard, 'name.givenName')).toEqual({ kind: 'constant', value: 'Person' });

  await setExpression(wizard, 'name.familyName', 'ToUpper([surname], )');
  await expect(mappingRow(wizard, 'name.familyName')).toContainText(/ToUpper\(\[surname\], \).*Expression/);

  const id = await edit(wizard, 'externalId');
  await id.getByRole('radio', { name: 'None' }).check();
  await expect(id.getByText('Nothing flows into the target attribute but the default value.')).toBeVisible();
  await id.getByRole('button', { name: 'Save' }).click();
  await expect(mappingRow(wizard, 'externalId')).toContainText('None');
  await expect(mappingRow(wizard, 'externalId')).toContainText('so nothing is sent');
  await expect(page.getByText('Different from Entra’s defaults: 0 added, 4 changed, 0 removed.')).toBeVisible();

  await wizard.kill();
  const again = await start({ data: wizard.data });
  await again.page.getByRole('button', { name: /^Continue/ }).click();
  await again.page.getByRole('button', { name: 'New setup Overview' }).click();
  await enterWorkbench(again.page.getByRole('button', { name: 'Open the workbench' }));
  await expect(mappingRow(again, 'displayName')).toContainText('mailNickname');
  await expect(mappingRow(again, 'externalId')).toContainText('None');
  // A new run has nothing to undo.
  await expect(again.page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('an invalid expression shows the position of the error and can still be saved', async ({ start }) => {
  const wizard = await start();
  const { page } = wizard;
  await openWorkbench(wizard);
  const dialog = await edit(wizard, 'userName');
  await dialog.getByRole('radio', { name: 'Expression' }).check();
  const field = dialog.getByRole('textbox', { name: 'Expression' });
  await field.fill('ToLower([mail], )x');
  await expect(dialog.locator('mark')).toHaveText('x');
  await expect(dialog).toContainText('“x” cannot stand here. Expected: the end of the expression.');
  await field.fill('tolower([mail])');
  await expect(dialog.locator('mark')).toHaveText('tolower');
  await expect(dialog).toContainText('they count');
  await field.fill('ToLower([mail], )');
  await expect(dialog.locator('mark')).toHaveCount(0);
  await expect(dialog).toContainText('Uses: mail');
  await field.fill('ToLower([mail]');
  await expect(dialog.locator('mark')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(mappingRow(wizard, 'userName')).toContainText(/Error: The expression cannot be read/);
  // Cancelling the editor discards the change.
  const other = await edit(wizard, 'active');
  await other.getByRole('radio', { name: 'None' }).check();
  await page.keyboard.press('Escape');
  await expect(other).toBeHidden();
  expect(await source(wizard, 'active')).toMatchObject({ kind: 'expression' });
});

test('changes are undone and redone by buttons and keys, and defaults are restored', async ({ start }) => {
  const wizard = await start();
  const { page } = wizard;
  await openWorkbench(wizard);
  const rows = page.getByRole('button', { name: /^Edit / });
  await page.getByRole('button', { name: 'Add the 9 documented rows' }).click();
  await expect(rows).toHaveCount(15);
  await expect(page.getByRole('status')).toContainText('9 rows are added');
  await page.getByRole('button', { name: 'Remove externalId' }).click();
  await expect(page.getByText('No row fills externalId.')).toBeVisible();
  await expect(page.getByText('Removed from the defaults: externalId')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(15);
  await expect(page.getByText('No row fills externalId.')).toBeHidden();
  await heading(page).focus();
  await page.keyboard.press('Control+z');
  await expect(rows).toHaveCount(6);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.keyboard.press('Control+y');
  await expect(rows).toHaveCount(15);
  await page.keyboard.press('Control+Shift+z');
  await expect(rows).toHaveCount(14);
  await expect(page.getByRole('button', { name: 'Redo' })).toBeDisabled();
  await page.getByRole('button', { name: 'Restore defaults' }).click();
  await expect(page.getByText('6 rows, as Entra has them by default.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restore defaults' })).toBeDisabled();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(14);
  expect(await storedMappings(wizard)).toHaveLength(14);
});

test('findings are shown at their row, and the record contains the change of the table', async ({ start, webex }) => {
  const wizard = await start({ cloud: webex.cloud });
  const { page } = wizard;
  await startSetup(wizard);
  await signInAtOnce(wizard);
  await walkToEntra(wizard);
  await confirmEntra(wizard);
  await enterWorkbench(page.getByRole('button', { name: 'Open the workbench' }));
  await page.getByRole('button', { name: 'Add a row' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a mapping' });
  await dialog.getByRole('combobox', { name: 'Source attribute' }).fill('jobtitle');
  await dialog.getByRole('combobox', { name: 'Target attribute' }).fill('title');
  await expect(dialog).toContainText('Entra calls this source attribute jobTitle');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(mappingRow(wizard, 'title')).toContainText('Entra calls this source attribute jobTitle, not jobtitle');
  const userName = await edit(wizard, 'userName');
  await userName.getByRole('combobox', { name: 'Source attribute' }).fill('mail');
  await expect(userName).toContainText('userName no longer comes from userPrincipalName.');
  await userName.getByRole('button', { name: 'Save' }).click();
  const row = mappingRow(wizard, 'userName');
  await expect(row).toContainText('Warning: userName no longer comes from userPrincipalName.');
  await row.getByText('Why?').click();
  await expect(row).toContainText('Entra looks for each person in Webex by this value.');

  await page.getByRole('button', { name: 'Step: Attribute mappings' }).click();
  await openStep(wizard, 'Keep it running');
  await page.getByRole('button', { name: 'Open the record' }).click();
  // Consecutive changes are one line.
  await expect(page.getByText('Attribute mappings changed: 7 rows')).toHaveCount(1);
});
