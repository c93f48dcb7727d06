import {
  always,
  check,
  expect,
  expectCheck,
  loginPage,
  requestsFrom,
  runTest,
  scimList,
  script,
  startTest,
  status,
  test,
} from '../support/at-test';
import { json, orgId, scriptedWebex } from '../support/scripted-webex';
import { heading } from '../support/steps';

test('401, 403 and 404 each show their own advice, action and tracking id', async ({ atTest, webex }) => {
  const wizard = await atTest();
  const { app, page } = wizard;

  script(webex, always(status(401)));
  await runTest(wizard, '3 checks failed');
  await expectCheck(
    wizard,
    'The token is accepted',
    'failed',
    'GET ',
    '→ 401',
    'Webex does not accept the token (401)',
    'Sign in to Webex again to get a new token.',
    'ROUTERGW_401-abcd',
  );
  await expectCheck(wizard, 'The account is an administrator', 'not run');
  await check(page, 'The token is accepted').getByRole('button', { name: 'Copy Tracking ID' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('ROUTERGW_401-abcd');

  script(webex, { users: status(403), groups: status(403) });
  await runTest(wizard, '1 check failed');
  await expectCheck(
    wizard,
    'Users can be looked up',
    'failed',
    'Webex refuses this account (403)',
    'Sign in with a full administrator of the organization, and check the Org ID.',
    'ROUTERGW_403-abcd',
  );

  script(webex, { users: status(404), groups: status(404) });
  await runTest(wizard, '1 check failed');
  await expectCheck(
    wizard,
    'Users can be looked up',
    'failed',
    'Webex does not know this address (404)',
    'Compare the Org ID with Control Hub.',
    'ROUTERGW_404-abcd',
  );
  await check(page, 'Users can be looked up').getByRole('button', { name: 'Change the Org ID' }).click();
  await expect(heading(page)).toHaveText('Org ID');
  await expect(page.getByRole('textbox', { name: 'Org ID from Control Hub' })).toHaveValue(orgId);
});

test('a login page, a body that is not SCIM, and unrequested people each show their own finding', async ({
  atTest,
  webex,
}) => {
  const wizard = await atTest();

  script(webex, always(loginPage));
  await runTest(wizard, '3 checks failed');
  await expectCheck(
    wizard,
    'Users can be looked up',
    'failed',
    'A sign-in page answered in place of Webex',
    'Open a browser, sign in to the network or the proxy, then test again.',
  );

  script(webex, { users: (response) => json(response, 200, { hello: 'world' }) });
  await runTest(wizard, '1 check failed');
  await expectCheck(
    wizard,
    'Users can be looked up',
    'failed',
    'The answer is not what Entra expects',
    'not with a SCIM list',
    'ROUTERGW_test-1234',
  );

  script(webex, { users: scimList(2) });
  await runTest(wizard, '1 check failed');
  await expectCheck(
    wizard,
    'Users can be looked up',
    'failed',
    '2 entries',
    'Webex returned people that were not asked for',
    'Do not turn provisioning on yet.',
  );

  script(webex, {});
  await runTest(wizard, 'All checks passed');
  await expectCheck(wizard, 'Users can be looked up', 'passed', 'an empty list, as expected');
});

test('a redirect is not followed: the other server receives no request', async ({ atTest, webex }) => {
  const other = await scriptedWebex();
  try {
    const wizard = await atTest();
    script(
      webex,
      always((response) => response.writeHead(302, { location: `${other.origin}/elsewhere` }).end()),
    );
    await runTest(wizard, '3 checks failed');
    await expectCheck(
      wizard,
      'Users can be looked up',
      'failed',
      'The server sends the request elsewhere (302)',
      `It points to ${new URL(other.origin).host}. The app does not follow, since the token would travel along.`,
    );
    expect(other.requests).toEqual([]);
  } finally {
    await other.close();
  }
});

test('a request that fails with 5xx is sent three times, then explained with the tracking id', async ({
  atTest,
  webex,
}) => {
  const wizard = await atTest();
  script(webex, { users: status(503) });
  const asked = requestsFrom(webex);
  await runTest(wizard, '1 check failed');
  await expectCheck(
    wizard,
    'Users can be looked up',
    'failed',
    'Webex has a fault of its own (503)',
    'Your token and Org ID are not the cause.',
    'ROUTERGW_503-abcd',
  );
  expect(asked().filter((line) => line.includes('/Users?'))).toHaveLength(3);
});

test('429 waits visibly for the time in Retry-After; the next try passes', async ({ atTest, webex }) => {
  const wizard = await atTest();
  let refused: number | null = null;
  script(webex, {
    users: (response) => {
      if (refused !== null) return scimList(0)(response);
      refused = Date.now();
      status(429, { 'retry-after': '3' })(response);
    },
  });
  const asked = requestsFrom(webex);
  await startTest(wizard.page);
  await expectCheck(wizard, 'Users can be looked up', 'waiting');
  const countdown = check(wizard.page, 'Users can be looked up').getByRole('timer');
  await expect(countdown).toHaveText('Next try in 2 s (try 2 of 4)');
  await expect(countdown).toHaveText('Next try in 1 s (try 2 of 4)');
  await expectCheck(wizard, 'Users can be looked up', 'passed');
  expect(Date.now() - (refused ?? 0)).toBeGreaterThanOrEqual(3_000);
  await expect(wizard.page.getByRole('main').getByText('All checks passed')).toBeVisible();
  expect(asked().filter((line) => line.includes('/Users?'))).toHaveLength(2);
});

test('a wait after 429 is cancelled at once; without a valid Retry-After it lasts five seconds', async ({
  atTest,
  webex,
}) => {
  const wizard = await atTest();
  const { page } = wizard;
  const countdown = check(page, 'Users can be looked up').getByRole('timer');
  for (const [retryAfter, shown] of [
    ['90', /^Next try in (90|89) s/],
    ['soon', /^Next try in [54] s/],
  ] as const) {
    script(webex, { users: status(429, { 'retry-after': retryAfter }) });
    const asked = requestsFrom(webex);
    await startTest(page);
    await expect(countdown).toHaveText(shown);
    await page.getByRole('button', { name: 'Cancel the test' }).click();
    await expect(page.getByRole('button', { name: 'Run the test' })).toBeVisible({ timeout: 1_000 });
    await expect(page.getByRole('main').getByText('The test was cancelled')).toBeVisible();
    await expectCheck(wizard, 'Users can be looked up', 'cancelled');
    expect(asked().filter((line) => line.includes('/Users?'))).toHaveLength(1);
  }
});
