import {
  check,
  expect,
  expectCheck,
  requestsFrom,
  runTest,
  script,
  signIn,
  status,
  test,
  typeOrgId,
} from '../support/at-test';
import { json, orgId } from '../support/scripted-webex';
import { heading, startSetup } from '../support/steps';

const otherOrg = '0b7f4a52-93c1-4d6e-8a10-5e2d7c9b4f61';

test('the requests are shown before the first run, without being sent', async ({ atTest, webex }) => {
  const wizard = await atTest();
  const port = new URL(webex.origin).port;
  for (const [name, request] of [
    ['Webex can be reached', `connect 127.0.0.1:${port}`],
    ['The certificate is trusted', 'who issued it, until when it is valid'],
    ['The token is accepted', 'GET /people/me'],
    ['Users can be looked up', `GET /scim/${orgId}/Users?filter=userName+eq+"…"`],
    ['Groups can be looked up', `GET /scim/${orgId}/Groups?excludedAttributes=members&filter=displayName+eq+"…"`],
  ] as const)
    await expectCheck(wizard, name, 'not run yet', request);
  await expectCheck(wizard, 'The token may write', 'off', `PATCH /scim/${orgId}/Users/…`);
  expect(webex.requests.filter((line) => line.includes('/scim/'))).toEqual([]);

  const asked = requestsFrom(webex);
  await runTest(wizard, 'All checks passed');
  const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
  const expected = [
    /^GET \/people\/me$/,
    new RegExp(`^GET /scim/${orgId}/Users\\?filter=userName\\+eq\\+%22${guid}%22$`),
    new RegExp(`^GET /scim/${orgId}/Groups\\?excludedAttributes=members&filter=displayName\\+eq\\+%22${guid}%22$`),
  ];
  expect(asked()).toHaveLength(expected.length);
  for (const request of expected) expect(asked().filter((line) => request.test(line))).toHaveLength(1);
});

test('the write check runs only when selected, and only for a person who does not exist', async ({ atTest, webex }) => {
  const wizard = await atTest();
  const { page } = wizard;
  const written: { url: string; body: Promise<string> }[] = [];
  let answer = 404;
  webex.api = (request, response) => {
    if (request.method === 'GET') return false;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    const body = new Promise<string>((done) => request.on('end', () => done(Buffer.concat(chunks).toString())));
    written.push({ url: `${request.method} ${request.url}`, body });
    json(response, answer, { status: String(answer) });
    return true;
  };
  await runTest(wizard, 'All checks passed');
  await expectCheck(wizard, 'The token may write', 'off');
  expect(written).toEqual([]);

  await page.getByText('Why this is safe').click();
  await expect(page.getByText('Nothing is ever created or changed.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Also check whether the token may write' }).check();
  await runTest(wizard, 'All checks passed');
  await expectCheck(wizard, 'The token may write', 'passed', 'answer 404, as expected');

  answer = 403;
  await runTest(wizard, '1 check failed');
  await expectCheck(
    wizard,
    'The token may write',
    'failed',
    'The token may not change people',
    'Sign in with a full administrator of the organization.',
    'ROUTERGW_test-1234',
  );

  answer = 200;
  await runTest(wizard, 'It works, with 1 remark');
  await expectCheck(
    wizard,
    'The token may write',
    'passed with a remark',
    'It is not clear whether the token may write',
  );

  expect(written).toHaveLength(3);
  expect(new Set(written.map(({ url }) => url)).size).toBe(3);
  for (const { url, body } of written) {
    expect(url).toMatch(new RegExp(`^PATCH /scim/${orgId}/Users/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`));
    expect(JSON.parse(await body)).toEqual({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'replace', path: 'active', value: true }],
    });
  }
});

test('refused groups are a remark and do not block the setup', async ({ atTest, webex }) => {
  const wizard = await atTest();
  for (const code of [404, 403]) {
    script(webex, { groups: status(code) });
    await runTest(wizard, 'It works, with 1 remark');
    await expectCheck(
      wizard,
      'Groups can be looked up',
      'passed with a remark',
      `Webex does not answer for groups (${code})`,
      'Entra asks for them in its own test and may call this “invalid credentials”.',
      `ROUTERGW_${code}-abcd`,
    );
  }
  await wizard.page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(heading(wizard.page)).toHaveText('Connect Entra');
});

test('an account without an administrator role sees two warnings and is never blocked', async ({ start, webex }) => {
  webex.person.roles = [];
  const wizard = await start({ cloud: webex.cloud });
  const { page } = wizard;
  await startSetup(wizard);
  await signIn(wizard);
  await expect(page.getByRole('alert')).toContainText('Ada Lovelace is not an administrator');
  await page.getByRole('button', { name: 'Continue with this account' }).click();
  await typeOrgId(wizard, orgId);
  await runTest(wizard, '1 check failed');
  await expectCheck(
    wizard,
    'The account is an administrator',
    'failed',
    'The account is not an administrator',
    'Sign in with a full administrator of the organization.',
  );
  const row = check(page, 'The account is an administrator');
  await expect(row.getByRole('button', { name: 'Sign in with another account' })).toBeVisible();
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
  await expect(page.getByRole('alert')).toContainText('Ada Lovelace belongs to another organization than the Org ID');
  await page.getByRole('button', { name: 'Continue with this account' }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await runTest(wizard, 'It works, with 1 remark');
  await expectCheck(
    wizard,
    'The organization matches',
    'passed with a remark',
    'The account is in another organization',
    `The token belongs to ${orgId}, but the Org ID is ${otherOrg}.`,
  );
  const asked = requestsFrom(webex);
  await page.getByRole('button', { name: 'Use the Org ID of Ada Lovelace and test again' }).click();
  await expect(page.getByRole('main').getByText('All checks passed')).toBeVisible();
  expect(asked().filter((line) => line.includes(`/scim/${orgId}/`))).toHaveLength(2);
  expect(asked().filter((line) => line.includes(otherOrg))).toEqual([]);
});
