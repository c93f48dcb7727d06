import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultBrowser, realBrowser } from '../support/browser';
import { copiedApp, resourcesIn } from '../support/changed-app';
import { expect, test } from '../support/wizard';

test('the user guide of the app opens in the browser, in the language of the app, with its pictures @installed', async ({
  start,
  folder,
  display,
}) => {
  const browser = await defaultBrowser(folder);
  const { app, page } = await start({ env: browser.env });
  // As its key F1 does.
  await app.evaluate(({ Menu, BrowserWindow }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const item = items.find(({ label }) => label === 'User guide');
    item?.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
  });
  const english = await browser.opened();
  await page.evaluate(() => window.bridge['settings.change']({ locale: 'zh-CN' }));
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await page.getByRole('menuitem', { name: '用户指南' }).click();
  const chinese = await browser.opened();

  const real = await realBrowser(join(folder, 'profile'), display.env);
  const shown = await real.newPage();
  for (const [path, title] of [
    [english, 'Webex Entra Setup: user guide'],
    [chinese, 'Webex Entra Setup 用户指南'],
  ] as const) {
    await shown.goto(pathToFileURL(path).href);
    await expect(shown.getByRole('heading', { level: 1 })).toHaveText(title);
    const widths = await shown
      .getByRole('figure')
      .locator('img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(widths.length).toBeGreaterThan(10);
    expect(widths.filter((width) => width < 300)).toEqual([]);
  }
  await real.close();
});

test('a user guide that is not there, or that nothing opens, is said with its place', async ({ start, folder }) => {
  const executable = await copiedApp(folder);
  const { app, page } = await start({ executable });
  await app.evaluate(({ shell }) => {
    shell.openPath = async () => 'no program';
  });
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('menuitem', { name: /^About this app/ }).click();
  const card = page.getByRole('region', { name: 'User guide' });
  await card.getByRole('button', { name: 'Open the user guide' }).click();
  await expect(page.getByRole('alert')).toContainText('The user guide didn’t open');
  await expect(page.getByRole('alert')).toContainText('en.html');

  await rm(join(resourcesIn(folder), 'user-guide'), { recursive: true });
  for (const name of ['Open the user guide', 'Show its file']) {
    await card.getByRole('button', { name }).click();
    await expect(page.getByRole('alert')).toContainText('The user guide isn’t here');
  }
});
