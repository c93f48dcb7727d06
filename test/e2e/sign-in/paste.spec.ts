import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/lab';
import { copyElsewhere, pastedElsewhere } from '../support/other-program';
import { watchRedirect } from '../support/private-window';
import { begin, expectFailure, expectNothingStored, recordOf, signedIn, storedToken } from '../support/sign-in';
import { confirmEntra, passTest, prepare, takeOrgId } from '../support/steps';
import { holdLongTimers } from '../support/time';
import type { Wizard } from '../support/wizard';

const take = 'Paste address from clipboard';

/** The link on the page; waits until it differs from `before`. */
async function shownLink({ page }: Wizard, before = ''): Promise<string> {
  const link = page.getByRole('listitem').getByText(/^http.*state=/);
  await expect(link).not.toHaveText(before || ' ');
  return link.innerText();
}

/** Signs in in another browser. @returns the address of the unreachable page */
async function answerOf(link: string): Promise<string> {
  const { headers } = await fetch(link, { redirect: 'manual' });
  return headers.get('location') ?? '';
}

function copy({ app }: Wizard, text: string): Promise<void> {
  return app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
}

function clipboardOf({ app }: Wizard): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText());
}

test('a whole setup works with the sign-in by pasting the address', { tag: '@installed' }, async ({ lab, webex }) => {
  const wizard = await lab();
  const { page } = wizard;
  await begin(wizard, 'paste');
  const link = await shownLink(wizard);
  expect(link).toContain(`${webex.cloud.authorizeUrl}?response_type=token&client_id=test-client`);
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.getByRole('button', { name: 'Copy Sign-in link' }).click();
  await expect.poll(() => clipboardOf(wizard)).toBe(link);
  // Line breaks as a mail or a chat inserts them.
  const address = await answerOf(link);
  await copy(wizard, `"${address.slice(0, 60)}\n${address.slice(60)}"`);
  await page.getByRole('button', { name: take }).click();
  await expect(signedIn(page)).toContainText('Ada Lovelace');
  await expect(signedIn(page)).toContainText('Paste the address yourself, ');
  expect(await clipboardOf(wizard)).toBe('');
  expect(await storedToken(wizard)).toBe(webex.token);

  await page.getByRole('button', { name: 'Continue' }).click();
  await takeOrgId(wizard);
  await passTest(wizard);
  await confirmEntra(wizard);
  expect((await recordOf(wizard)).text).not.toContain(webex.token);
});

test('an address without its scheme is accepted when pasted by keyboard', async ({ lab, webex }) => {
  const wizard = await lab();
  await begin(wizard, 'paste');
  await copy(wizard, (await answerOf(await shownLink(wizard))).replace('http://', ''));
  await wizard.page.keyboard.press('Control+V');
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
  expect(await clipboardOf(wizard)).toBe('');
  expect(await storedToken(wizard)).toBe(webex.token);
});

test('a pasted address leaves both places where the browser put it', async ({ lab, webex, display }) => {
  const wizard = await lab();
  await begin(wizard, 'paste');
  const address = await answerOf(await shownLink(wizard));
  // A browser keeps what was selected apart from what was copied, and may hide the scheme in one of them.
  await copyElsewhere(display, 'clipboard', address);
  await copyElsewhere(display, 'primary', address.replace('http://', ''));
  await wizard.page.getByRole('button', { name: take }).click();
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
  expect(await storedToken(wizard)).toBe(webex.token);
  expect(await pastedElsewhere(display)).toEqual({ clipboard: '', primary: '' });
});

test('a text that was copied meanwhile stays in the clipboard', async ({ lab, webex }) => {
  const wizard = await lab();
  await begin(wizard, 'paste');
  await copy(wizard, await answerOf(await shownLink(wizard)));
  // The address is accepted, but the sign-in ends only when Webex has returned the account.
  let answerNow = () => {};
  const asked = new Promise<void>((heard) => {
    webex.api = (request, response) => {
      webex.api = () => false;
      answerNow = () => void response.writeHead(404).end();
      heard();
      return request.url === '/people/me';
    };
  });
  await wizard.page.getByRole('button', { name: take }).click();
  await asked;
  await copy(wizard, 'a shopping list');
  answerNow();
  await expect(signedIn(wizard.page)).toContainText('Account not provided by Webex');
  expect(await clipboardOf(wizard)).toBe('a shopping list');
});

test('a text that is not a sign-in address is reported and does not end the sign-in', async ({ lab }) => {
  const wizard = await lab();
  await begin(wizard, 'paste');
  const link = await shownLink(wizard);
  await wizard.app.evaluate(({ clipboard }) => clipboard.clear());
  await wizard.page.getByRole('button', { name: take }).click();
  await expectFailure(wizard, 'There is no text in the clipboard', 'copy it, and try again');
  for (const wrong of ['a shopping list', link, (await answerOf(link)).replace('/auth/code', '/auth')]) {
    await copy(wizard, wrong);
    await wizard.page.getByRole('button', { name: take }).click();
    await expectFailure(wizard, 'This isn’t the address of the page after the sign-in', 'as described in item 3');
    expect(await clipboardOf(wizard)).toBe(wrong);
  }
  await expectNothingStored(wizard);
  await copy(wizard, await answerOf(link));
  await wizard.page.getByRole('button', { name: take }).click();
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
});

test('an old link, a link of another setup and a truncated address are refused', async ({ lab, webex }) => {
  const wizard = await lab();
  const { page } = wizard;
  const press = () => page.getByRole('button', { name: take }).click();
  await begin(wizard, 'paste');
  const old = await shownLink(wizard);
  await page.getByRole('button', { name: 'Get a new link' }).click();
  const link = await shownLink(wizard, old);
  await copy(wizard, await answerOf(old));
  await press();
  await expectFailure(wizard, 'The response belongs to another sign-in', 'use only the newest link or window');
  expect(await clipboardOf(wizard), 'the refused answer holds a token too').toBe('');
  await copy(wizard, webex.cloud.redirectUri);
  await press();
  await expectFailure(wizard, 'The response contains no token', 'copy all of it, to the very end');
  await expectNothingStored(wizard);

  await page.getByRole('button', { name: 'All setups' }).click();
  await page.getByRole('button', { name: 'New setup', exact: true }).click();
  await prepare(wizard);
  await begin(wizard, 'paste');
  await shownLink(wizard, link);
  await copy(wizard, await answerOf(link));
  await press();
  await expectFailure(wizard, 'The response belongs to another sign-in', 'use only the newest link or window');
});

test('a program that listens where the browser will go is named before the sign-in', async ({ lab, webex }) => {
  const wizard = await lab();
  const listener = await watchRedirect(webex.cloud.redirectUri);
  try {
    await begin(wizard, 'paste');
    const warning = wizard.page.getByRole('alert');
    await expect(warning).toContainText(`Another program responds at ${new URL(webex.cloud.redirectUri).host}`);
    await expect(warning).toContainText('could read the token');
    await expectAccessible('a program at the redirect', wizard.page);
  } finally {
    await listener.close();
  }
  await wizard.page.getByRole('button', { name: 'Get a new link' }).click();
  await expect(wizard.page.getByRole('alert')).toHaveCount(0);
});

test('a link that is older than ten minutes is refused', async ({ lab }) => {
  const wizard = await lab();
  const tenMinutesPass = await holdLongTimers(wizard.app);
  await begin(wizard, 'paste');
  const link = await shownLink(wizard);
  const press = wizard.page.getByRole('button', { name: take });
  await copy(wizard, 'no address yet');
  // A wrong text is refused as wrong while the link is valid, and as expired afterwards.
  await press.click();
  await expectFailure(wizard, 'This isn’t the address of the page after the sign-in', 'as described in item 3');
  await tenMinutesPass();
  await press.click();
  await expectFailure(wizard, 'This link is no longer valid', 'Get a new link and sign in again');
  await copy(wizard, await answerOf(link));
  await press.click();
  await expectFailure(wizard, 'This link is no longer valid', 'Get a new link and sign in again');
  expect(await clipboardOf(wizard), 'the refused answer holds a token too').toBe('');
  await expectNothingStored(wizard);
  await wizard.page.getByRole('button', { name: 'Get a new link' }).click();
  await copy(wizard, await answerOf(await shownLink(wizard, link)));
  await press.click();
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
});
