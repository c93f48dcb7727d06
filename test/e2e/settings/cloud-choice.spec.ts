import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { expect, test } from '../support/lab';
import { heading } from '../support/steps';
import type { Wizard } from '../support/wizard';
import { answerFileDialogs } from '../support/workbench-table';

type Locale = (typeof locales)[number];

/** Opens the settings, and finds what is on their page by its texts in the language. */
async function openSettings({ page }: Wizard, locale: Locale) {
  const { t } = translator(locale);
  await page.getByRole('button', { name: t('app.settings'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('settings.all') }).click();
  await expect(heading(page)).toHaveText(t('app.settings'));
  const cloud = page.getByRole('region', { name: t('cloudFile.title') });
  const press = (id: Parameters<typeof t>[0]) => cloud.getByRole('button', { name: t(id), exact: true }).click();
  return { t, cloud, press };
}

/** The clouds of the records on the disk; none before the first one is written. */
async function clouds({ data }: Wizard): Promise<readonly unknown[]> {
  const folder = join(data, 'setups');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => JSON.parse(text).cloud);
}

for (const locale of locales)
  test(`a cloud file is shown before it is used, and holds for new setups, ${locale}`, async ({
    start,
    webex,
    folder,
  }) => {
    const file = join(folder, 'lab.json');
    await writeFile(file, JSON.stringify(webex.cloud));
    const wizard = await start({ args: [`--lang=${locale}`] });
    const { page, app } = wizard;
    const { t, cloud, press } = await openSettings(wizard, locale);
    const banner = page.getByText(webex.cloud.name).and(page.getByRole('complementary').locator('span'));
    await expect(cloud).toContainText(t('cloudFile.none'));

    await answerFileDialogs(app, { open: null });
    await press('cloudFile.choose');
    await answerFileDialogs(app, { open: file });
    await press('cloudFile.choose');
    await expect(cloud.getByText(webex.cloud.scimBaseUrl)).toBeVisible();
    await expect(cloud.getByRole('button', { name: t('cloudFile.use') })).toBeFocused();
    await press('app.cancel');
    await expect(cloud.getByText(webex.cloud.scimBaseUrl)).toBeHidden();
    await expect(cloud.getByRole('button', { name: t('cloudFile.choose') })).toBeFocused();
    await expect(banner).toBeHidden();

    await press('cloudFile.choose');
    await press('cloudFile.use');
    await expect(cloud).toContainText(t('cloudFile.used'));
    await expect(banner).toBeVisible();

    // The file is not needed any more, neither now nor after a restart.
    await writeFile(file, '');
    await wizard.close();
    const again = await start({ data: wizard.data, args: [`--lang=${locale}`] });
    await again.page.getByRole('button', { name: t('home.start') }).click();
    await expect(again.page.getByRole('complementary').getByText(webex.cloud.name)).toBeVisible();
    await expect
      .poll(() => clouds(wizard))
      .toEqual([expect.objectContaining({ kind: 'file', scimBaseUrl: webex.cloud.scimBaseUrl })]);
    await again.close();
  });

test('the choice of a cloud file is taken back for new setups only', { tag: '@installed' }, async ({
  start,
  webex,
  folder,
}) => {
  const data = join(folder, 'data');
  const first = await start({ data });
  await writeFile(join(data, 'cloud.json'), JSON.stringify(webex.cloud));
  await first.close();
  const wizard = await start({ data });
  const { t, cloud, press } = await openSettings(wizard, 'en');
  await press('cloudFile.remove');
  await expect(cloud).toContainText(t('cloudFile.none'));
  await expect(wizard.page.getByRole('complementary')).toBeHidden();
  expect(await readFile(join(data, 'cloud.json'), 'utf8')).toBe('null\n');
});

test('a file that names no cloud changes nothing, and says what is wrong', async ({ start, webex, folder }) => {
  const file = join(folder, 'lab.json');
  await writeFile(file, JSON.stringify({ ...webex.cloud, scimBaseUrl: 'http://scim.example/v1' }));
  const wizard = await start();
  const { page, app } = wizard;
  const { t, cloud, press } = await openSettings(wizard, 'en');
  await answerFileDialogs(app, { open: file });
  await press('cloudFile.choose');
  await expect(page.getByRole('alert')).toContainText('The cloud file has a mistake in “scimBaseUrl”');
  await expect(cloud).toContainText(t('cloudFile.none'));
});

test('a choice that was damaged is reported at the start, and set aside', async ({ start, folder }) => {
  const data = join(folder, 'data');
  await (await start({ data })).close();
  await writeFile(join(data, 'cloud.json'), '{');
  const { page } = await start({ data });
  await expect(page.getByRole('alert')).toContainText('The cloud chosen in the settings is lost');
  expect(await readdir(join(data, 'set-aside'))).toEqual(['cloud.json']);
});

test('the command line goes before the choice, which the page then only shows', async ({ start, webex, folder }) => {
  const data = join(folder, 'data');
  await (await start({ data })).close();
  await writeFile(join(data, 'cloud.json'), JSON.stringify({ ...webex.cloud, name: 'Chosen' }));
  const wizard = await start({ data, cloud: webex.cloud });
  const { t, cloud } = await openSettings(wizard, 'en');
  await expect(cloud).toContainText(t('cloudFile.byCommandLine'));
  await expect(cloud.getByText(webex.cloud.name, { exact: true })).toBeVisible();
  await expect(cloud.getByRole('button')).toHaveCount(0);
});
