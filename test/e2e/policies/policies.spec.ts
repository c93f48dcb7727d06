import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '../../../shared/enums';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/lab';
import { appWithPolicies, needPolicyFile, policyFile } from '../support/policies';
import { runApp } from '../support/run';
import { seed } from '../support/seeded';
import { heading } from '../support/steps';
import type { Wizard } from '../support/wizard';

test.beforeEach(() => needPolicyFile(test));

const clientId = '11111111-2222-3333-4444-555555555555';
const { t } = translator('en');

async function openSettings({ page }: Wizard, locale: Locale = 'en'): Promise<void> {
  const text = translator(locale);
  await page.getByRole('button', { name: text.t('app.settings'), exact: true }).click();
  await page.getByRole('menuitem', { name: text.t('settings.all') }).click();
  await expect(heading(page)).toHaveText(text.t('app.settings'));
}

const change = ({ page }: Wizard, wanted: object) =>
  page.evaluate((given) => window.bridge['settings.change'](given), wanted);

for (const locale of locales)
  test(`the settings show what the organization sets, and refuse to change it, ${locale}`, async ({
    start,
    folder,
  }) => {
    const data = join(folder, 'data');
    await mkdir(data);
    const other = locale === 'en' ? 'zh-CN' : 'en';
    const own = { locale: other, clipboardSeconds: 120, reminderDays: [90] };
    await writeFile(join(data, 'settings.json'), JSON.stringify(own));
    const program = await appWithPolicies(folder, {
      content: { Language: locale, ClipboardSeconds: 30, ReminderDays: [30, 7], Updates: false },
    });
    const wizard = await start({ data, executable: program, args: [`--lang=${other}`] });
    const { page } = wizard;
    const text = translator(locale);
    await page.getByRole('button', { name: text.t('app.settings'), exact: true }).click();
    const note = text.t('policies.setBy.value', { value: text.t(`app.language.${locale}`) });
    await expect(page.getByRole('menu').getByText(note)).toBeVisible();
    await page.keyboard.press('Escape');
    await openSettings(wizard, locale);

    for (const [label, value] of [
      [text.t('app.language'), text.t(`app.language.${locale}`)],
      [text.t('settings.clipboard.label'), text.t('settings.clipboard.seconds', { seconds: 30 })],
      [text.t('settings.reminders.days'), text.t('settings.reminders.day', { days: 30 })],
    ] as const) {
      const group = page.getByRole('group', { name: label, exact: true });
      await expect(group).toContainText(value);
      await expect(group).toContainText(text.t('policies.setBy'));
    }
    const section = page.getByRole('region', { name: text.t('policies.title') });
    for (const name of ['Language', 'ClipboardSeconds', 'ReminderDays', 'Updates'] as const)
      await expect(section).toContainText(text.t('policies.source', { name, source: policyFile }));
    await expect(section).toContainText('30, 7');
    await expectAccessible('settings that the organization sets', page);

    expect(await change(wizard, { clipboardSeconds: 60 })).toEqual({
      ok: false,
      failure: { code: 'policy.set', detail: { policy: 'ClipboardSeconds' } },
    });
    expect(await change(wizard, { theme: 'dark' })).toMatchObject({ ok: true, value: { clipboardSeconds: 30 } });
    await wizard.close();

    // Without the policies, the own choices are in effect again.
    expect(JSON.parse(await readFile(join(data, 'settings.json'), 'utf8'))).toEqual({ ...own, theme: 'dark' });
    const again = await start({ data, args: [`--lang=${locale}`] });
    await openSettings(again, other);
    const choice = translator(other).t('settings.clipboard.seconds', { seconds: 120 });
    await expect(again.page.getByRole('radio', { name: choice })).toBeChecked();
    await expect(again.page.getByText(translator(other).t('policies.title'))).toBeHidden();
    await again.close();
  });

test('the cloud file of the organization goes before --cloud and the settings', async ({ start, folder, webex }) => {
  const file = join(folder, 'organization.json');
  await writeFile(file, JSON.stringify({ ...webex.cloud, name: 'Organization' }));
  const program = await appWithPolicies(folder, { content: { CloudFile: file } });
  const wizard = await start({ executable: program, cloud: { ...webex.cloud, name: 'Own' } });
  // What the window's start prints comes before the test is attached.
  await mkdir(join(folder, 'data'));
  await writeFile(join(folder, 'data', 'settings.json'), '{}');
  const status = await runApp(join(folder, 'data'), ['--status', '--lang=en', '--cloud=own.json'], {}, 'pipe', program);
  expect(status.error).toContain(t('failure.policy.optionIgnored.title', { option: '--cloud' }));
  await openSettings(wizard);
  const cloud = wizard.page.getByRole('region', { name: t('cloudFile.title') });
  await expect(cloud).toContainText('Organization');
  await expect(cloud).toContainText(t('policies.setBy'));
  await expect(cloud.getByRole('button')).toHaveCount(0);
  expect(await wizard.page.evaluate(() => window.bridge['cloudFile.remove']())).toMatchObject({
    failure: { code: 'policy.set', detail: { policy: 'CloudFile' } },
  });
  await wizard.close();
});

test('a cloud file of the organization that cannot be read stops the app, and no other cloud takes its place', async ({
  start,
  folder,
  webex,
}) => {
  const program = await appWithPolicies(folder, { content: { CloudFile: '/etc/webex-entra-setup/none.json' } });
  const { page } = await start({ executable: program, cloud: webex.cloud });
  await expect(heading(page)).toHaveText(t('failure.cloud.unreadable.title'));
  await expect(page.getByText('/etc/webex-entra-setup/none.json')).toBeVisible();
  await expect(page.getByText(/The policy CloudFile of your organization/)).toBeVisible();
});

test('Entra’s part is done in the way of the organization, with its application', async ({ start, folder, webex }) => {
  const program = await appWithPolicies(folder, { content: { EntraWay: 'graph', EntraClientId: clientId } });
  const wizard = await start({ executable: program, cloud: webex.cloud });
  const { page } = wizard;
  await page.getByRole('button', { name: t('home.start') }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByText(t('entraMethod.summary', { method: t('entraMethod.graph') })).click();
  const way = page.getByRole('group', { name: t('entraMethod.title') });
  await expect(way).toContainText(t('entraMethod.graph'));
  await expect(way).toContainText(t('policies.setBy'));
  await expect(page.getByRole('radio', { name: t('entraMethod.portal') })).toBeHidden();
  const client = page.getByRole('group', { name: t('microsoft.clientId'), exact: true });
  await expect(client).toContainText(clientId);
  await expect(client).toContainText(t('policies.setBy'));
  await expect(page.getByRole('textbox', { name: t('microsoft.clientId') })).toHaveCount(0);
  await expect(page.getByText(t('microsoft.register'))).toHaveCount(0);
  await expectAccessible('the way and the application of the organization', page);

  const id = await page.evaluate(async () => (await window.bridge['app.start']()).list.setups[0]?.id ?? '');
  const refused = await page.evaluate(
    async (setup) => [
      await window.bridge['entraMethod.choose']({ id: setup, method: 'portal' }),
      await window.bridge['microsoft.signIn']({
        id: setup,
        client: { cloud: 'global', tenant: 'contoso.com', clientId: '99999999-2222-3333-4444-555555555555' },
        scopes: ['User.Read'],
      }),
    ],
    id,
  );
  for (const [at, policy] of ['EntraWay', 'EntraClientId'].entries())
    expect(refused[at]).toMatchObject({ ok: false, failure: { code: 'policy.set', detail: { policy } } });
  await wizard.close();

  const again = await start({ data: wizard.data, cloud: webex.cloud });
  const view = await again.page.evaluate(async (setup) => window.bridge['setups.open']({ id: setup }), id);
  expect(view).toMatchObject({ ok: true, value: { entraMethod: 'portal' } });
});

test('copies go to the folder of the organization, and to the own one again without the policy', async ({
  start,
  folder,
  webex,
}) => {
  test.setTimeout(120_000);
  const [data, own, theirs] = ['data', 'own', 'theirs'].map((name) => join(folder, name)) as [string, string, string];
  await mkdir(own);
  await seed(data, webex, { name: 'Contoso', expiresIn: 300 });
  const marker = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const mark = { format: 'webex-entra-setup/copies-folder', id: marker };
  await writeFile(join(own, '.webex-entra-setup-copies.json'), JSON.stringify(mark));
  const stored = { folder: own, marker, keep: 5, locale: 'en', lastAt: null, lastFile: null, failure: null };
  await writeFile(join(data, 'automatic-copies.json'), JSON.stringify({ ...stored, waiting: [] }));
  const program = await appWithPolicies(folder, { content: { CopiesFolder: theirs } });
  const wizard = await start({ data, executable: program });
  const { page } = wizard;
  const names = async (of: string) => (await readdir(of).catch(() => [])).filter((name) => !name.startsWith('.'));
  await expect.poll(() => names(theirs), { timeout: 30_000 }).toEqual([expect.stringContaining('Contoso')]);
  expect(await names(own)).toEqual([]);
  await page.getByRole('button', { name: t('app.settings'), exact: true }).click();
  await page.getByRole('menuitem', { name: t('automatic.open') }).click();
  const dialog = page.getByRole('dialog', { name: t('automatic.title') });
  await expect(dialog.getByRole('group', { name: t('automatic.folder') })).toContainText(theirs);
  await expect(dialog).toContainText(t('policies.setBy'));
  for (const id of ['automatic.stop', 'automatic.choose.other'] as const)
    await expect(dialog.getByRole('button', { name: t(id) })).toHaveCount(0);
  await expectAccessible('automatic copies in the folder of the organization', page);
  for (const channel of ['automaticCopies.stop', 'automaticCopies.choose'] as const)
    expect(await page.evaluate((name) => window.bridge[name](), channel)).toMatchObject({
      failure: { code: 'policy.set', detail: { policy: 'CopiesFolder' } },
    });
  await wizard.close();

  const again = await start({ data });
  await expect.poll(() => names(own), { timeout: 30_000 }).toEqual([expect.stringContaining('Contoso')]);
  const view = await again.page.evaluate(() => window.bridge['automaticCopies.view']());
  expect(view).toMatchObject({ folder: own, keep: 5 });
});
