import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { locales } from '../../../shared/enums';
import { kindsFor } from '../../../shared/enums/entra-scripts';
import { translator } from '../../../shared/texts/i18n';
import { answerDialogs } from '../support/backup';
import { expect, test } from '../support/desktop';
import { eventsIn, seed } from '../support/seeded';

for (const locale of locales) {
  test(`a setup uses scripts, saves each kind without the token, and goes back to the portal, in ${locale}`, async ({
    start,
    webex,
    folder,
  }) => {
    test.setTimeout(120_000);
    const { t } = translator(locale);
    const data = join(folder, 'data');
    const id = await seed(data, webex, { name: 'Contoso', expiresIn: 300, finished: false, token: webex.token });
    const wizard = await start({ data, cloud: webex.cloud, args: [`--lang=${locale}`] });
    const { page } = wizard;
    const step = (id: Parameters<typeof t>[0]) =>
      page.getByRole('navigation', { name: t('app.steps') }).getByRole('button', { name: new RegExp(`^${t(id)}`) });
    const main = page.getByRole('main');
    const choose = (method: 'portal' | 'script') => page.getByRole('radio', { name: t(`entraMethod.${method}`) });
    const openChoice = (method: 'portal' | 'script') =>
      main.getByText(t('entraMethod.summary', { method: t(`entraMethod.${method}`) })).click();
    await page.getByRole('listitem').filter({ hasText: 'Contoso' }).getByRole('button').first().click();
    await step('step.addApp').click();
    await expect(main.getByText(t('guide.addApp.new').replaceAll('**', ''))).toBeVisible();
    await openChoice('portal');
    await expect(choose('portal')).toBeChecked();
    await choose('script').check();
    const card = main.getByRole('region', { name: t('entraScript.title.setUp') });
    await expect(card.getByText(t('entraScript.untested.title'))).toBeVisible();

    // The instructions for the portal are one click away.
    await expect(main.getByText(t('guide.addApp.new').replaceAll('**', ''))).toBeHidden();
    await main.getByText(t('entraScript.byHand')).click();
    await expect(main.getByText(t('guide.addApp.new').replaceAll('**', ''))).toBeVisible();

    for (const [index] of kindsFor('setUp').entries()) {
      await card.getByRole('radio').nth(index).check();
      const path = join(folder, `script-${index}`);
      await answerDialogs(wizard, path);
      await card.getByRole('button', { name: t('entraScript.save') }).click();
      await expect(main.getByText(t('file.saved', { name: `script-${index}` }), { exact: true })).toBeVisible();
      const text = await readFile(path, 'utf8');
      expect(text).toContain(t('script.head.noToken').replaceAll('’', "'"));
      expect(text).not.toContain(webex.token);
    }
    await card.getByRole('radio').first().check();
    await card.getByRole('button', { name: t('entraScript.copy') }).click();
    await expect(
      card.getByRole('button', { name: t('app.copiedWhat', { what: t('entraScript.title.setUp') }) }),
    ).toBeVisible();
    const copied = await wizard.app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied.startsWith('#Requires -Version 5.1')).toBe(true);
    await card.getByText(t('entraScript.preview')).click();
    await expect(card.getByText('Connect-MgGraph')).toBeVisible();

    // The next step in Entra has its own part of the script, and the way is changed where it was chosen.
    await step('step.choosePeople').click();
    await expect(card.getByText(t('entraScript.part.testUser').split('**').at(-1) ?? '')).toBeVisible();
    await card.getByRole('button', { name: t('entraScript.change') }).click();
    await openChoice('script');
    await choose('portal').check();
    await expect(card).toBeHidden();
    // The record is written shortly after the page shows the choice.
    const chosen = async () => (await eventsIn(data, id)).findLast(({ type }) => type === 'entraMethodChosen');
    await expect.poll(chosen).toMatchObject({ method: 'portal' });
    const events = await eventsIn(data, id);
    expect(JSON.stringify(events)).not.toContain(webex.token);
  });
}
