import { expect } from '../e2e/support/wizard';
import { openTab, practiceMappings, showTab } from '../e2e/support/workbench';
import { beginRow } from '../e2e/support/workbench-table';
import type { Walk } from './stage';

/** The workbench's tab "Try on a person": people of all kinds, rows of all outcomes, and answers of the practice Webex. */
export const workbenchPreviewWalk: Walk = async ({ start }, look) => {
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  const part = (name: string) => page.getByRole('heading', { name, exact: true });
  await practiceMappings(wizard);
  await openTab(wizard, 'Preview');
  await expect(part('What Entra sends')).toBeVisible();
  await look('try on a user', page);
  await look('what becomes of each row', page, part('Result for each mapping'));
  await look('the requests', page, part('Create the user'));
  await page.getByRole('button', { name: 'Create in practice mode' }).click();
  await expect(page.getByRole('main').getByText('is now in the practice Webex')).toBeVisible();
  await page.getByRole('button', { name: 'Create in practice mode' }).click();
  await expect(page.getByRole('main').getByText('already exists')).toBeVisible();
  await look('the person exists already', page, part('Create the user'));
  await page.getByRole('button', { name: 'Guest' }).click();
  await expect(page.getByText('removes the guest part')).toBeVisible();
  await look('a guest', page);
  await showTab(page, 'Mappings');
  for (const [target, text] of [
    ['title', 'IIF([jobTitle]="", "x", "y")'],
    ['nickName', 'IgnoreFlowIfNullOrEmpty([jobTitle])'],
    ['locale', 'IIF(Len([userPrincipalName])="10", CDate([userPrincipalName]), "en-US")'],
    ['profileUrl', 'IIF(IsNullOrEmpty([jobTitle]), "none", [jobTitle])'],
    ['userType', 'RandomString(6, 0, 0, 0, 0, "")'],
    ['department', 'Switch([userType], "", "Guest", IgnoreObjectFlow)'],
  ] as const) {
    const dialog = await beginRow(wizard, target);
    await dialog.getByRole('radio', { name: 'Expression' }).check();
    await dialog.getByRole('textbox', { name: 'Expression' }).fill(text);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
  await showTab(page, 'Preview');
  await expect(page.getByText('Entra skips this user and sends no request')).toBeVisible();
  await look('a skipped user', page, part('Result for each mapping'));
  await page.getByRole('button', { name: 'Nearly empty' }).click();
  await page.getByLabel('userPrincipalName', { exact: true }).fill('');
  await expect(page.getByText('Entra can’t look up this user')).toBeVisible();
  await look('no person to look up', page, part('What Entra sends'));
  await look('rows of all kinds', page, part('Result for each mapping'));
  await showTab(page, 'Groups');
  await look('a group', page);
  await look('the requests of a group', page, part('Add members'));
  await page.getByRole('textbox', { name: 'displayName' }).fill('');
  await look('a group without a name', page, part('What Entra sends'));
};
