import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/desktop';
import { recordIds } from '../support/records';
import { row, showAllSetups, signInAtOnce, startSetup } from '../support/steps';
import type { Wizard } from '../support/wizard';

async function rename({ page }: Wizard, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${from}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(to);
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click();
  await expect(row({ page } as Wizard, to)).toBeVisible();
}

const names = ({ page }: Wizard) =>
  page.getByRole('button', { name: /^More for / }).evaluateAll((all) => all.map((one) => one.ariaLabel?.slice(9)));

test('notes, search and order work with many setups and survive a restart', async ({ start, webex }) => {
  const wizard = await start({ cloud: webex.cloud });
  const { page, data } = wizard;
  await startSetup(wizard);
  await signInAtOnce(wizard);
  await showAllSetups(wizard);
  // A single setup needs no search.
  await expect(page.getByRole('searchbox')).toBeHidden();
  await rename(wizard, 'contoso.example', 'Customer 10');
  for (const name of ['Customer 9', 'Another']) {
    await page.getByRole('button', { name: 'New setup', exact: true }).click();
    await showAllSetups(wizard);
    await rename(wizard, 'New setup', name);
  }

  await page.getByRole('button', { name: 'More for Customer 9' }).click();
  await page.getByRole('menuitem', { name: 'Add notes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Notes' });
  await dialog.getByRole('textbox').fill('Grace, 010-5550\nsecond line');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(row(wizard, 'Customer 9')).toContainText('Grace, 010-5550');
  await wizard.close();

  const again = await start({ data });
  const search = again.page.getByRole('searchbox');
  await search.fill('grace');
  expect(await names(again)).toEqual(['Customer 9']);
  await search.fill('ada@contoso customer');
  expect(await names(again)).toEqual(['Customer 10']);
  await search.fill('nobody');
  await expect(again.page.getByText('No setup holds all of these words.')).toBeVisible();
  await search.fill('customer');
  await again.page.getByRole('combobox', { name: 'Order' }).click();
  await again.page.getByRole('option', { name: 'By name' }).click();
  await expect.poll(() => names(again)).toEqual(['Customer 9', 'Customer 10']);

  // The search text stays after a setup is opened and closed.
  await again.page.getByRole('button', { name: 'Continue Customer 9' }).click();
  await again.page.getByRole('button', { name: /Overview$/ }).click();
  await expect(again.page.getByText('second line')).toBeVisible();
  await showAllSetups(again);
  await expect(search).toHaveValue('customer');
  expect(await names(again)).toEqual(['Customer 9', 'Customer 10']);

  // Removed notes are also removed from the record's facts.
  await again.page.getByRole('button', { name: 'More for Customer 9' }).click();
  await again.page.getByRole('menuitem', { name: 'Edit notes' }).click();
  await again.page.getByRole('dialog').getByRole('textbox').fill('  ');
  await again.page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(row(again, 'Customer 9')).not.toContainText('Grace');
  const folder = join(data, 'setups');
  const texts = await Promise.all((await recordIds(folder)).map((id) => readFile(join(folder, `${id}.json`), 'utf8')));
  expect(texts.map((text) => JSON.parse(text).facts.notes)).toEqual(['', '', '']);
});
