import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { translator } from '../../../shared/texts/i18n';
import { choose } from '../../demo/colouring';
import { test as atTest, startTest } from '../support/at-test';
import { expectAccessible } from '../support/axe';
import { onlyRecord } from '../support/records';
import { json } from '../support/scripted-webex';
import { confirmEntra, heading, row } from '../support/steps';
import { expect, test } from '../support/wizard';
import { answerDialogs, openTab, practiceMappings } from '../support/workbench';

test('practice compares the sample groups at one click, in both languages, and keeps only counts after a restart', async ({
  start,
}) => {
  const wizard = await start({ args: ['--practice'] });
  const { page, data } = wizard;
  await practiceMappings(wizard);
  await openTab(wizard, 'Check for duplicates');
  const main = page.getByRole('main');
  for (const locale of ['zh-CN', 'en'] as const) {
    const { t } = translator(locale);
    await choose(page, { locale });
    await expect(main).toContainText(t('guide.people.trouble.groups'));
    await expect(main).toContainText(t('compareGroups.leaveOut'));
    await page.getByRole('button', { name: t('compareGroups.samples.use') }).click();
    await expect(page.getByRole('heading', { name: t('compareGroups.headline.open', { count: 4 }) })).toBeInViewport();
    await expect(main).toContainText(t('compareGroups.compared', { groups: 9, webexGroups: 7 }));
    await expect(main).toContainText(t('compareGroups.webexOnly', { count: 2 }));
    const table = page.getByRole('table', { name: t('compareGroups.groups', { count: 11 }) });
    await expect(table.getByRole('row')).toHaveCount(12);
    await expect(table.getByRole('row').nth(1)).toContainText('Town hall');
    await expect(table.getByRole('row').nth(1)).toContainText(t('compareGroups.why.severalInWebex', { count: 2 }));
    await expect(table).toContainText(t('compareGroups.why.similar', { name: 'People and Culture' }));
    await expect(table).toContainText(t('compareGroups.why.differsInCase', { name: 'Sales' }));
    await expectAccessible(`groups compared, ${locale}`, page);
  }
  await page.getByRole('button', { name: /In Webex only$/ }).click();
  await expect(page.getByRole('table', { name: '2 groups' })).toContainText('Finance');
  await page.getByRole('searchbox', { name: 'Search groups' }).fill('AURORA');
  await expect(page.getByText('No groups match this filter.')).toBeVisible();
  await page.getByRole('button', { name: /All$/ }).click();
  await expect(page.getByRole('table', { name: '2 groups' })).toContainText('Project Aurora');

  const record = (await onlyRecord(join(data, 'practice/setups'))).text;
  expect(record).toContain('"groupsCompared"');
  expect(record).not.toContain('Aurora');
  await wizard.close();

  const again = await start({ args: ['--practice'], data });
  await row(again, 'practice.example')
    .getByRole('button', { name: /^Continue / })
    .click();
  await openTab(again, 'Check for duplicates');
  await expect(again.page.getByText(/^Groups last compared on .*: 3 groups in Webex would be managed/)).toBeVisible();
});

atTest(
  'groups that Webex refuses to list are no failure of the users; a file and the list are compared',
  async ({ atTest: begin, webex }) => {
    let refused = true;
    const asked: string[] = [];
    webex.api = (request, response) => {
      const url = request.url ?? '';
      if (!url.includes('/Groups') || !url.includes('startIndex')) return false;
      asked.push(url);
      if (refused) json(response, 404, { detail: 'no groups in this organization', status: '404' });
      else
        json(response, 200, {
          totalResults: 2,
          Resources: [
            { id: '1', displayName: 'Sales' },
            { id: '2', displayName: 'Old' },
          ],
        });
      return true;
    };
    const wizard = await begin();
    const { page, data } = wizard;
    await startTest(page);
    await page.locator('footer').getByRole('button', { name: 'Continue', exact: true }).click();
    await confirmEntra(wizard);
    await page.getByRole('button', { name: 'Confirm mappings' }).click();
    await expect(heading(page)).toHaveText('Check for duplicates');
    const request = page.getByRole('region', { name: 'Groups in Webex' }).first();
    await expect(request).toContainText('/Groups?excludedAttributes=members&startIndex=1&count=100');
    expect(asked).toEqual([]);

    await page.getByRole('button', { name: 'Read groups from Webex' }).click();
    const alert = page.getByRole('alert').filter({ hasText: 'Webex rejected the list of groups (404)' });
    await expect(alert).toContainText('no groups in this organization');
    await expectAccessible('a refused list of groups', page);

    const file = join(data, 'exportGroup.csv');
    const id = '2f84c1d7-6b3e-4a90-8d15-e07b9c62a4f1';
    await writeFile(file, `id,displayName,groupType\r\n${id},sales,Security\r\n`);
    await answerDialogs(wizard, [file]);
    await page.getByRole('button', { name: 'Select the groups file' }).click();
    await expect(page.getByText('exportGroup.csv')).toBeVisible();
    refused = false;
    await page.getByRole('button', { name: 'Resume reading groups' }).click();
    await expect(page.getByRole('heading', { name: '1 group in Webex would be managed by Entra' })).toBeInViewport();
    await expect(page.getByRole('row', { name: /sales/ })).toContainText('Webex has “Sales”');
  },
);
