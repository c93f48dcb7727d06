import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { NotificationLog, Service } from '../../fixtures/systems';
import { test as desktop, expect } from '../support/desktop';
import { startWithoutInspector } from '../support/plain';
import { type Ended, runApp } from '../support/run';
import { seed } from '../support/seeded';
import { notificationLog, watchedKeychain } from '../support/services';
import { heading } from '../support/steps';
import { executable } from '../support/wizard';

interface Morning {
  /** The folder that the app starts on. */
  readonly data: string;
  readonly daemon: NotificationLog;
  readonly keyring: Service;
  readonly env: Readonly<Record<string, string>>;
  /** Starts the app as a login does; resolves when it has ended. */
  logIn(): Promise<Ended>;
}

const test = desktop.extend<{ morning: Morning }>({
  morning: async ({ folder, display, startBus }, use) => {
    const data = join(folder, 'data');
    const bus = await startBus({ keyring: 'none' });
    const [daemon, keyring] = [await notificationLog(bus.env), await watchedKeychain(bus.env)];
    const env = { ...(bus.env as Record<string, string>), ...display.env };
    await use({ data, daemon, keyring, env, logIn: () => runApp(data, ['--remind', '--lang=en'], env) });
    daemon.end();
    keyring.end();
  },
});

test('a due reminder shows one notification once, without a window or keychain access', {
  tag: ['@installed', '@without-namespaces'],
}, async ({ morning, webex }) => {
  const { data, daemon, keyring, logIn } = morning;
  await seed(data, webex, { name: 'Contoso', expiresIn: 14 });
  const first = logIn();
  await expect.poll(() => daemon.shown().length).toBe(1);
  expect(daemon.shown()[0]?.[0]).toBe('Webex token of Contoso expires in 14 days');
  expect(daemon.shown()[0]?.[1]).toMatch(/^It expires on \w+ \d+, \d{4} at \d+:\d\d\s[AP]M\. Select to renew it\.$/);
  daemon.dismiss();
  expect((await first).code).toBe(0);
  expect((await logIn()).code).toBe(0);
  expect(daemon.shown()).toHaveLength(1);
  expect(keyring.calls).toEqual([]);
});

test('a failure to store the reminder is shown and sets the exit code, since the reminder repeats', {
  tag: '@installed',
}, async ({ morning, webex }) => {
  const { data, daemon, logIn } = morning;
  await seed(data, webex, { name: 'Contoso', expiresIn: 14 });
  // A folder in place of the file fails even for root, unlike a missing permission.
  await mkdir(join(data, 'reminders.json'));
  const ended = logIn();
  await expect
    .poll(() => daemon.shown().map(([title]) => title))
    .toEqual(['Webex token of Contoso expires in 14 days', 'This reminder couldn’t be marked as shown']);
  daemon.dismiss();
  const { code, error } = await ended;
  expect(code).toBe(1);
  expect(error).toContain('This reminder couldn’t be marked as shown\nreminders.json couldn’t be saved (');
});

test('selecting the notification opens the app at that setup', { tag: '@installed' }, async ({ morning, webex }) => {
  const { data, daemon, keyring, env } = morning;
  await seed(data, webex, { name: 'Contoso', expiresIn: 7 });
  await seed(data, webex, { name: 'Fabrikam', expiresIn: 300 });
  const starting = startWithoutInspector(executable, ['--remind', `--user-data-dir=${data}`], env);
  await expect.poll(() => daemon.shown().length).toBe(1);
  expect(keyring.calls).toEqual([]);
  daemon.click();
  const { page, end } = await starting;
  await expect(heading(page)).toHaveText('Contoso');
  await expect(page.getByRole('button', { name: 'Renew the token' })).toBeVisible();
  await end();
});

test('several due setups show one notification, which opens the list', async ({ morning, webex }) => {
  const { data, daemon, env } = morning;
  await seed(data, webex, { name: 'Soon', expiresIn: 7 });
  await seed(data, webex, { name: 'Over', expiresIn: -0.0001 });
  const starting = startWithoutInspector(executable, ['--remind', `--user-data-dir=${data}`], env);
  await expect
    .poll(() => daemon.shown())
    .toEqual([['2 Webex tokens expire', 'Over has expired, Soon in 7 days. Select to see all setups.']]);
  daemon.click();
  const { page, end } = await starting;
  await expect(heading(page)).toHaveText('Setups');
  await expect(page.getByRole('button', { name: 'Renew Over' })).toBeVisible();
  await end();
});

test('the reminder run ends silently on other days, without setups and without a notification service', async ({
  morning,
  webex,
}) => {
  const { data, daemon, logIn } = morning;
  expect((await logIn()).code).toBe(0);
  await seed(data, webex, { name: 'Fine', expiresIn: 200 });
  await seed(data, webex, { name: 'Begun' });
  await seed(data, webex, { name: 'Unknown', expiresIn: null });
  expect((await logIn()).code).toBe(0);
  expect(daemon.shown()).toEqual([]);
  await seed(data, webex, { name: 'Soon', expiresIn: 7 });
  daemon.end();
  expect((await logIn()).code).toBe(0);
});

test('the reminder run does nothing while the app is open', async ({ morning, start, webex }) => {
  const { data, daemon, env, logIn } = morning;
  await seed(data, webex, { name: 'Soon', expiresIn: 7 });
  const { app } = await start({ data, env });
  const windows = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized()));
  await app.evaluate(({ BrowserWindow, app: running }) => {
    const [window] = BrowserWindow.getAllWindows();
    // The test's screen has no window manager that could minimize the window.
    if (window)
      Object.assign(window, { isMinimized: () => true, restore: () => Object.assign(globalThis, { restored: true }) });
    running.on('second-instance', () => Object.assign(globalThis, { asked: true }));
  });
  expect((await logIn()).code).toBe(0);
  await expect.poll(() => app.evaluate(() => 'asked' in globalThis)).toBe(true);
  expect(await app.evaluate(() => 'restored' in globalThis)).toBe(false);
  expect(await windows()).toHaveLength(1);
  expect(daemon.shown()).toEqual([]);
});

test('the app opens when it is started while a reminder waits', async ({ morning, webex }) => {
  const { data, daemon, env } = morning;
  await seed(data, webex, { name: 'Soon', expiresIn: 7 });
  const starting = startWithoutInspector(executable, ['--remind', `--user-data-dir=${data}`], env);
  await expect.poll(() => daemon.shown().length).toBe(1);
  expect((await runApp(data, [], env)).code).toBe(0);
  const { page, end } = await starting;
  await expect(heading(page)).toHaveText('Setups');
  await end();
});
