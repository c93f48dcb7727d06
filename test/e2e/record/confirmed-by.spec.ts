import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { SetupEvent } from '../../../shared/contract';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { onlyRecord } from '../support/records';
import { expect, test, type Wizard } from '../support/wizard';

const { username } = userInfo();

async function eventsOf({ data }: Wizard): Promise<readonly SetupEvent[]> {
  return (await onlyRecord(join(data, 'setups'))).events;
}

for (const locale of locales) {
  test(`a confirmation says whom it will name, and names them as the settings say (${locale})`, async ({ start }) => {
    const { t } = translator(locale);
    const wizard = await start({ args: [`--lang=${locale}`] });
    const { page } = wizard;
    const who = t('record.by.system', { name: username });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press(t('home.start'));
    await press(t('overview.begin'));
    await expect(page.getByText(t('record.by.before', { who }))).toBeVisible();
    await press(t('guide.before.confirm'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('guide.addApp.title'));
    expect((await eventsOf(wizard)).at(-1)).toMatchObject({ type: 'stepConfirmed', by: { system: username } });

    await press(t('app.settings'));
    await page.getByRole('menuitem', { name: t('settings.all') }).click();
    const group = page.getByRole('radiogroup', { name: t('settings.records.label') });
    await expect(group.getByRole('radio', { checked: true })).toHaveAccessibleName(t('settings.records.names.both'));
    await expect(page.getByText(t('settings.records.example', { who }))).toBeVisible();
    await group.getByRole('radio', { name: t('settings.records.names.none') }).click();
    await press(t('settings.back'));
    await expect(page.getByText(t('record.by.before.none'))).toBeVisible();
    await press(t('guide.addApp.confirm'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('guide.people.title'));
    expect((await eventsOf(wizard)).at(-1)).not.toHaveProperty('by');
  });
}
