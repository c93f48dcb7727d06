import { defaultBrowser } from '../support/browser';
import { clickInPage, crashPage, expectHeading, holdQuestions, inPage } from '../support/dead-page';
import { expect, test } from '../support/lab';
import { runApp } from '../support/run';
import { begin, openWindow } from '../support/sign-in';
import { heading, row, signInAtOnce, takeOrgId } from '../support/steps';
import type { Wizard } from '../support/wizard';
import { windowWith } from '../support/wizard';

const startPage = 'Connect Microsoft Entra ID to Webex';

/** Crashes the page until the app asks, which is at the second time. */
async function crashTwice({ app }: Wizard, headingAgain = startPage): Promise<void> {
  await crashPage(app);
  await expectHeading(app, headingAgain);
  await crashPage(app);
}

test('a page whose process crashes is loaded again with the setup as it was', { tag: '@installed' }, async ({
  lab,
  webex,
}) => {
  const wizard = await lab();
  const { app, page } = wizard;
  const questions = await holdQuestions(app);
  await signInAtOnce(wizard);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await takeOrgId(wizard);
  await crashPage(app);

  await expectHeading(app, 'Setups');
  await clickInPage(app, 'Continue contoso.example');
  await expectHeading(app, 'Connection test');
  await clickInPage(app, 'Run the test');
  await expect.poll(() => inPage(app, 'document.querySelector("main").innerText')).toContain('All checks passed');
  expect(await inPage(app, 'document.querySelector("nav").innerText')).toContain('Connection test');
  expect(await questions.asked()).toEqual([]);
  await expect
    .poll(() => wizard.output())
    .toContain('The window stopped working\nThe process that draws it ended (crashed)');
  expect(wizard.output()).not.toContain(webex.token);
});

test('a page that crashes twice is not loaded in a loop: the app asks', async ({ start }) => {
  const wizard = await start();
  const { app } = wizard;
  const questions = await holdQuestions(app);
  await crashTwice(wizard);
  await expect.poll(() => questions.asked()).toHaveLength(1);
  expect(await questions.asked()).toMatchObject([
    { message: 'The window stopped working', buttons: ['Reload', 'Quit'] },
  ]);
  expect(
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed()),
    'the page waits for the answer',
  ).toBe(true);
  await questions.answer('Reload');
  await expectHeading(app, startPage);

  await crashPage(app);
  await expect.poll(() => questions.asked()).toHaveLength(2);
  const ended = new Promise((done) => app.process().once('exit', done));
  await questions.answer('Quit');
  expect(await ended).toBe(0);
});

test('the app asks in its own language', async ({ start }) => {
  const wizard = await start();
  const { app, page } = wizard;
  const questions = await holdQuestions(app);
  await page.evaluate(() => window.bridge['settings.change']({ locale: 'zh-CN' }));
  await crashTwice(wizard, '将 Microsoft Entra ID 对接到 Webex');
  await expect.poll(() => questions.asked()).toHaveLength(1);
  expect(await questions.asked()).toMatchObject([{ message: '窗口已停止工作', buttons: ['重新加载', '退出'] }]);
});

test('a second start of the app loads a dead page again', async ({ start, display }) => {
  const wizard = await start();
  const { app, data } = wizard;
  const questions = await holdQuestions(app);
  await crashTwice(wizard);
  await expect.poll(() => questions.asked()).toHaveLength(1);
  expect((await runApp(data, [], display.env)).code).toBe(0);
  await expectHeading(app, startPage);
  expect(await questions.withdrawn()).toBe(true);
});

test('a page that hangs can be loaded again; the app asks after a while, or when it is started again', async ({
  start,
  display,
}) => {
  const { app, data } = await start();
  const questions = await holdQuestions(app);
  // Chromium reports no page that a debugger is attached to, as here, so the test reports it.
  await app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    void page?.executeJavaScript('for (;;);').catch(() => undefined);
    const set = globalThis.setTimeout;
    // The only timer of exactly 20 seconds is shortened, which also proves that the app sets it.
    const hurried = (job: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
      if (delay === 20_000) globalThis.setTimeout = set;
      return set(job, delay === 20_000 ? 100 : delay, ...args);
    };
    globalThis.setTimeout = hurried as typeof setTimeout;
    page?.emit('unresponsive');
  });
  await expect.poll(() => questions.asked()).toHaveLength(1);
  expect(await questions.asked()).toMatchObject([
    { message: 'The window isn’t responding', buttons: ['Wait', 'Reload'] },
  ]);
  await questions.answer('Wait');
  expect((await runApp(data, [], display.env)).code).toBe(0);
  await expect.poll(() => questions.asked()).toHaveLength(2);
  await questions.answer('Reload');
  await expectHeading(app, startPage);
  expect(await questions.asked()).toHaveLength(2);
});

test('a page that cannot be loaded is tried once more, then the app asks and says why on standard error', async ({
  start,
}) => {
  const wizard = await start();
  const { app } = wizard;
  const questions = await holdQuestions(app);
  const failing = await app.evaluate(({ BrowserWindow, session }) => {
    const { protocol } = session.defaultSession;
    let requests = 0;
    Object.assign(globalThis, { requests: () => requests });
    // net::ERR_FILE_NOT_FOUND
    protocol.interceptBufferProtocol('app', ({ url }, answer) => {
      // The page that is left can still be loading its parts.
      if (new URL(url).pathname.endsWith('.html')) requests += 1;
      answer({ error: -6 });
    });
    BrowserWindow.getAllWindows()[0]?.webContents.reload();
    return protocol.isProtocolIntercepted('app');
  });
  expect(failing).toBe(true);
  await expect.poll(() => questions.asked()).toHaveLength(1);
  expect(await questions.asked()).toMatchObject([
    { message: 'The window couldn’t be loaded', buttons: ['Reload', 'Quit'] },
  ]);
  // The app writes it without waiting.
  await expect.poll(() => wizard.output()).toContain('The window couldn’t be loaded\n');
  await expect.poll(() => wizard.output()).toContain('(ERR_FILE_NOT_FOUND)');
  expect(await app.evaluate(() => (globalThis as unknown as { requests(): number }).requests())).toBe(2);

  await app.evaluate(({ session }) => session.defaultSession.protocol.uninterceptProtocol('app'));
  await questions.answer('Reload');
  await expectHeading(app, startPage);
});

test('a preload that fails is reported, and its page is loaded again', async ({ start }) => {
  const wizard = await start();
  const loaded = wizard.page.waitForEvent('domcontentloaded');
  await wizard.app.evaluate(({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    // Later, since the page is loaded again at once, which can cut off the answer.
    setTimeout(() => page?.emit('preload-error', {}, 'preload.cjs', new Error('broken')), 0);
  });
  await loaded;
  await expect(heading(wizard.page)).toHaveText(startPage);
  await expect.poll(() => wizard.output()).toContain('one of its own files (broken)');
});

test('a page that is loaded again during a sign-in in the browser can begin another one', async ({ lab, folder }) => {
  const desktop = await defaultBrowser(folder);
  const wizard = await lab({ env: desktop.env });
  const { page } = wizard;
  await begin(wizard, 'browser');
  await expect(page.getByRole('heading', { name: 'Waiting for you in the browser' })).toBeVisible();
  const first = await desktop.opened();
  await page.reload();
  await row(wizard, 'New setup')
    .getByRole('button', { name: /^Continue / })
    .click();
  await begin(wizard, 'browser');
  await expect(page.getByRole('heading', { name: 'Waiting for you in the browser' })).toBeVisible();
  expect(await desktop.opened()).not.toBe(first);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('the private window closes when the page that opened it is gone', async ({ lab, webex }) => {
  webex.signIn = () => '';
  const wizard = await lab();
  await openWindow(wizard);
  await windowWith(wizard.app, '/authorize');
  await crashPage(wizard.app);
  await expectHeading(wizard.app, 'Setups');
  await expect
    .poll(() => wizard.app.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows().length), { message: 'windows' })
    .toBe(1);
});
