import { expect, expectCheck, runTest, scimList, script, startTest, status, test } from '../support/at-test';
import { json, orgId } from '../support/scripted-webex';
import { heading } from '../support/steps';

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
    '[passed] Webex can be reached',
    '[passed] The certificate is trusted',
    '[passed] The token is accepted',
    '[failed] Users can be looked up',
    '[passed with a remark] Groups can be looked up',
    '[off] The token may write',
    'Tracking ID: ROUTERGW_500-abcd',
    'Tries: 3',
    `Org ID: ${orgId}`,
    'What to do: Test again later.',
  ])
    expect(report).toContain(line);
  expect(report.toLowerCase()).not.toContain(webex.token.toLowerCase());
  expect(await page.content()).not.toContain(webex.token);
  expect(await page.content()).toContain('ROUTERGW_[token]');
});

test('a running test continues while another step is open', async ({ atTest, webex }) => {
  const wizard = await atTest();
  script(webex, { users: status(429, { 'retry-after': '1' }), groups: scimList(0) });
  await startTest(wizard.page);
  await expectCheck(wizard, 'Users can be looked up', 'waiting');
  await wizard.page.getByRole('button', { name: /^Sign in to Webex/ }).click();
  await expect(heading(wizard.page)).toHaveText('Sign in to Webex');
  script(webex, {});
  await wizard.page.getByRole('button', { name: /^Connection test/ }).click();
  await expect(wizard.page.getByRole('main').getByText('All checks passed')).toBeVisible();
});
