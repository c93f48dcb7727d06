import { expect, test } from '../support/desktop';
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
  await expect(page.getByText('6 rows, same as Entra’s defaults.')).toBeVisible();

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
  await first.getByRole('textbox', { name: 'Constant value' }).fill('User');
  await first.getByRole('radio', { name: 'Only during object creation' }).check();
  await first.getByRole('button', { name: 'Save' }).click();
  await expect(mappingRow(wizard, 'name.givenName')).toContainText(/User.*Constant.*Only during object creation/);
  expect(await source(wizard, 'name.givenName')).toEqual({ kind: 'constant', value: 'User' });

  await setExpression(wizard, 'name.familyName', 'ToUpper([surname], )');
  await expect(mappingRow(wizard, 'name.familyName')).toContainText(/ToUpper\(\[surname\], \).*Expression/);

  const id = await edit(wizard, 'externalId');
  await id.getByRole('radio', { name: 'None' }).check();
  await expect(id.getByText('Nothing is written to the target attribute except the default value.')).toBeVisible();
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

test('an expression spells out the letters of a language, tried on a name before it is used', async ({ start }) => {
  const wizard = await start();
  await openWorkbench(wizard);
  const dialog = await edit(wizard, 'name.familyName');
  await dialog.getByRole('radio', { name: 'Expression' }).check();
  await dialog.getByText('Spell out special letters').click();
  await dialog.getByRole('combobox', { name: 'Language of the names' }).selectOption('danish');
  await dialog.getByRole('textbox', { name: 'Example for surname' }).fill('Sørensen-Ågård');
  await expect(dialog.getByRole('status')).toHaveText('Soerensen-Aagaard');
  await dialog.getByRole('button', { name: 'Use this expression' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Expression' })).toHaveValue(/^NormalizeDiacritics\(Replace\(/);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  expect(await source(wizard, 'name.familyName')).toMatchObject({
    kind: 'expression',
    text: expect.stringContaining('[surname], "å", , , "aa", , )'),
  });
});
