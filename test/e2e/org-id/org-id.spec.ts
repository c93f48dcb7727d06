import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { onlyRecord } from '../support/records';
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
  const { events } = await onlyRecord(join(wizard.data, 'setups'));
  expect(events.at(-1)).toMatchObject({ type: 'orgIdSet', orgId: sample, source: 'typed', deliberate: true });
});

for (const locale of locales) {
  test(`a label is understood, and a text with few digits is kept in no way (${locale})`, async ({ start }) => {
    const { t } = translator(locale);
    const { page } = await start({ args: [`--lang=${locale}`] });
    await page.getByRole('button', { name: t('home.start') }).click();
    await page
      .getByRole('button', { name: new RegExp(`^${t('step.orgId')}`) })
      .first()
      .click();
    const typed = page.getByRole('textbox', { name: t('orgId.label') });
    const url = page.getByRole('group', { name: t('orgId.tenantUrl') });
    await typed.fill('Contoso Ltd.');
    await expect(page.getByText(t('orgId.invalid.unusable'))).toBeVisible();
    await expect(typed).toHaveAttribute('aria-invalid', 'true');
    await expect(typed).toHaveAccessibleDescription(new RegExp(t('orgId.invalid.unusable')));
    await expect(page.getByRole('checkbox', { name: t('orgId.deliberate') })).toHaveCount(0);
    await expect(url).toContainText(t('orgId.tenantUrl.empty'));
    await typed.fill(`组织 ID：${sample.replace('gf', '9f')}。`);
    await expect(page.getByText(t('orgId.valid.changed'))).toBeVisible();
    await expect(typed).not.toHaveAttribute('aria-invalid', 'true');
    await expect(url).toContainText(sample.replace('gf', '9f'));
  });
}
