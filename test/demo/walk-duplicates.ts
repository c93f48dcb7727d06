import { translator } from '../../shared/texts/i18n';
import { confirmEntra, passTest, signInAs, startPracticeSetup, takeOrgId } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import type { Walk } from './stage';

const { t } = translator('en');

/** The step that checks for duplicates, with the sample lists: a guest, and the change for Entra. */
export const duplicatesWalk: Walk = async ({ start }, look) => {
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await startPracticeSetup(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await press(t('app.continue'));
  await takeOrgId(wizard);
  await passTest(wizard);
  await confirmEntra(wizard);
  await press(t('guide.mappings.confirm'));
  await press(t('duplicates.samples.use'));
  await expect(page.getByRole('heading', { name: '5 users would be duplicated' })).toBeInViewport();
  await page.getByRole('button', { name: /All$/ }).click();
  await page.getByRole('searchbox').fill('hedy');
  const guest = page.locator('[data-list="people"]').getByText('Other domain');
  await expect(guest).toBeVisible();
  await look('a guest of another domain', page, guest);
  await page.getByRole('searchbox').fill('');
  await press(t('preflight.takeOver', { attribute: 'mail' }));
  const next = page.getByText(t('plan.toEnter.practice.title', { count: 1 }));
  await expect(next).toBeInViewport();
  await look('what to change in Entra', page, next);
};
