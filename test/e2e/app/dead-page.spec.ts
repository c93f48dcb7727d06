import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../support/wizard';

/** A dialog of the system, and how the test answers it. */
interface Asked {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
}

/** Keeps the system's dialogs closed, and answers each when `answer` is called. */
async function holdDialogs(app: ElectronApplication) {
  await app.evaluate(({ dialog }) => {
    const dialogs: Asked[] = [];
    Object.assign(globalThis, { dialogs });
    dialog.showMessageBox = ((_window: unknown, asked: Asked) => {
      const { message, detail, buttons } = asked;
      dialogs.push({ message, detail, buttons });
      return new Promise((answer) => {
        Object.assign(globalThis, { answer: (response: number) => answer({ response, checkboxChecked: false }) });
      });
    }) as never;
  });
  return {
    asked: () => app.evaluate(() => (globalThis as unknown as { dialogs: Asked[] }).dialogs),
    answer: (button: number) =>
      app.evaluate((_electron, given) => {
        (globalThis as unknown as { answer(response: number): void }).answer(given);
      }, button),
  };
}

/** Ends the process of the wizard's page. */
async function crash(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
}

/** The first heading of the page as the main process sees it: Playwright does not follow a page beyond its crash. */
function headingOf(app: ElectronApplication): Promise<string> {
  return app.evaluate(async ({ BrowserWindow }) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!page || page.isCrashed() || page.isLoading()) return '';
    return page.executeJavaScript(`document.querySelector('h1')?.textContent ?? ''`) as Promise<string>;
  });
}

test('a page that stops is reloaded once, then the app asks; starting it again does not hide the question', async ({
  start,
}) => {
  const { app, page } = await start();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const dialogs = await holdDialogs(app);
  await crash(app);
  await expect.poll(() => headingOf(app)).toBe(title);
  expect(await dialogs.asked()).toEqual([]);

  await crash(app);
  await expect.poll(dialogs.asked).toEqual([
    {
      message: 'The window stopped working',
      detail: expect.stringContaining('Your setups and tokens are not affected'),
      buttons: ['Try again', 'Quit'],
    },
  ]);
  await app.evaluate(({ app: running }) => running.emit('second-instance', {}, []));
  expect(await dialogs.asked()).toHaveLength(1);
  await dialogs.answer(0);
  await expect.poll(() => headingOf(app)).toBe(title);
});

test('the question about a page that stopped can end the app, and is in the language of the app', async ({ start }) => {
  const { app, page } = await start();
  await page.evaluate(() => window.bridge['settings.change']({ locale: 'zh-CN' }));
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const dialogs = await holdDialogs(app);
  await crash(app);
  await expect.poll(() => headingOf(app)).not.toBe('');
  await crash(app);
  await expect.poll(dialogs.asked).toMatchObject([{ message: '窗口已停止工作', buttons: ['重试', '退出'] }]);
  const ended = new Promise<number | null>((done) => app.process().once('exit', done));
  await dialogs.answer(1);
  expect(await ended).toBe(0);
});

test('a page that does not respond is ended and loaded again when that is chosen', async ({ start }) => {
  const { app, page } = await start();
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const dialogs = await holdDialogs(app);
  // Chromium reports no page that a debugger is attached to, as here, so the test reports it.
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('unresponsive'));
  await expect
    .poll(dialogs.asked)
    .toMatchObject([{ message: 'The window is not responding', buttons: ['Wait', 'Try again', 'Quit'] }]);
  const before = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  await dialogs.answer(1);
  await expect.poll(() => headingOf(app)).toBe(title);
  const after = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  expect(after).not.toBe(before);
});
