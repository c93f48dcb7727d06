import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runTest, walkToTest } from '../e2e/support/at-test';
import { json } from '../e2e/support/scripted-webex';
import { confirmEntra, heading } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import { answerDialogs } from '../e2e/support/workbench';
import type { Walk } from './stage';

/** The check for duplicates with a list of Webex that has no one, then with one that is shorter than announced. */
export const incompleteListWalk: Walk = async ({ start, webex, folder }, look) => {
  const people = Array.from({ length: 48 }, (_, at) => ({ id: `i${at}`, userName: `p${at}@contoso.example` }));
  let list: object = { Resources: [] };
  webex.api = (request, response) => {
    const from = new URL(request.url ?? '/', webex.origin).searchParams.get('startIndex');
    if (from) json(response, 200, list);
    return from !== null;
  };
  const wizard = await start({ cloud: { ...webex.cloud, name: '1' } });
  const { page } = wizard;
  await walkToTest(wizard);
  await runTest(wizard, 'All checks passed');
  await page.locator('footer').getByRole('button', { name: 'Continue', exact: true }).click();
  await confirmEntra(wizard);
  await page.getByRole('button', { name: 'Confirm mappings' }).click();
  await expect(heading(page)).toHaveText('Check for duplicates');
  const file = join(folder, 'exportUsers.csv');
  await writeFile(file, 'userPrincipalName,displayName,accountEnabled\np1@contoso.example,grace.example,True\n');
  await answerDialogs(wizard, [file]);
  await page.getByRole('button', { name: 'Select a file' }).first().click();
  await expect(page.getByText('exportUsers.csv')).toBeVisible();
  await page.getByRole('button', { name: 'Read from Webex' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Webex listed no users');
  await look('no users listed', page, alert);
  list = { totalResults: 50, Resources: people };
  await page.getByRole('button', { name: 'Resume' }).click();
  const short = page.getByText('Webex announced 50 users and returned 48').first();
  await expect(short).toBeVisible();
  await look('fewer users than announced', page, short);
};
