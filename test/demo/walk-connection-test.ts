import { always, check, loginPage, runTest, script, startTest, status, walkToTest } from '../e2e/support/at-test';
import { json } from '../e2e/support/scripted-webex';
import { heading } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import type { Walk } from './stage';

/** The id of Webex's role "user administrator". */
const userAdministrator = 'Y2lzY29zcGFyazovL3VzL1JPTEUvaWRfdXNlcl9hZG1pbg';

/** The connection test while it runs, after a cancel, and with its findings. */
export const connectionTestWalk: Walk = async ({ start, webex }, look) => {
  const wizard = await start({ cloud: webex.cloud });
  const { page } = wizard;
  await walkToTest(wizard);
  const users = check(page, 'User lookup');
  script(webex, { users: () => undefined, groups: () => undefined });
  await startTest(page);
  await expect(check(page, 'Organization')).toHaveAttribute('data-state', 'passed');
  await look('a running test', page, users);
  await page.getByRole('button', { name: 'Cancel the test' }).click();
  await expect(page.getByRole('main').getByText('The test was canceled')).toBeVisible();
  await look('a cancelled test', page);

  script(webex, { users: status(429, { 'retry-after': '90' }) });
  await startTest(page);
  await expect(users.getByRole('timer')).toBeVisible();
  await look('too many requests', page, users);
  await page.getByRole('button', { name: 'Cancel the test' }).click();

  script(webex, always(status(401)));
  await runTest(wizard, '4 checks failed');
  await look('an expired token', page);
  script(webex, always(loginPage));
  await runTest(wizard, '4 checks failed');
  await look('a sign-in page in between', page, check(page, 'Token'));

  const detail = 'Filter on userName is limited to verified domains of the organization.';
  script(webex, { users: (response) => json(response, 400, { status: '400', scimType: 'invalidFilter', detail }) });
  await runTest(wizard, '1 check failed');
  await look('the server’s own words', page, users.getByText(detail));

  const write = check(page, 'Write access');
  script(webex, { groups: status(404) });
  await runTest(wizard, 'Passed with 1 warning');
  await look('a remark, and writing allowed', page, write);
  script(webex, { write: status(403) });
  await runTest(wizard, '1 check failed');
  await look('writing refused', page, write);
  await look('the cure of the first failure', page);

  await page.getByRole('button', { name: 'Continue anyway' }).click();
  await expect(heading(page)).toHaveText('Connect Entra');
  await look('a failed test that was passed over', page);

  await page.getByRole('button', { name: 'Open connection test' }).click();
  webex.person.roles = [userAdministrator];
  script(webex, {});
  await page.getByRole('checkbox', { name: 'Check write access' }).uncheck();
  await runTest(wizard, 'Reading works; writing wasn’t checked');
  await look('writing not checked', page);
  await look('the reason of the write check', page, write);
  await page
    .getByRole('button', { name: /Overview$/ })
    .first()
    .click();
  await look('the overview of reading only', page);
};
