import { check, expect, expectCheck, requestsFrom, runTest, signIn, test, typeOrgId } from '../support/at-test';
import { orgId } from '../support/scripted-webex';
import { heading, startSetup } from '../support/steps';

const otherOrg = '0b7f4a52-93c1-4d6e-8a10-5e2d7c9b4f61';

test('an account without an administrator role sees two warnings and is never blocked', async ({ start, webex }) => {
  webex.person.roles = [];
  const wizard = await start({ cloud: webex.cloud });
  const { page } = wizard;
  await startSetup(wizard);
  await signIn(wizard);
  await expect(page.getByRole('alert')).toContainText('Ada Lovelace isn’t an administrator');
  await page.getByRole('button', { name: 'Continue with this account' }).click();
  await typeOrgId(wizard, orgId);
  await runTest(wizard, '1 check failed');
  await expectCheck(
    wizard,
    'Role',
    'failed',
    'The account isn’t an administrator',
    'Sign in as a full administrator of the organization.',
  );
  const buttons = page.locator('footer').getByRole('button');
  await expect(buttons).toHaveText([
    'Back',
    'Copy report',
    'Continue anyway',
    'Test again',
    'Sign in with another account',
  ]);
  await expect(check(page, 'Role').getByRole('button', { name: 'Sign in with another account' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Continue anyway' }).click();
  await expect(heading(page)).toHaveText('Connect Entra');
});

test('one click replaces the Org ID of another organization with that of the account', async ({ start, webex }) => {
  const wizard = await start({ cloud: webex.cloud });
  const { page } = wizard;
  await startSetup(wizard);
  await signIn(wizard);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await typeOrgId(wizard, otherOrg);
  await expect(page.getByRole('alert')).toContainText('Ada Lovelace isn’t in the organization with this Org ID');
  await page.getByRole('button', { name: 'Continue with this account' }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await runTest(wizard, 'Passed with 1 warning');
  await expectCheck(
    wizard,
    'Organization',
    'passed with a warning',
    'The account is in a different organization',
    `The token belongs to ${orgId}, but the Org ID is ${otherOrg}.`,
  );
  const asked = requestsFrom(webex);
  await page.getByRole('button', { name: 'Use this account’s Org ID and test again' }).click();
  await expect(page.getByRole('main').getByText('All checks passed')).toBeVisible();
  expect(asked().filter((line) => line.includes(`/scim/${orgId}/`))).toHaveLength(3);
  expect(asked().filter((line) => line.includes(otherOrg))).toEqual([]);
});
