import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { expect, test } from '../support/wizard';

for (const locale of locales) {
  test(`what this app does comes before the instructions for the portal, ${locale}`, async ({ start }) => {
    const { t } = translator(locale);
    const { page } = await start({ args: ['--practice', `--lang=${locale}`] });
    const steps = page.getByRole('navigation', { name: t('app.steps') });
    await page.getByRole('button', { name: t('home.practice.start'), exact: true }).click();
    await page.evaluate(async () => {
      const { setups } = await window.bridge['setups.list']({ space: 'practice' });
      await window.bridge['entraMethod.choose']({ id: setups[0]?.id ?? '', method: 'graph' });
    });
    await page.reload();
    await page.getByRole('listitem').getByRole('button').first().click();
    await steps.getByRole('button', { name: new RegExp(`^${t('step.addApp')}`) }).click();
    await expect(page.getByText(t('guidePage.practice.graph', { button: t('guide.addApp.confirm') }))).toBeVisible();
    const tops: number[] = [];
    for (const id of ['microsoft.title', 'entraSetUp.title', 'look.title', 'guidePage.tasks'] as const) {
      const box = await page.getByRole('heading', { name: t(id), exact: true }).boundingBox();
      tops.push(box?.y ?? Number.NaN);
    }
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
  });
}
