import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, startTest, test } from '../support/at-test';
import { expectAccessible } from '../support/axe';
import { json } from '../support/scripted-webex';
import { confirmEntra, heading } from '../support/steps';
import { answerDialogs } from '../support/workbench';

test('a list of users without anyone, or shorter than announced, gives no all-clear, and what the server returns is shown', async ({
  atTest,
  webex,
}) => {
  const people = Array.from({ length: 48 }, (_, at) => ({ id: `i${at}`, userName: `p${at}@contoso.example` }));
  let listed = 0;
  webex.api = (request, response) => {
    const start = new URL(request.url ?? '/', webex.origin).searchParams.get('startIndex');
    if (request.method === 'PATCH') json(response, 500, { detail: 'user does not exist', status: '500' });
    else if (start && listed === 0) json(response, 200, { Resources: [] });
    else if (start) json(response, 200, { totalResults: 50, Resources: people.slice(Math.max(1, Number(start)) - 1) });
    else return false;
    return true;
  };
  const wizard = await atTest();
  const { page, data } = wizard;
  await startTest(page);
  await expect(page.getByText('The server returned: “user does not exist”')).toBeVisible();
  await page.locator('footer').getByRole('button', { name: 'Continue', exact: true }).click();
  await confirmEntra(wizard);
  await page.getByRole('button', { name: 'Confirm mappings' }).click();
  await expect(heading(page)).toHaveText('Check for duplicates');
  const file = join(data, 'entra.csv');
  await writeFile(file, 'userPrincipalName,displayName,accountEnabled\np1@contoso.example,P1,True\n');
  await answerDialogs(wizard, [file]);
  await page.getByRole('button', { name: 'Select a file' }).first().click();
  await page.getByRole('button', { name: 'Read from Webex' }).click();
  await expect(page.getByRole('alert')).toContainText('Webex listed no users');
  await expectAccessible('a list without users', page);
  listed = people.length;
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(page.getByRole('heading', { name: 'No duplicates among the users that Webex returned' })).toBeVisible();
  await expect(page.getByText('Webex announced 50 users and returned 48').first()).toBeVisible();
  await expectAccessible('a result with an incomplete list', page);
  await expect(page.getByRole('button', { name: 'Skip for now' })).toBeVisible();
});
