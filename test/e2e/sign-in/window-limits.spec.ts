import type { ElectronApplication } from '@playwright/test';
import { expect, servePages, startingAt, test } from '../support/lab';
import { clickLast, openPrivateWindow, titlebars } from '../support/private-window';
import { expectFailure, expectNothingStored, signedIn } from '../support/sign-in';
import { windowWith } from '../support/wizard';

const query = (url = '') => new URL(url, 'http://x').search;

/** Ends the renderer process of the page with this path, as a crash does. */
async function crash(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ webContents }, end) => {
    const page = webContents.getAllWebContents().find((contents) => new URL(contents.getURL()).pathname === end);
    page?.forcefullyCrashRenderer();
  }, path);
}

test('the number of pop-ups is limited, and the sign-in continues', async ({ lab, webex }) => {
  servePages(webex, {
    '/login': ({ url }) => `<h1>First</h1><a href="/authorize${query(url)}">Agree</a>
      <button onclick="const opened = [];
        for (let n = 0; n < 40; n += 1) opened.push(window.open('/more?' + n, '', 'width=300'));
        document.querySelector('h1').textContent = opened.filter(Boolean).length + ' opened'">Many</button>`,
    '/more': () => '<h1>One of many</h1>',
  });
  const wizard = await lab({ cloud: startingAt(webex, '/login') });
  const { site } = await openPrivateWindow(wizard, '/login');
  await site.getByRole('button', { name: 'Many' }).click();
  await expect(site.getByRole('heading')).toHaveText('4 opened');
  await expect.poll(() => titlebars(wizard.app).length).toBe(5);
  await clickLast(site, 'link', 'Agree');
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
  expect(wizard.app.windows()).toHaveLength(1);
});

test('a pop-up fits on the screen, and cannot make itself larger', async ({ lab, webex }) => {
  servePages(webex, {
    '/login': () => `<h1>First</h1>
      <button onclick="window.open('/second', '', 'width=20000,height=20000')">Pop up</button>`,
    '/second': () =>
      '<h1>Second</h1><button onclick="moveTo(-3000, -3000); resizeTo(20000, 20000); this.textContent = 1">Grow</button>',
  });
  const wizard = await lab({ cloud: startingAt(webex, '/login') });
  const { site } = await openPrivateWindow(wizard, '/login');
  await site.getByRole('button', { name: 'Pop up' }).click();
  const popup = await windowWith(wizard.app, '/second');
  await popup.getByRole('button', { name: 'Grow' }).click();
  await expect(popup.getByRole('button')).toHaveText('1');
  const isWithin = () =>
    wizard.app.evaluate(({ BaseWindow, screen }) => {
      const { workArea } = screen.getPrimaryDisplay();
      return BaseWindow.getAllWindows()
        .map((window) => window.getBounds())
        .every(({ x, y, width, height }) => width <= workArea.width && height <= workArea.height && x >= 0 && y >= 0);
    });
  expect(await isWithin()).toBe(true);
});

test('repeated dialogs of a sign-in page can be suppressed', async ({ lab, webex }) => {
  servePages(webex, {
    '/login': () => `<h1>First</h1><button onclick="window.open('/second', '', 'width=300')">Pop up</button>`,
    '/second': () => '<h1>Second</h1>',
  });
  const wizard = await lab({ cloud: startingAt(webex, '/login') });
  const { site } = await openPrivateWindow(wizard, '/login');
  await site.getByRole('button', { name: 'Pop up' }).click();
  await windowWith(wizard.app, '/second');
  const preferences = await wizard.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((contents) => contents.getURL().startsWith('http'))
      // Electron's types leave this out.
      .map((contents) => (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()),
  );
  expect(preferences).toHaveLength(2);
  for (const one of preferences) {
    expect(one).toMatchObject({
      safeDialogs: true,
      safeDialogsMessage: 'Don’t let this page show more dialogs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
  }
});

test('a dialog of a sign-in page ends with the sign-in', async ({ lab, webex }) => {
  webex.signIn = () => '';
  const wizard = await lab();
  await openPrivateWindow(wizard, '/authorize');
  // Playwright answers the dialogs of pages itself, so the test reports them as Chromium does.
  const signals = await wizard.app.evaluateHandle(({ dialog, webContents }) => {
    const shown: (AbortSignal | undefined)[] = [];
    dialog.showMessageBox = ((...given: unknown[]) => {
      shown.push((given.at(-1) as Electron.MessageBoxOptions).signal);
      return new Promise(() => undefined);
    }) as typeof dialog.showMessageBox;
    const page = webContents.getAllWebContents().find((contents) => contents.getURL().includes('/authorize'));
    const alert = () => {
      if (!page || page.isDestroyed()) return;
      page.emit(
        '-run-dialog',
        { frame: page.mainFrame, dialogType: 'alert', messageText: 'Password?' },
        () => undefined,
      );
    };
    alert();
    // A page goes on while its window closes.
    shown[0]?.addEventListener('abort', () => setImmediate(alert));
    return shown;
  });
  expect(await signals.evaluate((all) => all.map((signal) => signal?.aborted))).toEqual([false]);
  await wizard.page.getByRole('button', { name: 'Cancel sign-in' }).click();
  await expectFailure(wizard, 'The sign-in was canceled', 'Start it again when you are ready');
  await expect
    .poll(() => signals.evaluate((all) => all.every((signal) => signal?.aborted)), { message: 'no dialog is left' })
    .toBe(true);
});

test('a pop-up that fails to load or crashes does not affect the sign-in', async ({ lab, webex }) => {
  servePages(webex, {
    '/login': ({ url }) => `<h1>First</h1><a href="/authorize${query(url)}">Agree</a>
      <button onclick="window.open('http://nonexistent.invalid/', '', 'width=300')">Nowhere</button>
      <button onclick="window.open('/second', '', 'width=300,noopener')">Pop up</button>`,
    '/second': () => '<h1>Second</h1>',
  });
  const wizard = await lab({ cloud: startingAt(webex, '/login') });
  const { site } = await openPrivateWindow(wizard, '/login');
  await site.getByRole('button', { name: 'Nowhere' }).click();
  await expect.poll(() => titlebars(wizard.app).length).toBe(2);
  await site.getByRole('button', { name: 'Pop up' }).click();
  await windowWith(wizard.app, '/second');
  await expect.poll(() => titlebars(wizard.app).length).toBe(3);
  await crash(wizard.app, '/second');
  await expect.poll(() => titlebars(wizard.app).length).toBe(2);
  await clickLast(site, 'link', 'Agree');
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
});

test('a crash of the sign-in page ends the sign-in with its own failure, and trying again works', async ({
  lab,
  webex,
}) => {
  const good = webex.signIn;
  webex.signIn = () => '';
  const wizard = await lab();
  await openPrivateWindow(wizard, '/authorize');
  await crash(wizard.app, '/authorize');
  await expectFailure(wizard, 'The sign-in page stopped working', 'sign in through your default browser');
  await expectNothingStored(wizard);
  await expect.poll(() => wizard.app.windows().length).toBe(1);
  webex.signIn = good;
  await wizard.page.getByRole('button', { name: 'Try again' }).click();
  await expect(signedIn(wizard.page)).toContainText('Ada Lovelace');
});

test('a crash of the title bar ends the sign-in', async ({ lab, webex }) => {
  webex.signIn = () => '';
  const wizard = await lab();
  await openPrivateWindow(wizard, '/authorize');
  await crash(wizard.app, '/titlebar.html');
  await expectFailure(wizard, 'The sign-in page stopped working', 'sign in through your default browser');
  await expect.poll(() => wizard.app.windows().length).toBe(1);
});

test('a sign-in page that does not respond ends the sign-in, unless it recovers', async ({ lab, webex }) => {
  webex.signIn = () => '';
  const wizard = await lab();
  await openPrivateWindow(wizard, '/authorize');
  // Chromium reports no page that a debugger is attached to, as here, so the test reports it.
  const recovered = await wizard.app.evaluate(({ webContents }) => {
    const page = webContents.getAllWebContents().find((contents) => contents.getURL().includes('/authorize'));
    const set = globalThis.setTimeout;
    const timers: { _destroyed?: boolean }[] = [];
    // The only timer of exactly 20 seconds is shortened, which also proves that the app sets it.
    const hurried = (job: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
      const timer = set(job, delay === 20_000 ? 100 : delay, ...args);
      if (delay === 20_000) timers.push(timer as { _destroyed?: boolean });
      return timer;
    };
    globalThis.setTimeout = hurried as typeof setTimeout;
    page?.emit('unresponsive');
    page?.emit('responsive');
    const ended = timers.map((timer) => timer._destroyed);
    page?.emit('unresponsive');
    return ended;
  });
  expect(recovered, 'the timer ends when the page responds again').toEqual([true]);
  await expectFailure(wizard, 'The sign-in page isn’t responding', 'sign in through your default browser');
  await expect.poll(() => wizard.app.windows().length).toBe(1);
  await expectNothingStored(wizard);
});
