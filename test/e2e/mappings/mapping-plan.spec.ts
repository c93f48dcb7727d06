import { join } from 'node:path';
import { locales } from '../../../shared/enums';
import { type MessageId, type MessageValues, translator } from '../../../shared/texts/i18n';
import { onOneLine } from '../../../shared/texts/translator';
import { expect, test } from '../support/desktop';
import { eventsIn, seed } from '../support/seeded';
import type { Wizard } from '../support/wizard';

for (const locale of locales) {
  const { t } = translator(locale);

  /** Opens the step of the mappings of the only setup. */
  const openStep = async ({ page }: Wizard) => {
    await page
      .getByRole('listitem')
      .getByRole('button', { name: /contoso/ })
      .first()
      .click();
    await stepEntry(page).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('guide.mappings.title'));
  };
  const stepEntry = (page: Wizard['page']) =>
    page
      .getByRole('navigation', { name: t('app.steps') })
      .getByRole('button', { name: new RegExp(`^${t('step.attributeMappings')}`) });
  const onPage = (page: Wizard['page']) => ({
    press: (id: MessageId, values?: MessageValues) =>
      page.getByRole('button', { name: t(id, values), exact: true }).click(),
    text: (id: MessageId, values?: MessageValues) => page.getByText(t(id, values), { exact: true }).first(),
  });

  test(`the step asks for what the workbench planned, also after a restart and a later change, in ${locale}`, async ({
    start,
    webex,
    folder,
  }) => {
    const data = join(folder, 'plan');
    const cloud = { ...webex.cloud, name: 'Webex' };
    const id = await seed(data, { cloud }, { name: 'contoso.example', expiresIn: 200, token: webex.token });
    const options = { data, cloud, args: [`--lang=${locale}`] };
    const wizard = await start(options);
    const { page } = wizard;
    const { press, text } = onPage(page);
    await openStep(wizard);
    await expect(text('plan.defaults.title')).toBeVisible();
    await press('guidePage.takeBack');
    await expect(page.getByRole('button', { name: t('guide.mappings.confirm'), exact: true })).toBeVisible();

    await press('workbench.open');
    await press('workbench.edit', { target: 'userName' });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: t('workbench.column.source') }).fill('mail');
    await dialog.getByRole('button', { name: t('workbench.editor.keep') }).click();
    await expect(page.getByRole('tab', { name: t('plan.openRows', { count: 1 }) })).toBeVisible();
    await press('workbench.back');
    await expect(page.getByRole('heading', { name: t('plan.differs', { count: 1 }) })).toBeVisible();
    const userName = page.getByRole('checkbox', { name: 'userName ← mail' });
    await expect(userName).not.toBeChecked();

    await press('guide.mappings.confirm');
    await expect(dialog).toContainText(t('plan.left.title', { count: 1 }));
    await expect(dialog).toContainText('userName ← mail');
    await dialog.getByRole('button', { name: t('plan.left.back') }).click();
    await expect(dialog).toBeHidden();
    await userName.check();
    await expect(text('export.hand.progress', { done: 1, count: 1 })).toBeVisible();
    await expect.poll(async () => (await eventsIn(data, id)).at(-1)?.type).toBe('mappingsEntered');
    await wizard.kill();

    const again = await start(options);
    const second = onPage(again.page);
    const confirmAndReturn = async () => {
      await second.press('guide.mappings.confirm');
      // The confirmation leads on, so the way back is there only afterwards.
      await expect(again.page.getByRole('heading', { level: 1 })).toHaveText(t('step.checkDuplicates'));
      await stepEntry(again.page).click();
    };
    await openStep(again);
    await expect(again.page.getByRole('checkbox', { name: 'userName ← mail' })).toBeChecked();
    await confirmAndReturn();
    await expect(again.page.getByRole('button', { name: t('guidePage.takeBack') })).toBeVisible();

    await second.press('workbench.open');
    await second.press('workbench.add');
    const added = again.page.getByRole('dialog');
    await added.getByRole('combobox', { name: t('mapping.column.target') }).fill('title');
    await added.getByRole('button', { name: t('workbench.editor.next') }).click();
    await added.getByRole('button', { name: t('workbench.editor.addRow'), exact: true }).click();
    await expect(added).toBeHidden();
    await second.press('workbench.back');
    const today = onOneLine(translator(locale).day(new Date().toISOString()));
    await expect(second.text('plan.changed.title', { date: today })).toBeVisible();
    await expect(stepEntry(again.page)).toHaveAccessibleName(new RegExp(t('stepState.attention')));
    await again.page.getByRole('checkbox', { name: 'title ← jobTitle' }).check();
    await confirmAndReturn();
    await expect(again.page.getByRole('button', { name: t('guidePage.takeBack') })).toBeVisible();
    await expect(second.text('plan.changed.title', { date: today })).toBeHidden();
  });
}

test('the buttons of the editor stay in place when findings arrive', async ({ start }) => {
  const wizard = await start();
  const { page } = wizard;
  await page.getByRole('button', { name: 'Start a setup' }).click();
  await page.getByRole('button', { name: 'Open the workbench' }).click();
  await page.getByRole('button', { name: 'Edit userName', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const save = dialog.getByRole('button', { name: 'Save' });
  await expect(save).toBeVisible();
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== 'running'));
  const before = await save.boundingBox();
  await dialog.getByRole('combobox', { name: 'Source attribute' }).fill('jobtitle');
  await expect(dialog.getByText('Entra spells this source attribute')).toBeAttached();
  expect(await save.boundingBox()).toEqual(before);
  await dialog.getByRole('radio', { name: 'Expression' }).check();
  await expect(dialog.getByText('The expression')).toBeAttached();
  expect(await save.boundingBox()).toEqual(before);
});
