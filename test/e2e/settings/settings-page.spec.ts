import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { onOneLine } from '../../../shared/texts/translator';
import { expectAccessible } from '../support/axe';
import { openPrivateWindow } from '../support/private-window';
import { heading, startPracticeSetup } from '../support/steps';
import { expect, test, type Wizard } from '../support/wizard';

const names = {
  en: { settings: 'Settings', all: 'All settings…', larger: 'Larger', back: 'Back' },
  'zh-CN': { settings: '设置', all: '所有设置…', larger: '放大', back: '返回' },
} as const;

async function openPage({ page }: Wizard, locale: keyof typeof names = 'en'): Promise<void> {
  await page.getByRole('button', { name: names[locale].settings, exact: true }).click();
  await page.getByRole('menuitem', { name: names[locale].all }).click();
  await expect(heading(page)).toHaveText(names[locale].settings);
}

/** The choices on the disk; null before the first one is written. */
const stored = ({ data }: Wizard) => readFile(join(data, 'settings.json'), 'utf8').then(JSON.parse, () => null);
const factor = ({ app }: Wizard) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
/** Presses a key of the system, which Chromium passes on to the menu. */
const press = ({ app }: Wizard, keyCode: string) =>
  app.evaluate(({ BrowserWindow }, key) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const type of ['keyDown', 'keyUp'] as const)
      page?.sendInputEvent({ type, keyCode: key, modifiers: ['control'] });
  }, keyCode);

for (const locale of locales)
  test(`the page of the settings is accessible, at each size, ${locale}`, async ({ start }) => {
    const wizard = await start({ args: [`--lang=${locale}`] });
    const { page, app } = wizard;
    await openPage(wizard, locale);
    await expect(heading(page)).toBeFocused();
    await expect(page.getByText(wizard.data, { exact: true })).toBeVisible();
    for (const theme of ['light', 'dark', 'highContrast'] as const) {
      await page.evaluate((wanted) => window.bridge['settings.change']({ theme: wanted }), theme);
      await expectAccessible(`settings, ${theme}`, page);
    }
    for (const [width, height, zoom] of [
      [1280, 800, 100],
      [900, 600, 100],
      [1280, 800, 200],
    ] as const) {
      await app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
        { width, height },
      );
      await page.evaluate((wanted) => window.bridge['settings.change']({ zoom: wanted }), zoom);
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe((width * 100) / zoom);
      expect(await sticksOut(page)).toEqual([]);
    }
    await page.getByRole('button', { name: names[locale].back }).click();
    await expect(heading(page)).not.toHaveText(names[locale].settings);
  });

/** The controls that are wider than the page. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main button, main label, main p')]
      .filter((part) => part.getBoundingClientRect().right > innerWidth)
      .map((part) => part.textContent ?? ''),
  );
}

test('the size is set by buttons and keys, holds after a restart, and is that of the private window too', {
  tag: '@installed',
}, async ({ start }) => {
  const wizard = await start({ args: ['--practice'] });
  const { page, app } = wizard;
  await openPage(wizard);
  await page.getByRole('button', { name: 'Larger' }).click();
  await expect(page.getByText('110%', { exact: true })).toBeVisible();
  expect(await factor(wizard)).toBeCloseTo(1.1);
  await press(wizard, '=');
  await expect.poll(() => factor(wizard)).toBeCloseTo(1.25);
  await expect(page.getByText('125%', { exact: true })).toBeVisible();
  await press(wizard, '-');
  await expect.poll(() => factor(wizard)).toBeCloseTo(1.1);
  await press(wizard, '0');
  await expect.poll(() => factor(wizard)).toBeCloseTo(1);
  await page.evaluate(() => window.bridge['settings.change']({ zoom: 150 }));
  await expect.poll(() => stored(wizard)).toEqual({ zoom: 150 });
  await wizard.close();

  const again = await start({ data: wizard.data, args: ['--practice'] });
  expect(await factor(again)).toBeCloseTo(1.5);
  await startPracticeSetup(again);
  const { site, titlebar } = await openPrivateWindow(again, '/authorize');
  const ratio = (of: Page) => of.evaluate(() => devicePixelRatio);
  expect(await ratio(titlebar)).toBeCloseTo(1.5);
  expect(await ratio(site)).toBeCloseTo(1.5);
  await expect.poll(() => titlebar.evaluate(() => innerHeight)).toBe(48);
  await again.page.evaluate(() => window.bridge['settings.change']({ zoom: 100 }));
  await expect.poll(() => ratio(titlebar)).toBeCloseTo(1);
  await expect.poll(() => ratio(site)).toBeCloseTo(1);
  await expect.poll(() => titlebar.evaluate(() => innerHeight)).toBe(48);
  expect(await app.evaluate(() => 0).catch(() => 'closed')).toBe('closed');
});

test('the time in the clipboard, the days of reminders and the folder are set and shown', async ({ start }) => {
  const wizard = await start();
  const { page, app } = wizard;
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      Object.assign(globalThis, { opened: path });
      return Promise.resolve('');
    };
  });
  await openPage(wizard);
  await page.getByRole('radio', { name: '30 seconds' }).check();
  await page.getByRole('checkbox', { name: '90 days before' }).uncheck();
  await expect.poll(() => stored(wizard)).toEqual({ clipboardSeconds: 30, reminderDays: [60, 30, 14, 7, 1] });
  await page.getByRole('button', { name: 'Show folder' }).click();
  await expect.poll(() => app.evaluate(() => (globalThis as { opened?: string }).opened)).toBe(wizard.data);
  await page.getByRole('button', { name: 'Log…' }).click();
  await expect(page.locator('#root')).toHaveAttribute('aria-hidden', 'true');
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Log…' })).toBeFocused();
  await wizard.close();

  const again = await start({ data: wizard.data });
  await press(again, ',');
  await expect(heading(again.page)).toHaveText('Settings');
  await expect(again.page.getByRole('radio', { name: '30 seconds' })).toBeChecked();
  await expect(again.page.getByRole('checkbox', { name: '90 days before' })).not.toBeChecked();
});

test('the menu of the app follows its language', async ({ start }) => {
  const wizard = await start();
  const labels = () =>
    wizard.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);
  await expect.poll(labels).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
  await wizard.page.evaluate(() => window.bridge['settings.change']({ locale: 'zh-CN' }));
  await expect.poll(labels).toEqual(['文件', '编辑', '视图', '窗口', '帮助']);
  expect(
    await wizard.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMenuBarVisible()),
    'hidden until Alt is pressed',
  ).toBe(false);
});

for (const locale of locales)
  test(`a right click in a field offers what it can, and nothing elsewhere, ${locale}`, async ({ start }) => {
    const wizard = await start({ args: ['--practice', `--lang=${locale}`] });
    const { page, app } = wizard;
    await app.evaluate(({ Menu }) => {
      const shown: string[][] = [];
      Object.assign(globalThis, { shown });
      Menu.prototype.popup = function popup() {
        shown.push(this.items.map(({ label, enabled }) => `${label}${enabled ? '' : ' (off)'}`).filter(Boolean));
      };
    });
    const shown = () => app.evaluate(() => (globalThis as unknown as { shown: string[][] }).shown);
    await page.evaluate(() => {
      for (const type of ['text', 'password']) {
        const field = Object.assign(document.createElement('input'), { type, value: 'abc', id: `${type}-field` });
        field.style.cssText = 'position: fixed; z-index: 9; top: 0; left: 0';
        document.body.append(field);
        if (type === 'text') field.style.left = '300px';
      }
    });
    const [cut, copy, paste, all] =
      locale === 'en' ? ['Cut', 'Copy', 'Paste', 'Select all'] : ['剪切', '复制', '粘贴', '全选'];
    for (const type of ['text', 'password']) {
      const field = page.locator(`#${type}-field`);
      await field.selectText();
      await field.click({ button: 'right' });
    }
    await expect.poll(async () => (await shown()).length).toBe(2);
    const [text = [], password = []] = await shown();
    expect(text.map((label) => label.replace(' (off)', ''))).toEqual(
      [cut, copy, paste, all].flatMap((label) => [label]),
    );
    expect(text).toContain(copy);
    expect(password).toContain(`${cut} (off)`);
    expect(password).toContain(`${copy} (off)`);
    await heading(page).click({ button: 'right', position: { x: 1, y: 1 } });
    expect((await shown()).length).toBe(2);
  });

for (const locale of locales)
  test(`English dates follow the chosen region, also after a restart (${locale})`, async ({ start, folder }) => {
    const { t } = translator(locale);
    const data = join(folder, 'dates');
    const wizard = await start({ data, args: [`--lang=${locale}`] });
    await openPage(wizard, locale);
    const example = (page: Page) => page.locator('#date-example');
    const british = locale === 'en' ? '28 November 2026' : onOneLine('2026年11月28日');
    await wizard.page.getByRole('combobox', { name: t('settings.dates.label') }).selectOption('IE');
    await expect(example(wizard.page)).toContainText(british);
    await expect.poll(() => stored(wizard)).toMatchObject({ dateRegion: 'IE' });
    await wizard.app.close();
    const again = await start({ data, args: [`--lang=${locale}`] });
    await openPage(again, locale);
    await expect(again.page.getByRole('combobox', { name: t('settings.dates.label') })).toHaveValue('IE');
    await expect(example(again.page)).toContainText(british);
  });
