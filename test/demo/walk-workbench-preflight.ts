import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '../e2e/support/wizard';
import { answerDialogs, openNewWorkbench, showTab } from '../e2e/support/workbench';
import type { Walk } from './stage';

const header = 'userPrincipalName,displayName,mail,id,accountEnabled\n';
const people = ['ada', 'grace', 'mary', 'hedy', 'katherine'];

/** Comparing people: the empty page, an invalid file, the result, and a search without a match. */
export const preflightWalk: Walk = async ({ start, folder }, look) => {
  const entra = join(folder, 'exportUsers.csv');
  const webex = join(folder, 'exported_users.csv');
  const other = join(folder, 'other.csv');
  const rows = people.map((name, n) => `${name}@corp.example,${name}.example,${name}@contoso.example,id-${n},True\n`);
  await writeFile(entra, `${header}${rows.join('')}nothing\n,,,,\nnot an address,nobody.example,,9,True\n`);
  const users = people.slice(1).map((name) => `${name},${name}@contoso.example,Active\n`);
  await writeFile(webex, `Display Name,User ID/Email (Required),User Status\n${users.join('')}`);
  await writeFile(other, '{"value": []}');
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  await openNewWorkbench(wizard);
  await showTab(page, 'Find duplicates');
  await look('nothing to compare yet', page);
  await answerDialogs(wizard, [other, entra, webex]);
  const choose = page.getByRole('button', { name: 'Select a file' });
  await choose.first().click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('a file that is none', page);
  await choose.first().click();
  await expect(page.getByRole('button', { name: 'Select another file' })).toBeVisible();
  await choose.click();
  await expect(page.getByRole('button', { name: 'Use mail' })).toBeVisible();
  await look('people compared', page);
  await page.getByRole('searchbox').fill('zebra');
  await expect(page.getByText('No users match')).toBeVisible();
  await look('no person found', page, page.getByText('No users match'));
};
