import { locales, type PracticeState, practiceStates } from '../../../shared/enums';
import { type MessageId, type MessageValues, translator } from '../../../shared/texts/i18n';
import { expectAccessible } from '../support/axe';
import { heading } from '../support/steps';
import { expect, test, windowWith } from '../support/wizard';

for (const locale of locales)
  for (const state of practiceStates)
    test(`a setup to practise a renewal is one choice away and renewed to the end: ${state}, ${locale}`, async ({
      start,
    }) => {
      const { t } = translator(locale);
      const { app, page } = await start({ args: ['--practice', `--lang=${locale}`] });
      const main = page.getByRole('main');
      const button = (id: MessageId, values?: MessageValues) =>
        page.getByRole('button', { name: t(id, values), exact: true });
      const name = t(`practice.state.${state}.name`);
      const jump = async (to: PracticeState = state) => {
        await button('practice.faults').click();
        await page.getByRole('menuitem', { name: t(`practice.state.${to}`) }).click();
        await expect(heading(page)).toHaveText(t(`practice.state.${to}.name`));
      };

      await button('practice.faults').click();
      await expect(page.getByRole('menuitem')).toHaveCount(practiceStates.length);
      await expectAccessible('the states and faults', page);
      await page.keyboard.press('Escape');
      await jump();
      await expect(heading(page)).toBeFocused();
      await expect(page.getByText(t('app.practice.banner'))).toBeVisible();
      if (state === 'quarantine') await expect(main.getByText(t('renewal.outage.quarantine'))).toBeVisible();
      await jump();
      await expect(page.getByRole('status').filter({ hasText: name })).toBeAttached();
      // From the overview of one setup to that of another.
      const other = practiceStates.find((each) => each !== state) ?? state;
      await jump(other);
      await expect(heading(page)).toBeFocused();

      await button('app.allSetups').click();
      await expect(main.getByRole('button', { name: t('home.more', { name }) })).toHaveCount(1);
      await expect(main.getByRole('listitem').filter({ hasText: name })).toContainText(
        t(state === 'quarantine' ? 'home.daysAgo' : 'home.days', { days: state === 'quarantine' ? 3 : 5 }),
      );
      await button('home.action.renew.what', { name }).click();
      await expect(heading(page)).toHaveText(t('renewal.signIn.title'));
      await button('signIn.open.window').click();
      const window = await windowWith(app, '/idb/oauth2/v1/authorize');
      await window.getByRole('button', { name: 'Ada Lovelace' }).click({ noWaitAfter: true });
      await expect(heading(page)).toHaveText(t('renewal.check.title'));
      await button('test.run').click();
      await expect(main.getByText(t('test.outcome.passed'))).toBeVisible();
      await button('app.continue').click();
      await button('app.copyWhat', { what: t('handOver.secretToken') }).click();
      await button('handOver.clipboard.clear').click();
      await button('renewal.handOver.confirm').click();
      await button('app.continue').click();
      await expect(heading(page)).toHaveText(t('renewal.done.title'));
      await button('app.allSetups').click();
      await expect(button('home.action.open.what', { name })).toBeVisible();
      const entry = main.getByRole('listitem').filter({ hasText: name });
      await expect(entry).toContainText(t('home.state.practice.working'));
      await expect(entry).not.toContainText(t('home.state.working'));

      await button('app.practice.leave').click();
      await expect(heading(page)).toHaveText(t('home.title'));
      await expect(button('practice.faults')).toBeHidden();
    });
