import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { defaultMappings } from '../../../electron/core/entra/mappings/default-mappings';
import { mappingsJson } from '../../../electron/features/mappings/exports/mappings-json';
import { expression, mapping } from '../../unit/core/entra/samples';
import { nested } from '../../unit/core/expressions/trees';
import { expect, test } from '../support/desktop';
import { confirmEntra, signInAtOnce, startSetup, walkToEntra } from '../support/steps';
import { answerDialogs, openNewWorkbench, openTab, practiceMappings, showTab } from '../support/workbench';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const request = (page: Page, name: string) => page.getByRole('article', { name });
const row = (page: Page, target: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${target} `) }) });
const send = (page: Page, name: string) => page.getByRole('button', { name: `${name} in practice mode` }).click();

test('a person is created, looked up, disabled and removed in the practice Webex', async ({ start }) => {
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  await practiceMappings(wizard);
  await openTab(wizard, 'Preview');
  const answer = (name: string) => request(page, name).getByRole('region', { name: 'Response of the practice Webex' });
  await send(page, 'Look up');
  await expect(answer('Look up the user')).toContainText('200 No user was found');
  await send(page, 'Disable');
  await expect(answer('Disable the user')).toContainText('nothing to disable');
  await send(page, 'Create');
  await expect(answer('Create the user')).toContainText('201 The user is now in the practice Webex.');
  await send(page, 'Create');
  await expect(answer('Create the user')).toContainText('409 A user with this userName already exists.');
  await send(page, 'Look up');
  await expect(answer('Look up the user')).toContainText('"totalResults": 1');
  await send(page, 'Disable');
  await expect(answer('Disable the user')).toContainText('The user is now disabled');
  await send(page, 'Look up');
  await expect(answer('Look up the user')).toContainText('"active": false');
  await send(page, 'Remove');
  await expect(answer('Delete the user')).toContainText('204 The user is no longer in the practice Webex.');
  await field(page, 'userPrincipalName').fill('other@contoso.example');
  await expect(answer('Delete the user')).toContainText('before the last change');
});

test('a real setup only shows the requests; the main process sends none', async ({ start, webex }) => {
  const wizard = await start({ cloud: webex.cloud });
  const { page } = wizard;
  await startSetup(wizard);
  await signInAtOnce(wizard);
  await walkToEntra(wizard);
  await confirmEntra(wizard);
  await openTab(wizard, 'Preview');
  await expect(request(page, 'Create the user')).toContainText(`POST ${webex.cloud.scimBaseUrl}/`);
  await expect(page.getByText('the requests are only shown')).toBeVisible();
  await expect(page.getByRole('button', { name: 'in practice' })).toHaveCount(0);
  const before = webex.requests.length;
  const codes = await page.evaluate(async () => {
    const { setups } = await window.bridge['setups.list']({ space: 'real' });
    const id = setups[0]?.id ?? '';
    const person = { userPrincipalName: 'ada@contoso.example' };
    const actions = ['look', 'create', 'disable', 'remove'] as const;
    const all = actions.map((action) => window.bridge['practice.provision']({ id, person, action }));
    return (await Promise.all(all)).map((result) => (result.ok ? 'sent' : result.failure.code));
  });
  expect(codes).toEqual(Array(4).fill('practice.only'));
  expect(webex.requests).toHaveLength(before);
});

test('an imported expression that would fill the memory has its own outcome, and the app goes on', async ({
  start,
  folder,
}) => {
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  const table = join(folder, 'table.json');
  await writeFile(table, mappingsJson([...defaultMappings(), mapping('title', expression(nested(26, '[mail]')))]));
  await openNewWorkbench(wizard);
  await showTab(page, 'Apply in Entra');
  await answerDialogs(wizard, [table]);
  await page.getByRole('button', { name: 'Select a JSON file…' }).click();
  await expect(page.getByRole('main').getByText('7 rows imported')).toBeVisible();
  await showTab(page, 'Preview');
  await expect(row(page, 'title')).toContainText('Over the limit');
  await expect(row(page, 'title')).toContainText('Replace returns more than 100,000 characters');
  await field(page, 'userPrincipalName').fill('countess@contoso.example');
  await expect(row(page, 'userName')).toContainText('countess@contoso.example');
  await expect(request(page, 'Create the user')).not.toContainText('"title"');
  await showTab(page, 'Mappings');
  await expect(page.getByText('For an ordinary user, Replace returns more than 100,000 characters')).toBeVisible();
});

test('the requests for a group follow what is typed', async ({ start }) => {
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  await openNewWorkbench(wizard);
  await showTab(page, 'Groups');
  await field(page, 'displayName').fill('Sales');
  await expect(request(page, 'Look up the group')).toContainText('displayName eq "Sales"');
  await expect(request(page, 'Create the group')).toContainText('/Groups');
  await field(page, 'members').fill('li@contoso.example');
  await expect(request(page, 'Add members')).toContainText('{id of li@contoso.example}');
  await field(page, 'displayName').fill('');
  await expect(page.getByText('Entra can’t look up this group')).toBeVisible();
  await expect(request(page, 'Look up the group')).toBeHidden();
});
