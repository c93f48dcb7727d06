import { check, expect, expectCheck, requestsFrom, runTest, script, startTest, status, test } from '../support/at-test';
import { json, orgId } from '../support/scripted-webex';

test('the copied report contains every check and the tracking id, and no token', async ({ atTest, webex }) => {
  const wizard = await atTest();
  const { app, page } = wizard;
  // A server that echoes the token in a field that the report shows.
  script(webex, {
    users: status(500, { 'retry-after': '0' }),
    groups: (response) => json(response, 403, { trackingId: `ROUTERGW_${webex.token}` }),
  });
  await runTest(wizard, '1 check failed');
  await page.getByRole('button', { name: 'Copy report' }).click();
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Connection test of');
  const report = await app.evaluate(({ clipboard }) => clipboard.readText());
  for (const line of [
    '[passed] Network connection',
    '[passed] Certificate',
    '[passed] Token',
    '[failed] User lookup',
    '[passed with a warning] Group lookup',
    '[not run] Write access',
    'Not checked: Write access',
    'Tracking ID: ROUTERGW_500-abcd',
    'Attempts: 3',
    `Org ID: ${orgId}`,
    'What to do: Test again later.',
  ])
    expect(report).toContain(line);
  expect(report.toLowerCase()).not.toContain(webex.token.toLowerCase());
  expect(await page.content()).not.toContain(webex.token);
  expect(await page.content()).toContain('ROUTERGW_[token]');
});

test('a wait after 429 is shown, and is cancelled at once', async ({ atTest, webex }) => {
  const wizard = await atTest();
  const { page } = wizard;
  script(webex, { users: status(429, { 'retry-after': '90' }) });
  const asked = requestsFrom(webex);
  await startTest(page);
  await expect(check(page, 'User lookup').getByRole('timer')).toHaveText(/^Next attempt in (90|89) s/);
  await page.getByRole('button', { name: 'Cancel the test' }).click();
  await expect(page.getByRole('main').getByText('The test was canceled')).toBeVisible();
  await expectCheck(wizard, 'User lookup', 'canceled');
  expect(asked().filter((line) => line.includes('/Users?'))).toHaveLength(1);
});
