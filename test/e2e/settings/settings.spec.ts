import { createHash } from 'node:crypto';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openPrivateWindow } from '../support/private-window';
import { heading, startPracticeSetup, startSetup } from '../support/steps';
import { expect, test, type Wizard } from '../support/wizard';

const english = 'Connect Microsoft Entra ID to Webex';
const chinese = '将 Microsoft Entra ID 对接到 Webex';

async function choose(page: Page, settings: string, item: string): Promise<void> {
  await page.getByRole('button', { name: settings, exact: true }).click();
  await page.getByRole('menuitemradio', { name: item, exact: true }).click();
  await expect(page.getByRole('menu')).toBeHidden();
}

const language = (page: Page) => page.evaluate(() => document.documentElement.lang);

test('--lang sets the language; an unsupported value falls back to the language of the system', async ({ start }) => {
  const zh = await start({ env: { LANG: 'C.UTF-8', LANGUAGE: '' }, args: ['--lang=zh-CN'] });
  await expect(heading(zh.page)).toHaveText(chinese);
  expect(await language(zh.page)).toBe('zh-CN');
  expect(await zh.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toBe(
    'Webex Entra Setup',
  );
  await zh.close();

  const system = await start({ env: { LANG: 'zh_CN.UTF-8', LANGUAGE: 'zh_CN' }, args: ['--lang=tlh'] });
  await expect(heading(system.page)).toHaveText(chinese);
});

test('the language switch overrides --lang, keeps typed text and survives a restart', { tag: '@installed' }, async ({
  start,
}) => {
  const wizard = await start();
  const { page } = wizard;
  await startSetup(wizard);
  await page.getByRole('button', { name: /^Org ID/ }).click();
  const typed = '77c01e2a-5d1b-4f3e-9b60-2f8d3c1a9e5';
  await page.getByRole('textbox', { name: 'Org ID from Control Hub' }).fill(typed);
  await expect(page.getByText('31 digits found')).toBeVisible();

  await choose(page, 'Settings', '简体中文');
  await expect(heading(page)).toHaveText('组织 ID');
  await expect(page.getByRole('textbox')).toHaveValue(typed);
  await expect(page.getByText('31 digits found')).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: '31' })).toBeVisible();
  expect(await language(page)).toBe('zh-CN');
  await page.getByRole('textbox').press('End');
  await page.getByRole('textbox').pressSequentially('4');
  await expect(page.getByRole('button', { name: '继续', exact: true })).toBeEnabled();
  await wizard.close();

  const again = await start({ data: wizard.data, args: ['--lang=en'] });
  await expect(heading(again.page)).not.toHaveText(english);
  await expect(again.page.getByRole('button', { name: '设置', exact: true })).toBeVisible();
  await choose(again.page, '设置', 'English');
  await expect(again.page.getByRole('button', { name: 'Settings', exact: true })).toBeVisible();
  await expect(heading(again.page)).toHaveText('Setups');
});

test('the theme is light, dark or follows the system', async ({ start }) => {
  const wizard = await start();
  const { page } = wizard;
  await page.emulateMedia({ colorScheme: 'light' });
  await expectColours(wizard, 'light');
  await choose(page, 'Settings', 'Dark');
  await expectColours(wizard, 'dark');
  expect(await wizard.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await choose(page, 'Settings', 'Light');
  await expectColours(wizard, 'light');
  await choose(page, 'Settings', 'Follow the system');
  await expectColours(wizard, 'light');
  // The system changes its colours.
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectColours(wizard, 'dark');
  expect(await wizard.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('system');

  await choose(page, 'Settings', 'Light');
  await expectColours(wizard, 'light');
  await wizard.close();
  expect(JSON.parse(await readFile(join(wizard.data, 'settings.json'), 'utf8'))).toEqual({ theme: 'light' });
});

/** Checks the painted colours: a light background with dark text, or the reverse. */
async function expectColours({ page }: Wizard, theme: 'light' | 'dark'): Promise<void> {
  const brightness = () =>
    page.evaluate(() => {
      const app = document.querySelector('#root > .fui-FluentProvider > div') ?? document.body;
      const { backgroundColor, color } = getComputedStyle(app);
      const mean = (rgb: string) =>
        (rgb.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3;
      return { ground: mean(backgroundColor) > 128 ? 'light' : 'dark', text: mean(color) > 128 ? 'light' : 'dark' };
    });
  await expect.poll(brightness).toEqual({ ground: theme, text: theme === 'light' ? 'dark' : 'light' });
}

test('high contrast applies when selected or set by the system, also in the title bar of the private window', async ({
  start,
}) => {
  const wizard = await start({ args: ['--practice'] });
  const { app, page } = wizard;
  const ground = (of: Page) => of.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const black = 'rgb(0, 0, 0)';
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectColours(wizard, 'dark');
  expect(await ground(page)).not.toBe(black);
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await expect.poll(() => ground(page)).toBe(black);
  await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
  await expectColours(wizard, 'light');

  await choose(page, 'Settings', 'Dark');
  await startPracticeSetup(wizard);
  const { titlebar } = await openPrivateWindow(wizard, '/authorize');
  await expect(titlebar.locator('html')).toHaveAttribute('data-theme', 'dark');
  await choose(page, 'Settings', 'High contrast');
  await expect.poll(() => ground(page)).toBe(black);
  await expect(titlebar.locator('html')).toHaveAttribute('data-theme', 'highContrast');
  expect(await titlebar.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(black);
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await wizard.close();
  const again = await start({ data: wizard.data });
  await expect.poll(() => ground(again.page)).toBe(black);
});

test('a temporary file that a killed app left in the data folder is removed at the next start', async ({
  start,
  folder,
}) => {
  const data = join(folder, 'killed');
  await mkdir(data);
  const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
  // No process has a number this high.
  const left = join(data, `.tmp-${machine}-99999999-0123abcd.part`);
  await writeFile(left, '{"loc');
  await start({ data });
  const gone = () =>
    access(left).then(
      () => false,
      () => true,
    );
  await expect.poll(gone).toBe(true);
});
