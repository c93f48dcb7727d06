import { readdir } from 'node:fs/promises';
import { expect, servePages, startingAt, test } from '../support/lab';
import { clickLast, openPrivateWindow } from '../support/private-window';
import { expectNothingStored } from '../support/sign-in';

test('each sign-in starts without the cookies and storage of the one before', { tag: '@installed' }, async ({
  lab,
  webex,
}) => {
  const cookies: (string | undefined)[] = [];
  servePages(webex, {
    '/login': ({ headers }, response) => {
      cookies.push(headers.cookie);
      response.setHeader('set-cookie', 'session=one; max-age=99999');
      return '<h1>Sign in</h1>';
    },
  });
  const wizard = await lab({ cloud: startingAt(webex, '/login') });
  for (const _attempt of [1, 2]) {
    const { site, titlebar } = await openPrivateWindow(wizard, '/login');
    expect(await site.evaluate(() => localStorage.getItem('account'))).toBeNull();
    await site.evaluate(() => localStorage.setItem('account', 'ada'));
    await site.reload();
    expect(await site.evaluate(() => localStorage.getItem('account')), 'within an attempt it is kept').toBe('ada');
    await clickLast(titlebar, 'button', 'Cancel sign-in');
    await expect(wizard.page.getByRole('alert')).toContainText('The sign-in was canceled');
  }
  expect(cookies).toEqual([undefined, 'session=one', undefined, 'session=one']);
  await expectNothingStored(wizard);
});

test('the foreign page has no access to the app and no permissions', {
  tag: ['@installed', '@without-namespaces'],
}, async ({ lab, webex }) => {
  webex.signIn = () => '';
  const wizard = await lab({ args: ['--use-fake-device-for-media-stream'] });
  const { site, titlebar } = await openPrivateWindow(wizard, '/authorize');
  const names = ['bridge', 'titlebar', 'require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'];
  expect(await site.evaluate((all) => all.filter((name) => name in window), names)).toEqual([]);
  expect(await titlebar.evaluate(() => ['bridge', 'require', 'process'].filter((name) => name in window))).toEqual([]);

  // Chromium offers these only to secure pages; a loopback page counts as secure.
  expect(await site.evaluate(() => isSecureContext)).toBe(true);
  expect(await site.evaluate(() => Notification.requestPermission())).toBe('denied');
  const requestLocation = () =>
    new Promise<number>((settle) => {
      navigator.geolocation.getCurrentPosition(
        () => settle(0),
        ({ code }) => settle(code),
      );
    });
  expect(await site.evaluate(requestLocation), 'PERMISSION_DENIED').toBe(1);
  const media = () =>
    navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      ({ name }: Error) => name,
    );
  expect(await site.evaluate(media)).toBe('NotAllowedError');
  const state = (name: PermissionName) => navigator.permissions.query({ name }).then((status) => status.state);
  for (const name of ['notifications', 'geolocation'] as const) expect(await site.evaluate(state, name)).toBe('denied');
  const read = () => navigator.clipboard.readText().then(String, ({ name }: Error) => name);
  expect(await site.evaluate(read)).toBe('NotAllowedError');
});

test('downloads are refused', async ({ lab, webex, folder }) => {
  servePages(webex, {
    '/login': () => '<h1>Sign in</h1><a href="/file">A file</a>',
    '/file': (_request, response) =>
      void response.writeHead(200, { 'content-disposition': 'attachment; filename="update.sh"' }).end('echo'),
  });
  const wizard = await lab({ cloud: startingAt(webex, '/login') });
  const refused = await wizard.app.evaluateHandle(({ app }, path) => {
    app.setPath('downloads', path);
    const seen: boolean[] = [];
    // Runs after the app's own listener, so it sees its effect.
    app.on('session-created', (session) => session.on('will-download', (event) => seen.push(event.defaultPrevented)));
    return seen;
  }, folder);
  const { site } = await openPrivateWindow(wizard, '/login');
  await site.getByRole('link', { name: 'A file' }).click();
  await expect.poll(() => refused.jsonValue()).toEqual([true]);
  await expect(site.getByRole('heading')).toHaveText('Sign in');
  expect((await readdir(folder, { recursive: true })).filter((name) => name.includes('update'))).toEqual([]);
});
