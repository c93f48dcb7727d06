import { type ForeignWebex, foreignUser, foreignWebex } from '../../fixtures/foreign-webex';
import { expectCheck, runTest } from '../support/at-test';
import { freePort } from '../support/scripted-webex';
import { confirmEntra, startSetup, takeOrgId } from '../support/steps';
import { test as base, expect, type Wizard, windowWith } from '../support/wizard';

const test = base.extend<{ foreign: ForeignWebex }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern, even an empty one.
  foreign: async ({}, use) => {
    const foreign = await foreignWebex(`http://localhost:${await freePort()}/auth/code`);
    await use(foreign);
    await foreign.close();
  },
});

const user = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
  userName: 'alan@navy.example',
  externalId: 'alan',
  name: { givenName: 'Alan', familyName: 'Turing' },
  emails: [{ value: 'alan@navy.example', type: 'work', primary: true }],
  active: false,
};

/** Logs in at oauth2orize's server in the private window, up to the consent page. */
async function logIn({ app, page }: Wizard): Promise<Awaited<ReturnType<typeof windowWith>>> {
  await page.getByRole('button', { name: 'Open the private window' }).click();
  const window = await windowWith(app, '/login');
  await window.getByRole('textbox', { name: 'User' }).fill(foreignUser.name);
  await window.getByRole('textbox', { name: 'Password' }).fill(foreignUser.password);
  await window.getByRole('button', { name: 'Log in' }).click();
  await expect(window.getByRole('heading')).toHaveText('Give permission?');
  await expect(window.getByText('people,scim')).toBeVisible();
  return window;
}

test('a whole setup works against the third-party servers oauth2orize and better-auth', async ({ start, foreign }) => {
  const wizard = await start({ cloud: foreign.cloud });
  const { app, page } = wizard;
  await startSetup(wizard);
  const window = await logIn(wizard);
  await window.getByRole('button', { name: 'Allow' }).click({ noWaitAfter: true });
  await expect(page.getByRole('region', { name: 'Signed in' })).toContainText('Grace Hopper');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await takeOrgId(wizard, 'Grace Hopper');

  await runTest(wizard, 'All checks passed');
  await expectCheck(wizard, 'User lookup', 'passed', 'an empty list, as expected');
  await expectCheck(wizard, 'Group lookup', 'passed', 'an empty list, as expected');
  await expectCheck(wizard, 'Write access', 'passed', 'response 404, as expected');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();

  // Entra then uses the two values to create a person at the same server.
  const clipboard = () => app.evaluate((electron) => electron.clipboard.readText());
  await page.getByRole('button', { name: 'Copy Tenant URL' }).click();
  await expect.poll(clipboard).toBe(`${foreign.origin}/tenants/${foreign.orgId}`);
  const tenantUrl = await clipboard();
  await page.getByRole('button', { name: 'Copy Secret Token' }).click();
  await expect.poll(clipboard).toBe(foreign.tokens[0]);
  const headers = { authorization: `Bearer ${await clipboard()}`, 'content-type': 'application/scim+json' };
  const made = await fetch(`${tenantUrl}/Users`, { method: 'POST', headers, body: JSON.stringify(user) });
  expect(made.status).toBe(201);
  await confirmEntra(wizard);

  // Another test, whose write check is on, does not change that person.
  await page.getByRole('button', { name: /^Connection test/ }).click();
  await runTest(wizard, 'All checks passed');
  const found = await fetch(`${tenantUrl}/Users?filter=userName+eq+%22${user.userName}%22`, { headers });
  expect(await found.json()).toMatchObject({ totalResults: 1, Resources: [{ active: false }] });
  expect(foreign.requests.filter((line) => line.startsWith('POST /tenants'))).toHaveLength(1);
});

test('a refusal of oauth2orize is reported, and a token that it has not issued is rejected', async ({
  start,
  foreign,
}) => {
  const wizard = await start({ cloud: foreign.cloud });
  const { page } = wizard;
  await startSetup(wizard);
  const window = await logIn(wizard);
  await window.getByRole('button', { name: 'Deny' }).click({ noWaitAfter: true });
  await expect(page.getByRole('alert')).toContainText('Webex rejected the sign-in');
  await expect(page.getByRole('alert')).toContainText('“access_denied”');
  expect(foreign.tokens).toEqual([]);

  const again = await logIn(wizard);
  await again.getByRole('button', { name: 'Allow' }).click({ noWaitAfter: true });
  await expect(page.getByRole('region', { name: 'Signed in' })).toContainText('Grace Hopper');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await takeOrgId(wizard, 'Grace Hopper');

  // After the revocation, both servers refuse the token.
  foreign.tokens.length = 0;
  await runTest(wizard, '4 checks failed');
  await expectCheck(wizard, 'Token', 'failed', 'Webex rejected the token (401)');
  await expectCheck(wizard, 'User lookup', 'failed', 'Webex rejected the token (401)');
});
