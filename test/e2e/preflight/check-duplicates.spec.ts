import { join } from 'node:path';
import { translator } from '../../../shared/texts/i18n';
import { choose } from '../../demo/colouring';
import { expectAccessible } from '../support/axe';
import { onlyRecord } from '../support/records';
import { heading, practiceUntilMappings, row } from '../support/steps';
import { expect, test } from '../support/wizard';

test('a practice setup finds the duplicates of the sample lists, continues, and shows the result after a restart', async ({
  start,
}) => {
  const wizard = await start({ args: ['--practice'] });
  const { page, data } = wizard;
  await practiceUntilMappings(wizard);
  await page.getByRole('button', { name: 'Confirm mappings' }).click();

  await expect(heading(page)).toHaveText('Check for duplicates');
  await expect(page.getByText('Optional step')).toBeVisible();
  await expectAccessible('the step before a comparison', page);
  await page.getByRole('button', { name: 'Skip for now' }).click();
  await expect(heading(page)).toHaveText('Turn on provisioning');
  await expect(page.getByText('Step 9 of 11')).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'Check for duplicates' }).click();

  await page.getByRole('button', { name: 'Use sample lists' }).click();
  await expect(page.getByRole('heading', { name: '5 users would be duplicated' })).toBeInViewport();
  const people = page.locator('[data-list="people"]').getByRole('row');
  await expect(people).toHaveCount(5);
  await expect(people.filter({ hasText: 'María García López' })).toContainText('found by mail');
  const main = page.getByRole('main');
  await expect(main).toContainText('3 users are in Webex only. Entra leaves them alone');
  await expect(main).toContainText('1 user is a guest');
  await expect(main).toContainText('another domain than practice.example');
  await expect(main).toContainText('userName that Entra would send');
  await page.getByRole('searchbox').fill('hedy');
  await page.getByRole('button', { name: /All$/ }).click();
  await expect(people).toHaveCount(1);
  await expect(people).toContainText('Guest');
  await expect(people).toContainText('Other domain');
  await expectAccessible('the result of the step', page);

  // The workbench, opened for a person of the list, leads back to the list.
  await page.getByRole('button', { name: 'Preview the mappings for Hedy' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Preview' })).toContainText('hedy');
  await page.getByRole('tab', { name: 'Mappings' }).click();
  await page.getByRole('button', { name: 'Back to the comparison' }).click();
  await expect(heading(page)).toHaveText('Check for duplicates');
  await expect(people).toHaveCount(1);
  const tried = page.getByRole('button', { name: 'Preview the mappings for Hedy' });
  await expect(tried).toBeFocused();
  await expect(tried).toBeInViewport();

  // A warning stands at the top, and the confirmation asks.
  const steps = page.getByRole('navigation', { name: 'Steps of this setup' });
  await expect(steps.getByRole('button', { name: /^Check for duplicates/ })).toHaveAccessibleName(/needs attention/i);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(main.getByText(/^Last compared on .*: 5 users would be duplicated/)).toBeInViewport();
  await page.getByRole('button', { name: 'Mark as turned on' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('5 users would be duplicated');
  await expectAccessible('the question about duplicates', page);
  await dialog.getByRole('button', { name: 'Back' }).click();
  await expect(dialog).toBeHidden();
  await main.getByRole('button', { name: 'Check for duplicates' }).click();

  // Only the members of the sample group would be sent.
  await page.getByRole('button', { name: 'Use the sample group' }).click();
  await expect(main).toContainText(/Only \d+ users of Entra’s list are assigned to the application/);
  await page.getByRole('button', { name: '4 Not assigned' }).click();
  await expect(people).toHaveCount(4);
  await expect(people.first()).toContainText('Not assigned');
  await expect(main).not.toContainText('is a guest');
  await expectAccessible('the result for those who are assigned', page);
  await page.getByRole('button', { name: 'Compare all users' }).click();
  await expect(main).toContainText('1 user is a guest');
  await expect(page.getByRole('heading', { name: '5 users would be duplicated' })).toBeVisible();

  for (const locale of ['zh-CN', 'en'] as const) {
    const { t } = translator(locale);
    await choose(page, { locale });
    await expect(heading(page)).toHaveText(t('step.checkDuplicates'));
    await expect(main).toContainText(t('preflight.webexOnly', { count: 3 }));
  }
  await page.getByRole('button', { name: 'Use mail' }).click();
  await expect(page.getByRole('heading', { name: 'No users would be duplicated' })).toBeInViewport();
  await expect(main.getByText('1 planned change isn’t ticked yet')).toBeInViewport();
  await expectAccessible('the step with a plan to enter', page);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(heading(page)).toHaveText('Turn on provisioning');
  await expect(main.getByText('1 planned change isn’t ticked yet')).toBeInViewport();
  await main.getByRole('button', { name: 'Attribute mappings' }).click();
  await expect(page.getByRole('checkbox', { name: 'userName ← mail' })).toBeInViewport();
  const record = (await onlyRecord(join(data, 'practice/setups'))).text;
  expect(record).toContain('"preflighted"');
  expect(record).not.toContain('mgarcia');

  await wizard.close();

  const again = await start({ args: ['--practice'], data });
  await row(again, 'practice.example')
    .getByRole('button', { name: /^Continue / })
    .click();
  await again.page
    .getByRole('navigation', { name: 'Steps of this setup' })
    .getByRole('button', { name: /^Check for duplicates/ })
    .click();
  await expect(again.page.getByText(/^Last compared on .*: no users would be duplicated/)).toBeVisible();
  await expect(again.page.getByRole('button', { name: 'Compare again' })).toBeVisible();
});
