import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { heading, startSetup } from '../support/steps';
import { expect, test } from '../support/wizard';

const sample = 'a35bfbc6-ccbd-4a17-a488-72gf46c5420c';

const field = (page: Page) => page.getByRole('textbox', { name: 'Org ID from Control Hub' });
const goOn = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true });

test('the sample from the documentation is kept only after confirmation and stays marked', async ({ start }) => {
  const wizard = await start();
  const { page } = wizard;
  await startSetup(wizard);
  await page.getByRole('button', { name: /^Org ID/ }).click();
  await field(page).fill(sample);
  await expect(page.getByText('Character 27 of the text is marked')).toBeAttached();
  await expect(page.getByText(sample).locator('mark')).toHaveText('g');
  await expect(page.getByText('An example in some older documents contains this mistake.')).toBeVisible();
  await field(page).press('Enter');
  await expect(heading(page)).toHaveText('Org ID');
  const deliberately = page.getByRole('checkbox', { name: 'Use it anyway. It’s exactly what Control Hub shows.' });
  await deliberately.check();
  await expect(goOn(page)).toBeEnabled();
  // A changed text requires a new confirmation.
  await field(page).fill(`${sample}0`);
  await expect(deliberately).not.toBeChecked();
  await expect(goOn(page)).toBeDisabled();
  await field(page).fill(sample);
  await deliberately.check();
  await goOn(page).click();
  await expect(heading(page)).toHaveText('Sign in to Webex');
  await page.getByRole('button', { name: /^Org ID/ }).click();
  await expect(field(page)).toHaveValue(sample);
  const [file = ''] = await readdir(join(wizard.data, 'setups'));
  const { events } = JSON.parse(await readFile(join(wizard.data, 'setups', file), 'utf8'));
  expect(events.at(-1)).toMatchObject({ type: 'orgIdSet', orgId: sample, source: 'typed', deliberate: true });
});
