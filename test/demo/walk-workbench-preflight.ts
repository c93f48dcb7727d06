import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '../e2e/support/wizard';
import { answerDialogs, openNewWorkbench, openTab, practiceMappings, showTab } from '../e2e/support/workbench';
import type { Walk } from './stage';

const header = 'userPrincipalName,displayName,mail,id,accountEnabled\n';
const people = ['ada', 'grace', 'mary', 'hedy', 'katherine'];

/**
 * Comparing people: the empty page, an invalid file, the result, a search without a match, those who are assigned, and a list
 * that lacks much.
 */
export const preflightWalk: Walk = async ({ start, folder }, look) => {
  const entra = join(folder, 'exportUsers.csv');
  const webex = join(folder, 'exported_users.csv');
  const other = join(folder, 'other.csv');
  const rows = people.map((name, n) => `${name}@corp.example,${name}.example,${name}@contoso.example,id-${n},True\n`);
  await writeFile(entra, `${header}${rows.join('')}nothing\n,,,,\nnot an address,nobody.example,,9,True\n`);
  const users = people.slice(1).map((name) => `${name},${name}@contoso.example,Active\n`);
  await writeFile(webex, `Display Name,User ID/Email (Required),User Status\n${users.join('')}`);
  await writeFile(other, '{"value": []}');
  const members = join(folder, 'exportGroupMembers.csv');
  await writeFile(
    members,
    `userPrincipalName,objectType\n${people
      .slice(2)
      .map((name) => `${name}@corp.example,User\n`)
      .join('')},Group\n`,
  );
  const page1 = join(folder, 'users.json');
  const graphUsers = people.map((name) => ({
    userPrincipalName: `${name}@corp.example`,
    displayName: `${name}.example`,
    mail: `${name}@contoso.example`,
  }));
  await writeFile(page1, JSON.stringify({ value: graphUsers, '@odata.nextLink': 'https://graph.example/users' }));
  const odd = join(folder, 'odd.csv');
  const oddRows = [
    'grace@corp.example,hopper.example, grace.example,grace@contoso.example,,True',
    'mary@corp.example,mary.example,mary@contoso.example,,aus',
    'x@corp.example,x.example,,,a,b,c',
  ];
  await writeFile(odd, `${header}${oddRows.join('\n')}\n`);
  const guests = join(folder, 'guests.csv');
  const guest = 'maria-theresia.von-hohenstein_partner.consulting.example#EXT#@contosoworldwide.onmicrosoft.com';
  const guestRow = `${guest},mariatheresiahohenstein.example,maria-theresia.von-hohenstein@partner.consulting.example,9,True\n`;
  // No other attribute matches more users: the one who is left is duplicated whichever is chosen.
  const matched = people
    .slice(1, 4)
    .map((name, n) => `${name}@contoso.example,${name}.example,${name}@corp.example,id-${n},True\n`);
  await writeFile(guests, `${header}${matched.join('')}${rows.at(-1)}${guestRow}`);
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  await openNewWorkbench(wizard);
  await showTab(page, 'Check for duplicates');
  const choose = page.getByRole('button', { name: 'Select a file' });
  await look('nothing to compare yet', page, choose.first());
  await answerDialogs(wizard, [other, entra, webex, members, page1, odd, guests]);
  await choose.first().click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('a file that is none', page, page.getByRole('alert'));
  await choose.first().click();
  await expect(page.getByRole('button', { name: 'Select another file' })).toBeVisible();
  await choose.click();
  await expect(page.getByRole('button', { name: 'Use mail' })).toBeVisible();
  await look('people compared', page, page.getByRole('button', { name: 'Use mail' }));
  await page.getByRole('searchbox').fill('zebra');
  await expect(page.getByText('No users match')).toBeVisible();
  await look('no person found', page, page.getByText('No users match'));
  await page.getByRole('searchbox').fill('');
  await page.getByRole('button', { name: 'Add assigned users' }).click();
  await expect(page.getByText(/^Only 3 users/)).toBeVisible();
  await look('only those who are assigned', page, page.getByText('exportGroupMembers.csv'));
  const another = page.getByRole('button', { name: 'Select another file' }).first();
  await expect(another).toBeEnabled();
  await another.click();
  await expect(page.getByText('This is a list of Microsoft Graph in JSON.')).toBeVisible();
  await look('one page of a list in JSON', page, page.getByText('This is a list of Microsoft Graph in JSON.'));
  await expect(another).toBeEnabled();
  await page.getByRole('button', { name: 'Compare all users' }).click();
  // A click while the comparison runs does nothing.
  await expect(page.getByText('exportGroupMembers.csv')).toBeHidden();
  await expect(another).toBeEnabled();
  await another.click();
  await expect(page.getByText(/^1 rows? of Entra’s list couldn’t/)).toBeVisible();
  await look('rows that are left out or unclear', page, page.getByText('odd.csv'));

  await expect(another).toBeEnabled();
  await another.click();
  const remaining = page.getByText('What to do with users who would still be duplicated');
  await expect(remaining).toBeVisible();
  await look('remaining duplicates', page, remaining);
  await page.getByRole('button', { name: /All$/ }).click();
  const copy = page.getByRole('button', { name: /^Copy .*#EXT#@/ });
  await expect(copy).toBeVisible();
  await look('a guest with a long address', page, copy);
};

/** Comparing groups: the empty part, a file that is none, a list without a decision, and the sample groups, filtered and searched. */
export const groupsWalk: Walk = async ({ start, folder }, look) => {
  const [users, groups] = [join(folder, 'users.csv'), join(folder, 'exportGroup.csv')];
  await writeFile(users, `${header}ada@corp.example,ada.example,ada@contoso.example,id-1,True\n`);
  await writeFile(groups, `id,displayName\n2f84c1d7-6b3e-4a90-8d15-e07b9c62a4f1,All staff\n,short\nx\n`);
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  await practiceMappings(wizard);
  await openTab(wizard, 'Check for duplicates');
  const title = page.getByRole('heading', { name: 'Groups (optional)' });
  await look('no groups yet', page, title);
  await answerDialogs(wizard, [users, groups]);
  await page.getByRole('button', { name: 'Select the groups file' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toBeVisible();
  await look('a file without groups', page, alert);
  await page.getByRole('button', { name: 'Select the groups file' }).click();
  await expect(page.getByText('exportGroup.csv')).toBeVisible();
  await page.getByRole('button', { name: 'Read groups from Webex' }).click();
  const managed = page.getByRole('heading', { name: /^1 groups? in Webex would be managed/ });
  await expect(managed).toBeVisible();
  await look('groups without a decision', page, managed);
  await page.getByRole('button', { name: 'Use sample groups' }).click();
  const open = page.getByRole('heading', { name: '4 groups need a decision' });
  await expect(open).toBeVisible();
  await look('groups that need a decision', page, open);
  const list = page.getByRole('heading', { name: '11 groups' });
  await expect(list).toBeVisible();
  await look('the list of groups', page, list);
  await page.getByRole('searchbox', { name: 'Search groups' }).fill('zebra');
  const none = page.getByText('No groups match this filter.');
  await expect(none).toBeVisible();
  await look('no group found', page, none);
};
