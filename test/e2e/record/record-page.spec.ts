import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeRecord } from '../../../electron/core/setup/record';
import type { SetupEvent } from '../../../shared/contract';
import { byKeyboard } from '../../demo/tour';
import { copyOf, renewed } from '../../fixtures/sample-records';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/desktop';
import { heading } from '../support/steps';

/** Writes a record into the folder that the app starts on. */
async function written(data: string, events: readonly SetupEvent[]): Promise<void> {
  const { record } = copyOf(events);
  await mkdir(join(data, 'setups'), { recursive: true });
  await writeFile(join(data, 'setups', `${record.id}.json`), writeRecord(record, {}));
}

test('the changes of a day are reached from the list by keyboard', async ({ start, folder }) => {
  const data = join(folder, 'data');
  await written(data, renewed);
  const { page } = await start({ data });
  await byKeyboard(page.getByRole('button', { name: 'More for Contoso' }));
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Open the record' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('Setup record');
  await expect(heading(page)).toBeFocused();
  const mappings = page.getByRole('region', { name: 'Attribute mappings' });
  await byKeyboard(page.getByRole('link', { name: 'Attribute mappings' }));
  await expect(mappings).toBeInViewport();
  await expect(mappings.getByRole('row', { name: /^userName ToLower/ })).toContainText('Default: userPrincipalName');
  await expectAccessible('the record', page);

  const status = page.getByRole('tabpanel').getByRole('status');
  await byKeyboard(page.getByRole('tab', { name: 'Record' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(/^\d+ changes?$/);
  await page
    .getByRole('combobox', { name: 'From' })
    .selectOption({ label: 'September 3, 2026 at 9:00 AM · Attribute mappings changed: 7 rows' });
  await page.getByRole('combobox', { name: 'To' }).selectOption({ index: 0 });
  await expect(status).toHaveText('1 change');
  await expect(page.getByRole('table', { name: 'Setup' })).toContainText('1,229 users in Entra’s file');
  await page.getByRole('combobox', { name: 'From' }).selectOption('Before the setup was created');
  const tokens = page.getByRole('table', { name: 'Tokens' }).getByRole('row');
  await expect(tokens).toHaveCount(2);
  await expectAccessible('what changed', page);
});
