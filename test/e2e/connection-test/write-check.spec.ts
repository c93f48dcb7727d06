import { join } from 'node:path';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { expect, test } from '../support/lab';
import { seed } from '../support/seeded';

/** The id of Webex's role "user administrator". */
const userAdministrator = 'Y2lzY29zcGFyazovL3VzL1JPTEUvaWRfdXNlcl9hZG1pbg';

for (const locale of locales) {
  const { t } = translator(locale);
  const writing = t('check.write.name');

  test(`a user administrator's connection is never said to work without the write check, ${locale}`, async ({
    start,
    webex,
    folder,
  }) => {
    webex.person.roles = [userAdministrator];
    const data = join(folder, 'data');
    await seed(data, webex, { name: 'Contoso', expiresIn: 300, token: webex.token, administrator: 'userAdmin' });
    const { app, page } = await start({ data, args: [`--lang=${locale}`] });
    const main = page.getByRole('main');
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const row = page.getByRole('listitem').filter({ hasText: 'Contoso' });

    await expect(row).toContainText(t('test.outcome.readingOnly'));
    await button(t('testAll.run')).click();
    await expect(main.getByText(t('testAll.readingOnly', { tested: 1, readingOnly: 1 })).first()).toBeVisible();
    expect(webex.requests.filter((line) => !line.startsWith('GET '))).toEqual([]);
    await page.getByRole('button', { name: t('home.action.open.what', { name: 'Contoso' }) }).click();
    await expect(page.getByRole('figure')).toContainText(t('picture.state.test.readingOnly'));

    // The check is on, with its reason; without it, the result says so everywhere.
    await page
      .getByRole('button', { name: new RegExp(`^${t('step.connectionTest')}`) })
      .first()
      .click();
    const choice = page.getByRole('checkbox', { name: t('test.write.choose') });
    await expect(choice).toBeChecked();
    await choice.uncheck();
    await button(t('test.again')).click();
    await expect(main.getByText(t('test.outcome.readingOnly'))).toBeVisible();
    await expect(main.getByText(t('test.unchecked', { names: writing }))).toBeVisible();
    await button(t('test.copyReport')).click();
    await expect
      .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
      .toContain(t('test.unchecked', { names: writing }));
    const report = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(report).toContain(t('report.outcome.readingOnly'));

    await choice.check();
    await button(t('test.again')).click();
    await expect(main.getByText(t('test.outcome.warning', { count: 1 }))).toBeVisible();
    await expect(main.getByText(t('test.outcome.readingOnly'))).toBeHidden();
    expect(webex.requests.filter((line) => line.startsWith('PATCH '))).toHaveLength(1);

    // Testing all only reads; the full test before it stays known.
    await button(t('app.allSetups')).click();
    await expect(row).toContainText(t('home.state.working'));
    await button(t('testAll.run')).click();
    await expect(main.getByText(t('testAll.works', { tested: 1 }))).toBeVisible();
    await expect(row).toContainText(t('home.state.working'));
    expect(webex.requests.filter((line) => line.startsWith('PATCH '))).toHaveLength(1);
  });
}
