import { join } from 'node:path';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { onlyRecord } from '../support/records';
import { expect, test, type Wizard } from '../support/wizard';

for (const locale of locales) {
  test(`the chosen portal stays with its setup, also after a restart, in ${locale}`, async ({ start }) => {
    const { t } = translator(locale);
    const plain = (id: Parameters<typeof t>[0]) => t(id).replaceAll('**', '');
    const onPage = ({ page }: Wizard) => ({
      choice: (portal: 'newConfiguration' | 'provisioningMode') =>
        page.getByRole('radio', { name: t(`portal.${portal}`), exact: true }),
      press: (name: string) => page.getByRole('button', { name, exact: true }).first().click(),
      openAddApp: () =>
        page
          .getByRole('navigation', { name: t('app.steps') })
          .getByRole('button', { name: new RegExp(`^${t('step.addApp')}`) })
          .click(),
    });
    const args = ['--practice', `--lang=${locale}`];
    const first = await start({ args });
    const before = onPage(first);
    await before.press(t('home.practice.start'));
    await before.openAddApp();
    await expect(before.choice('newConfiguration')).toBeChecked();
    await expect(first.page.getByText(plain('newPortal.addApp.skip'))).toBeVisible();
    await before.choice('provisioningMode').check();
    await expect(first.page.getByText(plain('olderPortal.addApp.new'))).toBeVisible();
    await expect(first.page.getByText(plain('newPortal.addApp.skip'))).toBeHidden();
    await expect(first.page.getByRole('img', { name: t('olderPortal.addApp.sketch') })).toBeVisible();

    // Back and forth is one event, since only the last choice matters.
    await before.choice('newConfiguration').check();
    await expect(first.page.getByText(plain('olderPortal.addApp.new'))).toBeHidden();
    await before.choice('provisioningMode').check();
    await expect(first.page.getByText(plain('olderPortal.addApp.new'))).toBeVisible();
    // The page follows before the record is written.
    await expect
      .poll(async () => (await onlyRecord(join(first.data, 'practice/setups'))).events.slice(1))
      .toMatchObject([{ type: 'portalChosen', portal: 'provisioningMode', revision: 3 }]);
    await first.kill();

    const second = await start({ args, data: first.data });
    const after = onPage(second);
    await second.page.getByRole('listitem').getByRole('button').first().click();
    await after.openAddApp();
    // One line until it is changed; the keyboard reaches it, and the focus stays in it.
    const shows = second.page.getByText(`${t('portal.shows')} ${t('portal.provisioningMode')}`);
    await expect(shows).toBeVisible();
    await expect(second.page.getByRole('radio')).toHaveCount(0);
    const change = second.page.getByRole('button', { name: t('portal.change'), exact: true });
    await change.press('Enter');
    await expect(after.choice('provisioningMode')).toBeChecked();
    await expect(after.choice('provisioningMode')).toBeFocused();
    await after.press(t('portal.use'));
    await expect(change).toBeFocused();
    await expect(shows).toBeVisible();
    await after.press(t('app.allSetups'));
    await after.press(t('home.practice.new'));
    await after.openAddApp();
    await expect(after.choice('newConfiguration')).toBeChecked();
  });
}
