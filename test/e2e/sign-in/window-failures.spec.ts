import { expect, servePages, startingAt, test } from '../support/lab';
import { clickLast, closeSignInWindows, openPrivateWindow, ownCertificate } from '../support/private-window';
import { freePort, type SignInAnswer, scriptedWebex } from '../support/scripted-webex';
import { expectFailure, expectNothingStored, openWindow, signedIn, storedToken } from '../support/sign-in';
import { startPracticeSetup, startSetup } from '../support/steps';
import { holdLongTimers } from '../support/time';
import { windowWith } from '../support/wizard';

const answers: readonly { of: string; answer: SignInAnswer; title: string; advice: string }[] = [
  {
    of: 'a refusal in the query',
    answer: ({ redirectUri, state }) =>
      `${redirectUri}?error=access_denied&error_description=The+owner+said+no&state=${state}`,
    title: 'Webex returned “access_denied”: The owner said no.',
    advice: 'accept the permissions that Webex shows',
  },
  {
    of: 'a refusal in the fragment',
    answer: ({ redirectUri, state }) => `${redirectUri}#error=server_error&state=${state}`,
    title: 'Webex returned “server_error”.',
    advice: 'Sign in as a full administrator',
  },
  {
    of: 'a wrong state',
    answer: ({ redirectUri, token }) => `${redirectUri}#access_token=${token}&token_type=Bearer&state=other`,
    title: 'The response belongs to another sign-in',
    advice: 'use only the newest link or window',
  },
  {
    of: 'an answer without a state',
    answer: ({ redirectUri, token }) => `${redirectUri}#access_token=${token}&token_type=Bearer`,
    title: 'The response belongs to another sign-in',
    advice: 'use only the newest link or window',
  },
  {
    of: 'an answer without a token',
    answer: ({ redirectUri, state }) => `${redirectUri}#state=${state}&token_type=Bearer`,
    title: 'The response contains no token',
    advice: 'Start again.',
  },
  {
    of: 'another type of token',
    answer: ({ redirectUri, state, token }) => `${redirectUri}#access_token=${token}&token_type=mac&state=${state}`,
    title: 'the response contains “mac”',
    advice: 'the sign-in address isn’t the one of Webex',
  },
];

test('each answer without a token is explained, and trying again works', async ({ lab, webex }) => {
  const wizard = await lab();
  const good = webex.signIn;
  for (const [index, { of, answer, title, advice }] of answers.entries()) {
    await test.step(of, async () => {
      webex.signIn = answer;
      if (index === 0) await openWindow(wizard);
      else await wizard.page.getByRole('button', { name: 'Try again' }).click();
      await expectFailure(wizard, title, advice);
      await expectNothingStored(wizard);
      expect(wizard.app.windows(), 'only the wizard is left').toHaveLength(1);
    });
  }
  webex.signIn = good;
  await wizard.page.getByRole('button', { name: 'Try again' }).click();
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
  expect(await storedToken(wizard)).toBe(webex.token);
});

test('a sign-in is cancelled by the close button, the title bar and the wizard', async ({ lab, webex }) => {
  const wizard = await lab();
  const good = webex.signIn;
  webex.signIn = () => '';
  const cancelled = async () => {
    await expectFailure(wizard, 'The sign-in was canceled', 'Start it again when you are ready');
    await expectNothingStored(wizard);
    await expect.poll(() => wizard.app.windows().length).toBe(1);
  };
  await openPrivateWindow(wizard, '/authorize');
  await closeSignInWindows(wizard.app);
  await cancelled();
  const { titlebar } = await openPrivateWindow(wizard, '/authorize');
  await clickLast(titlebar, 'button', 'Cancel sign-in');
  await cancelled();
  await openPrivateWindow(wizard, '/authorize');
  await expect(wizard.page.getByText('Waiting for you in the private window')).toBeVisible();
  await wizard.page.getByRole('button', { name: 'Cancel sign-in' }).click();
  await cancelled();
  webex.signIn = good;
  await wizard.page.getByRole('button', { name: 'Try again' }).click();
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
});

test('the practice Webex refuses a sign-in like the real one', async ({ start }) => {
  const wizard = await start({ args: ['--practice'] });
  await startPracticeSetup(wizard);
  await openWindow(wizard);
  await clickLast(await windowWith(wizard.app, '/authorize'), 'button', /^Deny/);
  await expectFailure(wizard, 'Webex rejected the sign-in', 'accept the permissions that Webex shows');
  expect(await storedToken(wizard, 'practice')).toBeNull();
});

test('an unreachable server is explained', async ({ lab, webex }) => {
  const host = `127.0.0.1:${await freePort()}`;
  const wizard = await lab({ cloud: { ...webex.cloud, authorizeUrl: `http://${host}/authorize` } });
  await openWindow(wizard);
  await expectFailure(wizard, 'The sign-in page couldn’t be opened', 'Check the network, the VPN, and the proxy');
  await expectFailure(wizard, host, 'ERR_CONNECTION_REFUSED');
  await expectNothingStored(wizard);
});

test('an unknown host name is explained', async ({ lab, webex }) => {
  const wizard = await lab({ cloud: { ...webex.cloud, authorizeUrl: 'https://nonexistent.invalid/authorize' } });
  await openWindow(wizard);
  await expectFailure(wizard, 'The sign-in page couldn’t be opened', 'Check the network, the VPN, and the proxy');
  await expectFailure(wizard, 'nonexistent.invalid', 'ERR_NAME_NOT_RESOLVED');
  await expectNothingStored(wizard);
});

test('an untrusted certificate is explained', async ({ start }) => {
  const webex = await scriptedWebex(await ownCertificate());
  const wizard = await start({ cloud: webex.cloud });
  await startSetup(wizard);
  await openWindow(wizard);
  await expectFailure(wizard, `The certificate of ${new URL(webex.origin).host} isn’t trusted`, 'root certificate');
  expect(webex.requests, 'nothing was asked over such a connection').toEqual([]);
  await expectNothingStored(wizard);
  await webex.close();
});

test('a sign-in ends after ten minutes without an answer', async ({ lab, webex }) => {
  webex.signIn = () => '';
  const wizard = await lab();
  const tenMinutesPass = await holdLongTimers(wizard.app);
  await openPrivateWindow(wizard, '/authorize');
  await tenMinutesPass();
  await expectFailure(wizard, 'No response for ten minutes', 'select another way to sign in');
  await expect.poll(() => wizard.app.windows().length).toBe(1);
  await expectNothingStored(wizard);
});

test('the window can be closed while its page loads again and asks for a password, any number of times', async ({
  lab,
  webex,
}) => {
  servePages(webex, {
    '/login': (_request, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="Contoso"' }).end();
      return undefined;
    },
  });
  const wizard = await lab({ cloud: startingAt(webex, '/login') });
  // Before it was stopped first, such a page ended or blocked the app about once in ten times.
  for (let time = 0; time < 12; time += 1) {
    await openWindow(wizard);
    const titlebar = await windowWith(wizard.app, 'titlebar.html');
    await expect(titlebar.getByLabel('User name').first()).toBeVisible();
    await titlebar.evaluate(async () => {
      await window.titlebar.send({ kind: 'reload' });
      setTimeout(() => void window.titlebar.send({ kind: 'cancel' }));
    });
    await expect(wizard.page.getByRole('button', { name: 'Open the private window' })).toBeEnabled();
    await expect.poll(() => wizard.app.windows().length).toBe(1);
  }
});
