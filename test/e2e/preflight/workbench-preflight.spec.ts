import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { paint } from '../../demo/colouring';
import { needlesOf, searchFolder } from '../support/search';
import { prepare, signInAs, takeOrgId } from '../support/steps';
import { expect, test } from '../support/wizard';
import { answerDialogs, openNewWorkbench, openWorkbench, showTab } from '../support/workbench';

const entra = [
  'userPrincipalName,displayName,surname,mail,givenName,id,userType,accountEnabled',
  'ada@practice.example,Ada Lovelace,Lovelace,ada@practice.example,Ada,1,Member,True',
  'GRACE@fabrikam.example,Grace Hopper,Hopper,grace@fabrikam.example,Grace,2,Member,True',
  'mary.s@corp.example,Mary Somerville,Somerville,mary@fabrikam.example,Mary,3,Member,True',
  '=1+3@fabrikam.example,"Hedy ""Formula"" Lamarr",Lamarr,,Hedy,4,Member,True',
  'off@fabrikam.example,Off Duty,Duty,,Off,5,Member,False',
].join('\r\n');
const webex = [
  'First Name,Last Name,Display Name,User ID/Email (Required),User Status',
  'Ada,Lovelace,Ada Lovelace,ada@practice.example,Active',
  'Grace,Hopper,Grace Hopper,grace@fabrikam.example,Active',
  'Mary,Somerville,Mary Somerville,mary@fabrikam.example,Active',
  'Only,Webex,Only Webex,only@fabrikam.example,Active',
].join('\n');

test('two files are compared, filtered, searched and saved, and the better source is taken over', async ({
  start,
  folder,
}) => {
  const [entraFile, webexFile, list] = ['exportUsers.csv', 'exported_users.csv', 'list.csv'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  // UTF-16 with a byte order mark, as Excel saves "Unicode text".
  await writeFile(entraFile, Buffer.from(`\ufeff${entra}`, 'utf16le'));
  await writeFile(webexFile, webex);
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  await openNewWorkbench(wizard);
  await showTab(page, 'Check for duplicates');
  await answerDialogs(wizard, [entraFile, webexFile], list);
  await page.getByRole('button', { name: 'Select a file' }).first().click();
  await expect(page.getByText('5 users', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Select a file' }).click();
  await expect(page.getByRole('heading', { name: '1 user would be duplicated' })).toBeVisible();
  const people = page.locator('[data-list="people"]').getByRole('row');
  await expect(people).toHaveCount(1);
  await page.getByRole('button', { name: /All$/ }).click();
  await expect(people).toHaveCount(6);

  await page.getByRole('button', { name: /Would be duplicated$/ }).click();
  await expect(people).toHaveCount(1);
  await paint(wizard, 'forcedDark', 'en');
  const ground = (name: RegExp) =>
    page.getByRole('button', { name }).evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(await ground(/Would be duplicated$/)).not.toBe(await ground(/All$/));
  await paint(wizard, 'light', 'en');
  await expect(people).toContainText('mary.s@corp.example');
  await expect(people).toContainText('In Webex with a different address, found by mail');
  await page.getByRole('button', { name: /All$/ }).click();
  await page.getByRole('searchbox').fill('LAMARR');
  await expect(people).toHaveCount(1);
  await page.getByRole('searchbox').fill('nobody at all');
  await expect(page.getByText('No users match this filter.')).toBeVisible();
  await page.getByRole('searchbox').fill('');
  await expect(people).toHaveCount(6);

  await page.getByRole('button', { name: 'Preview the mappings for Mary Somerville' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Preview' })).toContainText('mary.s@corp.example');
  await showTab(page, 'Check for duplicates');
  await page.getByRole('button', { name: 'Save this list' }).click();
  await expect(page.getByRole('main').getByText('Saved as list.csv')).toBeVisible();
  const rows = Papa.parse<string[]>((await readFile(list, 'utf8')).replace('\ufeff', '')).data.filter(
    (row) => row.length > 1,
  );
  expect(rows).toHaveLength(7);
  expect(rows.flat()).toContain("'=1+3@fabrikam.example");

  await page.getByRole('button', { name: 'Use mail' }).click();
  await expect(page.getByRole('heading', { name: 'No users would be duplicated' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'mail is now the source of userName.' })).toBeAttached();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await showTab(page, 'Mappings');
  await expect(page.getByRole('row', { name: /^mail.*userName/ })).toBeVisible();
  await page.getByRole('button', { name: 'Remove displayName' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'displayName removed' })).toBeAttached();
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);

  // The record stores only the number of people.
  await wizard.close();
  const records = join(wizard.data, 'practice');
  expect(searchFolder(records, needlesOf('mary.s@corp.example, Mary Somerville')).found).toEqual([]);
  for (const name of ['corp.example', 'Lamarr', 'Somerville']) {
    expect(searchFolder(records, { utf8: Buffer.from(name) }).found, name).toEqual([]);
  }
  expect(searchFolder(records, { utf8: Buffer.from('"preflighted"') }).files).toBeGreaterThan(0);
});

test('people are read from Webex with the token; a wait is shown, and cancelling keeps the people read so far', async ({
  start,
  folder,
}) => {
  const entraFile = join(folder, 'exportUsers.csv');
  await writeFile(entraFile, entra);
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  await page.getByRole('button', { name: 'Start a practice setup' }).click();
  await prepare(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await takeOrgId(wizard);
  await page.getByRole('button', { name: 'practice.example' }).first().click();
  await openWorkbench(page);
  await showTab(page, 'Check for duplicates');
  await answerDialogs(wizard, [entraFile]);
  await page.evaluate(() => window.bridge['practice.setFaults']({ faults: ['tooManyRequests'] }));
  await page.getByRole('button', { name: 'Read from Webex' }).click();
  await expect(page.getByText(/^Webex is limiting requests/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText(/not complete yet$/)).toBeVisible();
  await page.evaluate(() => window.bridge['practice.setFaults']({ faults: [] }));
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByText(/users read from Webex$/)).toBeVisible();
  await page.getByRole('button', { name: 'Select a file' }).first().click();
  await expect(page.getByRole('heading', { name: /would be duplicated$/ })).toBeVisible();
  await expect(page.getByText(/^5 users in Entra, \d+ in Webex$/)).toBeVisible();
});
