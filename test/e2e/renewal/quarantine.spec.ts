import { join } from 'node:path';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { expect, test } from '../support/lab';
import { seed } from '../support/seeded';

for (const locale of locales) {
  const { t } = translator(locale);

  test(`quarantine is said only where provisioning was confirmed, and alike in picture and callout, ${locale}`, async ({
    start,
    webex,
    folder,
  }) => {
    const data = join(folder, 'data');
    const token = webex.token;
    await seed(data, webex, { name: 'On', expiresIn: -1, token });
    await seed(data, webex, { name: 'Not on', expiresIn: -1, token, turnedOn: false });
    const { page } = await start({ data, args: [`--lang=${locale}`] });
    const main = page.getByRole('main');
    const back = page.getByRole('button', { name: t('app.allSetups'), exact: true });
    const open = async (name: string) => {
      await page.getByRole('button', { name: t('home.action.renew.what', { name }) }).click();
      await page
        .getByRole('button', { name: t('overview.kicker') })
        .first()
        .click();
    };

    await open('On');
    await expect(main.getByText(t('renewal.outage.quarantine'))).toBeVisible();
    await expect(page.getByRole('figure')).toContainText(t('picture.state.flow.rejected'));
    await back.click();

    await open('Not on');
    await expect(main.getByText(t('renewal.outage.renewNow'))).toBeVisible();
    await expect(page.getByRole('figure')).toContainText(t('picture.state.flow.stopped'));
    await expect(main).not.toContainText(/quarantine|email|隔离|邮件/);
  });
}
