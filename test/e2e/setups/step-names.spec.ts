import { locales, stepIds } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { expect, test } from '../support/wizard';

for (const locale of locales)
  test(`the names of all steps are in view in a small window, and that of the open step at 200 %, ${locale}`, async ({
    start,
  }) => {
    const { t } = translator(locale);
    const { page } = await start({ args: ['--practice', `--lang=${locale}`] });
    await page.setViewportSize({ width: 900, height: 600 });
    await page.getByRole('button', { name: t('home.practice.start') }).click();
    const steps = page.getByRole('navigation', { name: t('app.steps') });
    for (const step of stepIds) {
      const entry = steps.getByRole('button', { name: new RegExp(`^${t(`step.${step}`)}`) });
      const label = entry.getByText(t(`step.${step}`));
      await expect(label).toBeInViewport({ ratio: 1 });
      expect(
        await entry.evaluate((box) => [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight]),
      ).toEqual([0, 0]);
    }
    for (const name of [t('app.allSetups'), t('reference.link'), t('app.settings')])
      await expect(page.getByText(name, { exact: true })).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: t('overview.begin'), exact: true }).click();
    await page.setViewportSize({ width: 640, height: 400 });
    await expect(steps.getByText(t('step.beforeYouBegin'), { exact: true })).toBeInViewport({ ratio: 1 });
    await steps.getByRole('button', { name: t('step.beforeYouBegin') }).click();
    await expect(page.getByRole('menuitem', { name: t('step.keepIt') })).toBeVisible();
  });
