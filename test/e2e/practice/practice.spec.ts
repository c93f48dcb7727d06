import type { Page } from '@playwright/test';
import { check, expect, expectCheck, runTest, startTest, test } from '../support/at-test';
import { confirmEntra, heading, signInAs, startPracticeSetup, startSetup, takeOrgId } from '../support/steps';
import { type Wizard, windowWith } from '../support/wizard';

const practiceOrgId = '7f3c1d2e-5b8a-4c6f-9e21-0a4b8d6c3f57';
const banner = (page: Page) => page.getByText('Practice mode: nothing here affects a real Webex or Entra');

async function switchFault(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^(Faults and states|\d+ faults? on)$/ }).click();
  const item = page.getByRole('menuitemcheckbox', { name });
  const before = await item.getAttribute('aria-checked');
  await item.click();
  await expect(item).toHaveAttribute('aria-checked', before === 'true' ? 'false' : 'true');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
}

async function toTest(wizard: Wizard): Promise<void> {
  await startPracticeSetup(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await wizard.page.getByRole('button', { name: 'Continue', exact: true }).click();
  await takeOrgId(wizard);
}

test('the practice mark is on every page; practice and real setups are in separate lists', {
  tag: '@installed',
}, async ({ start }) => {
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  await expect(banner(page)).toBeVisible();
  await startPracticeSetup(wizard);
  await expect(banner(page)).toBeVisible();
  await signInAs(wizard, 'Ada Lovelace');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(heading(page)).toHaveText('Org ID');
  await expect(banner(page)).toBeVisible();
  await takeOrgId(wizard);
  await expect(banner(page)).toBeVisible();
  await runTest(wizard, 'All checks passed');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(heading(page)).toHaveText('Connect Entra');
  await expect(banner(page)).toBeVisible();
  await confirmEntra(wizard);
  await expect(banner(page)).toBeVisible();
  await page.getByRole('button', { name: 'All setups', exact: true }).click();
  await expect(heading(page)).toHaveText('Practice setups');
  await expect(banner(page)).toBeVisible();
  const mine = page.getByRole('button', { name: /^(Open|Continue) / });
  await expect(mine).toHaveCount(1);

  await page.getByRole('button', { name: 'Back to real setups' }).click();
  await expect(heading(page)).toHaveText('Connect Microsoft Entra ID to Webex');
  await expect(banner(page)).toBeHidden();
  await startSetup(wizard);
  await expect(banner(page)).toBeHidden();
  await page.getByRole('button', { name: 'All setups', exact: true }).click();
  await expect(heading(page)).toHaveText('Setups');
  await expect(mine).toHaveCount(1);
  await expect(mine).toHaveAccessibleName('Continue New setup');
  await page.getByRole('button', { name: 'Practice', exact: true }).click();
  await expect(heading(page)).toHaveText('Practice setups');
  await expect(mine).toHaveCount(1);
  await expect(mine).not.toHaveAccessibleName('Continue New setup');
});

test('the connection test explains each fault of the practice menu', async ({ start }) => {
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  await toTest(wizard);
  for (const [fault, outcome, name, title] of [
    ['The token has expired (401)', '4 checks failed', 'Token', 'Webex rejected the token (401)'],
    ['Access is denied (403)', '3 checks failed', 'User lookup', 'Webex rejected this account (403)'],
    ['Webex returns a server error (500)', '3 checks failed', 'User lookup', 'Webex returned a server error (500)'],
  ] as const) {
    await switchFault(page, fault);
    await expect(page.getByRole('button', { name: '1 fault on' })).toBeVisible();
    await runTest(wizard, outcome);
    await expectCheck(wizard, name, 'failed', title, /Tracking ID \S{8,}/);
    await switchFault(page, fault);
    await expect(page.getByRole('button', { name: 'Faults' })).toBeVisible();
  }

  await switchFault(page, 'The account is in a different organization');
  await runTest(wizard, 'Passed with 1 warning');
  await expectCheck(wizard, 'Organization', 'passed with a warning', 'The account is in a different organization');
  await switchFault(page, 'The account is in a different organization');

  await switchFault(page, 'Too many requests (429)');
  await startTest(page);
  await expect(check(page, 'User lookup').getByRole('timer')).toHaveText(
    /^Next attempt in [321] s \(attempt 2 of 4\)$/,
  );
  await expect(page.getByRole('main').getByText('All checks passed')).toBeVisible();
  await switchFault(page, 'Too many requests (429)');

  await switchFault(page, 'Webex responds slowly');
  await runTest(wizard, 'All checks passed');
  // The answer waits for four seconds; a busy computer adds to them.
  await expectCheck(wizard, 'User lookup', 'passed', /(?<!\d)([4-9]|\d\d),?\d{3} ms/);
});

test('the practice sign-in page and the wizard have the same faults', async ({ start }) => {
  const wizard = await start({ args: ['--practice'] });
  const { app, page } = wizard;
  await startPracticeSetup(wizard);
  await page.getByRole('button', { name: 'Open the private window' }).click();
  const window = await windowWith(app, '/idb/oauth2/v1/authorize');
  await window.getByText('Simulate a problem').click();
  const boxes = window.getByRole('checkbox');
  await expect(boxes).toHaveCount(7);
  for (const box of await boxes.all()) await box.check();
  await window.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('button', { name: '7 faults on' })).toBeVisible();
  for (const box of await boxes.all()) await expect(box).toBeChecked();

  for (const box of await boxes.all()) await box.uncheck();
  await window.getByRole('checkbox', { name: 'The account is in a different organization' }).check();
  await window.getByRole('button', { name: 'Ada Lovelace' }).click({ noWaitAfter: true });
  await expect(page.getByRole('region', { name: 'Signed in' })).toContainText('2d9b7a10-43c8-4e5d-8f06-b1c7e2a95d34');
  await expect(page.getByRole('button', { name: '1 fault on' })).toBeVisible();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('textbox', { name: 'Org ID from Control Hub' }).fill(practiceOrgId);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Continue with this account' }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await runTest(wizard, 'Passed with 1 warning');
  await expectCheck(wizard, 'Organization', 'passed with a warning', 'The account is in a different organization');
});

test('active faults are shown wherever practice is shown', async ({ start }) => {
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  await startPracticeSetup(wizard);
  await switchFault(page, 'Access is denied (403)');
  await page.getByRole('button', { name: 'All setups', exact: true }).click();
  await expect(page.getByRole('button', { name: '1 fault on' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to real setups' }).click();
  await page.getByRole('button', { name: 'Practice first' }).click();
  await expect(page.getByRole('button', { name: '1 fault on' })).toBeVisible();
});
