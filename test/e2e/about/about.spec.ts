import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { heading } from '../support/steps';
import { executable, expect, test, version, type Wizard } from '../support/wizard';

const title = 'Webex Entra Setup';

/** Selects the item of the app's menu, as a click or its key does. */
async function selectAbout(app: ElectronApplication, menu: string, item: string): Promise<void> {
  await app.evaluate(
    ({ Menu, BrowserWindow }, [top, label]) => {
      const items = Menu.getApplicationMenu()?.items.find((each) => each.label === top)?.submenu?.items;
      const found = items?.find((each) => each.label === label);
      if (!found) throw new Error(`no ${label} in ${top}`);
      found.click(undefined, BrowserWindow.getAllWindows()[0], undefined);
    },
    [menu, item] as const,
  );
}

const isMac = process.platform === 'darwin';
const clipboard = ({ app }: Wizard) => app.evaluate(({ clipboard: each }) => each.readText());

test('About opens from the menu of the app, is copied without names and paths, and leads back', async ({ start }) => {
  const wizard = await start();
  const { app, page } = wizard;
  await selectAbout(app, isMac ? title : 'Help', `About ${title}`);
  await expect(heading(page)).toHaveText(title);
  await expect(heading(page)).toBeFocused();
  const versions = await app.evaluate(() => process.versions as Record<string, string>);
  const facts = page.getByRole('region', { name: 'This version' });
  for (const text of [versions.electron, versions.chrome, versions.node, version, process.arch])
    await expect(facts.getByText(text ?? '', { exact: true })).toBeVisible();
  await expect(facts.getByText(/^([0-9a-f]{12}|Unknown: built outside of a checkout)$/)).toBeVisible();
  await page.getByRole('button', { name: 'Copy for a support request' }).click();
  await expect.poll(() => clipboard(wizard)).toContain(`Webex Entra Setup ${version}\nBuilt from: `);
  const copied = await clipboard(wizard);
  expect(copied).toContain(`Electron: ${versions.electron}\nChromium: ${versions.chrome}\nNode.js: ${versions.node}\n`);
  const names = await app.evaluate(() => [process.env.HOME ?? '', process.env.HOSTNAME ?? '']);
  for (const secret of [wizard.data, executable, ...names]) if (secret.length > 5) expect(copied).not.toContain(secret);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(heading(page)).not.toHaveText(title);

  // The same page from the settings leads back there, by keyboard too.
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('menuitem', { name: 'All settings…' }).click();
  await page.getByRole('button', { name: 'About this app' }).press('Enter');
  await expect(heading(page)).toHaveText(title);
  await page.getByRole('button', { name: 'Back', exact: true }).press('Enter');
  await expect(heading(page)).toHaveText('Settings');
});

test('all licences are in the app: found by name, read, and shown in their folder', async ({ start }) => {
  const wizard = await start();
  const { app, page } = wizard;
  await app.evaluate(({ shell }) => {
    const paths: string[] = [];
    shell.showItemInFolder = (path) => void paths.push(path);
    Object.assign(globalThis, { paths });
  });
  const shown = () => app.evaluate(() => (globalThis as unknown as { paths: string[] }).paths);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('menuitem', { name: /^About this app/ }).click();
  await page.getByRole('button', { name: 'Show all licenses' }).click();
  await expect(heading(page)).toHaveText('Licenses');
  await page.getByText('License of this app', { exact: true }).click();
  await expect(page.getByText(/^MIT License\s+Copyright/).first()).toBeVisible();
  const count = page.getByRole('status').filter({ hasText: /^\d+ packages$/ });
  await expect(count).toBeVisible();
  expect(Number.parseInt((await count.textContent()) ?? '', 10)).toBeGreaterThan(100);
  for (const [name, text] of [
    ['react', 'Meta Platforms'],
    ['@github/keytar', 'GitHub'],
    ['electron', 'Electron contributors'],
  ] as const) {
    await page.getByRole('searchbox').fill(name);
    await page.getByRole('listitem').getByText(name, { exact: true }).click();
    await expect(page.getByRole('listitem').getByText(text).first()).toBeVisible();
  }
  await page.getByRole('button', { name: 'Open the folder' }).click();
  await page.getByRole('button', { name: 'Show Chromium’s file' }).click();
  await expect
    .poll(shown)
    .toEqual([
      expect.stringContaining(join('licenses', 'THIRD-PARTY.md')),
      expect.stringContaining('LICENSES.chromium.html'),
    ]);
  expect((await shown()).every((path) => existsSync(path))).toBe(true);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(heading(page)).toHaveText(title);
});

test('a build without a release feed has no button to look for a new version', async ({ start }) => {
  const { page } = await start();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('menuitem', { name: /^About this app/ }).click();
  await expect(page.getByText('This build names no release feed')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look for a new version…' })).toHaveCount(0);
  expect(await page.evaluate(() => window.bridge['about.lookUp']())).toMatchObject({
    failure: { code: 'release.unavailable' },
  });
});
