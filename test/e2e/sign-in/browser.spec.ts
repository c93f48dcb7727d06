import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { defaultBrowser, realBrowser } from '../support/browser';
import { expect, test } from '../support/lab';
import { begin, recordOf, signedIn, storedToken } from '../support/sign-in';
import { confirmEntra, passTest, startPracticeSetup, takeOrgId } from '../support/steps';

// The redirect of practice has the fixed port 3000, so only one test uses it; the others have their own ports.

test('a whole setup works with the sign-in in the default browser', { tag: '@installed' }, async ({
  lab,
  webex,
  folder,
  display,
}) => {
  const desktop = await defaultBrowser(folder);
  const wizard = await lab({ env: desktop.env });
  const { page } = wizard;
  await begin(wizard, 'browser');
  await expect(page.getByRole('heading', { name: 'Waiting for you in the browser' })).toBeVisible();
  const browser = await realBrowser(join(folder, 'profile'), display.env);
  const tab = await browser.newPage();
  await tab.goto(await desktop.opened());

  await expect(tab.getByRole('heading')).toHaveText('You are signed in');
  await expect(tab.getByText(/no longer in the address bar.*history/)).toBeVisible();
  await expectNoAnswerIn(browser, tab, webex.cloud.redirectUri);
  await browser.close();
  await expect(signedIn(page)).toContainText('Ada Lovelace');
  await expect(signedIn(page)).toContainText('In your default browser, ');
  expect(await storedToken(wizard)).toBe(webex.token);

  await page.getByRole('button', { name: 'Continue' }).click();
  await takeOrgId(wizard);
  await passTest(wizard);
  await confirmEntra(wizard);
  expect((await recordOf(wizard)).text).not.toContain(webex.token);
});

test('the practice sign-in works in the default browser', async ({ start, folder, display }) => {
  const desktop = await defaultBrowser(folder);
  const wizard = await start({ args: ['--practice'], env: desktop.env });
  await startPracticeSetup(wizard);
  await begin(wizard, 'browser');
  const browser = await realBrowser(join(folder, 'profile'), display.env);
  const tab = await browser.newPage();
  await tab.goto(await desktop.opened());
  await tab.getByRole('button', { name: 'Ada Lovelace' }).click();

  await expect(tab.getByRole('heading')).toHaveText('You are signed in');
  await expectNoAnswerIn(browser, tab, 'http://localhost:3000/auth/code');
  await browser.close();
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
  expect((await storedToken(wizard, 'practice'))?.length).toBeGreaterThan(60);
});

test('a refusal of Webex is shown in the browser and in the wizard', async ({ lab, webex, folder, display }) => {
  const desktop = await defaultBrowser(folder);
  webex.signIn = ({ redirectUri, state }) => `${redirectUri}?error=access_denied&state=${state}`;
  const wizard = await lab({ env: desktop.env });
  await begin(wizard, 'browser');
  const browser = await realBrowser(join(folder, 'profile'), display.env);
  const tab = await browser.newPage();
  await tab.goto(await desktop.opened());
  await expect(tab.getByRole('heading')).toHaveText('This response was rejected');
  await expectNoAnswerIn(browser, tab, webex.cloud.redirectUri);
  await expect(wizard.page.getByRole('alert')).toContainText('Webex rejected the sign-in');

  webex.signIn = ({ redirectUri, state, token }) =>
    `${redirectUri}#access_token=${token}&token_type=bearer&state=${state}`;
  await wizard.page.getByRole('button', { name: 'Try again' }).click();
  await tab.goto(await desktop.opened());
  await expect(tab.getByRole('heading')).toHaveText('You are signed in');
  await browser.close();
  await expect(signedIn(wizard.page)).toContainText('Not provided by Webex');
});

/** Neither the address bar nor the history of the tab contains the answer of Webex. */
async function expectNoAnswerIn(browser: BrowserContext, tab: Page, redirectUri: string): Promise<void> {
  expect(tab.url()).toBe(redirectUri);
  const { entries } = await (await browser.newCDPSession(tab)).send('Page.getNavigationHistory');
  const answers = entries.filter(({ url, userTypedURL }) => `${url}${userTypedURL}`.includes(redirectUri));
  expect(answers.map(({ url }) => url)).toEqual([redirectUri]);
}
