import { expect, type LabFixtures, test } from '../support/lab';
import { json, orgId } from '../support/scripted-webex';
import { openWindow, recordOf, signedIn, storedToken } from '../support/sign-in';
import { heading, takeOrgId } from '../support/steps';
import type { Wizard } from '../support/wizard';

const role = (name: string) => Buffer.from(`ciscospark://us/ROLE/${name}`).toString('base64url');
const otherOrg = '0d1b5ce1-1111-4222-8333-444455556666';

/** Signs in again, from the page that shows the account. */
async function signInAgain(wizard: Wizard): Promise<void> {
  await wizard.page.getByRole('button', { name: 'Sign in again' }).click();
  await openWindow(wizard);
}

/** Sets `expires_in`; null omits it. */
function expiresIn(webex: LabFixtures['webex'], days: number | null): void {
  webex.signIn = ({ redirectUri, state, token }) => {
    const seconds = days === null ? '' : `&expires_in=${days * 86_400}`;
    return `${redirectUri}#access_token=${token}&token_type=Bearer&state=${state}${seconds}`;
  };
}

test('a full administrator continues without a warning', async ({ lab, webex }) => {
  expiresIn(webex, 365);
  const wizard = await lab();
  const { page } = wizard;
  await openWindow(wizard);
  for (const fact of [
    'Ada Lovelace',
    'ada@contoso.example',
    orgId,
    'Full administrator',
    'In this computer’s keychain',
  ])
    await expect(signedIn(page)).toContainText(fact);
  await expect(signedIn(page)).toContainText('In a private window, ');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Continue with this account' })).toHaveCount(0);
  expect(await storedToken(wizard)).toBe(webex.token);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page)).toHaveText('Org ID');
});

const lesser = [
  {
    roles: [role('id_user_admin')],
    title: 'Ada Lovelace is a user administrator, not a full administrator',
    fact: 'User administrator only',
  },
  {
    roles: [role('id_readonly_admin')],
    title: 'Ada Lovelace is not an administrator',
    fact: 'Not an administrator',
  },
  { roles: [], title: 'Ada Lovelace is not an administrator', fact: 'Not an administrator' },
];

for (const { roles, title, fact } of lesser) {
  test(`an account without full rights can still continue: ${title} (${roles.length} roles)`, async ({
    lab,
    webex,
  }) => {
    const full = webex.person.roles;
    webex.person = { ...webex.person, roles };
    const wizard = await lab();
    const { page } = wizard;
    await openWindow(wizard);
    await expect(page.getByRole('alert')).toContainText(title);
    await expect(signedIn(page)).toContainText(fact);

    webex.person = { ...webex.person, roles: full };
    await page.getByRole('button', { name: 'Sign in with another account' }).click();
    await openWindow(wizard);
    await expect(signedIn(page)).toContainText('Full administrator');
    await expect(page.getByRole('alert')).toHaveCount(0);

    webex.person = { ...webex.person, roles };
    await signInAgain(wizard);
    await expect(page.getByRole('alert')).toContainText(title);
    await page.getByRole('button', { name: 'Continue with this account' }).click();
    await expect(heading(page)).toHaveText('Org ID');
    expect((await recordOf(wizard)).text).toContain('accountAccepted');
  });
}

test('a setup continues when Webex does not describe the account', async ({ lab, webex }) => {
  const { roles: _, ...withoutRoles } = webex.person;
  webex.person = withoutRoles;
  const wizard = await lab();
  const { page } = wizard;
  await openWindow(wizard);
  await expect(signedIn(page)).toContainText('Ada Lovelace');
  await expect(signedIn(page)).toContainText('Webex did not tell; the connection test shows it');
  for (const status of [404, 500]) {
    webex.api = ({ url }, response) => {
      if (url !== '/people/me') return false;
      json(response, status, { message: 'no' });
      return true;
    };
    await test.step(`people/me answers ${status}`, async () => {
      await signInAgain(wizard);
      await expect(signedIn(page)).toContainText('Webex did not tell who signed in', { timeout: 15_000 });
      await expect(page.getByRole('alert')).toHaveCount(0);
      expect(await storedToken(wizard)).toBe(webex.token);
    });
  }
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page)).toHaveText('Org ID');
});

test('an account of another organization than the Org ID requires a choice', async ({ lab, webex }) => {
  const wizard = await lab();
  const { page } = wizard;
  await openWindow(wizard);
  await page.getByRole('button', { name: 'Continue' }).click();
  await takeOrgId(wizard);
  const steps = page.getByRole('navigation', { name: 'Steps of this setup' });
  await steps.getByRole('button', { name: 'Sign in to Webex' }).click();
  webex.person = { ...webex.person, displayName: 'Mary Somerville', orgId: otherOrg };
  await signInAgain(wizard);
  const warning = page.getByRole('alert');
  await expect(warning).toContainText('Mary Somerville belongs to another organization than the Org ID');
  await expect(warning).toContainText(`The account is in ${otherOrg}; the Org ID of this setup is ${orgId}`);
  await page.getByRole('button', { name: 'Continue with this account' }).click();
  await expect(heading(page)).toHaveText('Org ID');
  await steps.getByRole('button', { name: 'Sign in to Webex' }).click();
  await expect(page.getByText('You chose to continue with this account.')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('textbox', { name: 'Org ID from Control Hub' })).toHaveValue(orgId);
});

test('the lifetime is shown as a date, with a remark if it is unusual', async ({ lab, webex }) => {
  const wizard = await lab();
  const { page } = wizard;
  const remark = page.getByText(/Webex gave this token/);
  const until = (days: number) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(Date.now() + days * 86_400_000);
  expiresIn(webex, 45);
  await openWindow(wizard);
  await expect(signedIn(page)).toContainText(`${until(45)} (in 45 days)`);
  await expect(remark).toHaveText(
    'Webex gave this token 45 days. The documents speak of 365 days, but only this date counts.',
  );
  expiresIn(webex, 365);
  await signInAgain(wizard);
  await expect(signedIn(page)).toContainText(`${until(365)} (in 365 days)`);
  await expect(remark).toHaveCount(0);
  expiresIn(webex, null);
  await signInAgain(wizard);
  await expect(signedIn(page)).toContainText('Webex did not say how long it lives');
  await expect(remark).toHaveCount(0);
});
