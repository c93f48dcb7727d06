import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from '../e2e/support/wizard';
import { answerFileDialogs, openTab, openWorkbench, setExpression } from '../e2e/support/workbench-table';
import type { Walk } from './stage';

const schemas = resolve(import.meta.dirname, '../fixtures/synchronization-schemas');

/** "Take to Entra": an empty export, a schema with every kind of plan entry, a saved file, and a failed save. */
export const workbenchExportWalk: Walk = async ({ start, folder }, look) => {
  const wizard = await start();
  const { app, page } = wizard;
  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  await openWorkbench(wizard);
  await openTab(wizard, 'Apply in Entra');
  await expect(page.getByText('Nothing to enter')).toBeVisible();
  await look('nothing to take to Entra', page);

  await openTab(wizard, 'Mappings');
  await setExpression(wizard, 'userName', 'Append([mailNickname], "@contoso.example")');
  await setExpression(wizard, 'displayName', 'NormalizeDiacritics([displayName])');
  await setExpression(wizard, 'name.givenName', 'Mid([givenName], 1');
  await press(/^Add the/);
  await press('Remove externalId');
  await openTab(wizard, 'Apply in Entra');
  const hand = page.getByRole('region', { name: 'Enter the differences by hand' });
  await hand.getByRole('checkbox').first().check();
  await look('the checklist', page, hand.getByRole('checkbox').first());

  await answerFileDialogs(app, { open: join(schemas, 'without-users.json'), save: join(folder, 'table.csv') });
  await press(/^CSV file/);
  await expect(page.getByText('table.csv')).toBeVisible();
  await press('Select the downloaded schema…');
  await expect(page.getByRole('alert')).toBeVisible();
  await look('a schema that cannot be used', page, page.getByRole('alert'));
  await answerFileDialogs(app, { open: join(schemas, 'several-rules.json'), save: join(folder, 'changed.json') });
  await press('Select the downloaded schema…');
  const write = page.getByRole('button', { name: 'Save the changed schema…' });
  await expect(write).toBeVisible();
  await look('what would change in the schema', page, page.getByText('Rule of users'));
  await write.click();
  await expect(page.getByText('changed.json')).toBeVisible();
  await look('the changed schema is saved', page, page.getByText('changed.json'));

  // The other mapping of users, which is disabled too, gets another object type.
  const disabled = (await readFile(join(schemas, 'several-rules.json'), 'utf8'))
    .replace('"targetObjectName": "User"', '"targetObjectName": "Contact"')
    .replaceAll('"enabled": true', '"enabled": false');
  await writeFile(join(folder, 'disabled.json'), disabled);
  await answerFileDialogs(app, { open: join(folder, 'disabled.json') });
  await press('Select another file…');
  await expect(page.getByText('Entra doesn’t use this mapping')).toBeVisible();
  await look('a disabled mapping', page, page.getByText('Entra doesn’t use this mapping'));

  await writeFile(join(folder, 'in the way'), '');
  await answerFileDialogs(app, { open: join(folder, 'table.csv'), save: join(folder, 'in the way', 'table.json') });
  await press('Select a JSON file…');
  await expect(page.getByRole('alert')).toBeVisible();
  await look('a file that cannot be taken over', page, page.getByRole('alert'));
  await press(/^JSON file/);
  await expect(page.getByText('The file couldn’t be saved')).toBeVisible();
  await look('a file that cannot be written', page, page.getByRole('alert'));
};
