import { translator } from '../../shared/texts/i18n';
import { expect, test } from '../e2e/support/wizard';

/** What the file has: scripts/lib/debian/install.mjs. */
const locale = 'zh-CN';

test('a policy of root’s file in /etc goes before an option, and one with a mistake is reported', {
  tag: '@policies',
}, async ({ start }) => {
  const { page } = await start({ args: ['--lang=en'] });
  const { t } = translator(locale);
  await expect(page.getByRole('button', { name: t('app.settings'), exact: true })).toBeVisible();
  await expect(page.getByText(t('policies.ignored.title'))).toBeVisible();
});
