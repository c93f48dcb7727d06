import type { ElectronApplication, Page } from '@playwright/test';
import { launchApp } from '../e2e/support/launch';
import { heading } from '../e2e/support/steps';
import { executable, expect, test } from '../e2e/support/wizard';

/** The folders of the user, where the app keeps its data by default: the session of the tests has its own. */
const ownFolders = { HOME: '/home/ada', XDG_CONFIG_HOME: undefined };

async function open(display: { readonly env: object }): Promise<{ app: ElectronApplication; page: Page }> {
  const app = await launchApp(executable, [], { ...process.env, ...ownFolders, ...display.env });
  return { app, page: await app.firstWindow() };
}

test('a version before the upgrade stores a setup and a setting', { tag: '@before-upgrade' }, async ({ display }) => {
  const { app, page } = await open(display);
  expect((await app.evaluate((electron) => electron.app.getPath('userData'))).startsWith('/home/ada/.config/')).toBe(
    true,
  );
  await page.getByRole('button', { name: 'Start a setup' }).click();
  await expect(heading(page)).toHaveText('New setup');
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('menuitemradio', { name: '简体中文', exact: true }).click();
  await expect(page.getByRole('button', { name: '设置', exact: true })).toBeVisible();
  await app.close();
});

test('after the upgrade, the app has the setup and the setting of before', { tag: '@installed' }, async ({
  display,
}) => {
  const { app, page } = await open(display);
  await expect(page.getByRole('button', { name: '设置', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^继续/ })).toHaveCount(1);
  await app.close();
});
