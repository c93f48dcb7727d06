import { expect, runTest, script, status, test } from '../support/at-test';
import { heading, openStep } from '../support/steps';

test('a failed test that was passed over is still said on the next steps, until a test passes', async ({
  atTest,
  webex,
}) => {
  const wizard = await atTest();
  const { page } = wizard;
  const main = page.getByRole('main');
  script(webex, { users: status(403) });
  await runTest(wizard, '1 check failed');
  // The cure of the first failure is the last and primary button.
  await expect(page.locator('footer').getByRole('button').last()).toHaveText('Sign in with another account');
  await page.getByRole('button', { name: 'Continue anyway' }).click();
  await expect(heading(page)).toHaveText('Connect Entra');
  await expect(main.getByText(/^The connection test of .* failed: User lookup$/)).toBeVisible();
  await expect(main.getByText('You continued anyway.')).toBeVisible();

  await main.getByRole('button', { name: 'Open connection test' }).click();
  await expect(heading(page)).toHaveText('Connection test');
  script(webex, {});
  await runTest(wizard, 'All checks passed');
  await openStep(wizard, 'Connect Entra');
  await expect(heading(page)).toHaveText('Connect Entra');
  await expect(main.getByText('You continued anyway.')).toBeHidden();
});
