import { locales } from '../../../shared/enums';
import { type MessageId, translator } from '../../../shared/texts/i18n';
import { expectAccessible } from '../support/axe';
import { expect, test } from '../support/lab';
import { practiceUntilMappings } from '../support/steps';

const name = 'Grace Hopper';
const address = 'grace.hopper@practice.example';

for (const locale of locales) {
  test(`the practice Entra provisions a user whom the check of the result then finds, in ${locale}`, async ({
    start,
  }) => {
    const { t } = translator(locale);
    const wizard = await start({ args: ['--practice'] });
    const { page } = wizard;
    await practiceUntilMappings(wizard);
    for (const confirm of ['Confirm mappings', translator('en').t('duplicates.skip')])
      await page.getByRole('button', { name: confirm, exact: true }).click();
    await page.evaluate((to) => window.bridge['settings.change']({ locale: to }), locale);
    await page.reload();
    await page.getByRole('listitem').getByRole('button').first().click();
    const step = (id: MessageId) =>
      page
        .getByRole('navigation', { name: t('app.steps') })
        .getByRole('button', { name: new RegExp(`^${t(id)}`) })
        .click();
    await step('step.turnOn');

    const card = page.getByRole('region', { name: t('practiceEntra.title') });
    const button = (id: MessageId) => card.getByRole('button', { name: t(id), exact: true });
    await expect(card.getByRole('combobox', { name: t('practiceEntra.user') })).toHaveValue(/./);
    await button('practiceEntra.onDemand').click();
    await expect(card.getByText(t('practiceEntra.result.create', { name }))).toBeVisible();
    await expect(card.getByRole('listitem')).toHaveText([
      ...(['import', 'matching', 'scoping', 'export'] as const).map(
        (type) => t(`practiceEntra.step.${type}`) + t('practiceEntra.status.success'),
      ),
    ]);
    await expectAccessible(`the practice Entra after on-demand provisioning, ${locale}`, page);
    await button('practiceEntra.onDemand').click();
    await expect(card.getByText(t('practiceEntra.result.equal', { name }))).toBeVisible();

    await button('practiceEntra.cycle').click();
    await expect(card.getByText(t('practiceEntra.cycle.ended'))).toBeVisible();
    await page.evaluate(() => window.bridge['practice.setFaults']({ faults: ['expiredToken'] }));
    await button('practiceEntra.cycle').click();
    await expect(card.getByText(t('practiceEntra.cycle.quarantine'))).toBeVisible();
    await expectAccessible(`the practice Entra in quarantine, ${locale}`, page);
    await page.evaluate(() => window.bridge['practice.setFaults']({ faults: [] }));

    await page.getByRole('button', { name: t('guide.turnOn.confirm'), exact: true }).click();
    await page.getByRole('textbox', { name: t('result.address'), exact: true }).fill(address);
    await page.getByRole('button', { name: t('result.lookUp'), exact: true }).click();
    await expect(
      page.getByRole('main').getByText(t('result.found.active', { address, practice: 'yes' })),
    ).toBeVisible();
  });
}
