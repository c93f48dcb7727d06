import { translator } from '../../shared/texts/i18n';
import { expect } from '../e2e/support/desktop';
import { confirmEntra, passTest, signInAs, startPracticeSetup, takeOrgId } from '../e2e/support/steps';
import type { Walk } from './stage';

const { t } = translator('en');

/** The practice Entra: one user on demand, a cycle, and the quarantine after its token was rejected. */
export const practiceEntraWalk: Walk = async ({ start }, look) => {
  const wizard = await start({ args: ['--practice'] });
  const { page } = wizard;
  await startPracticeSetup(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await page.getByRole('button', { name: t('app.continue') }).click();
  await takeOrgId(wizard);
  await passTest(wizard);
  await confirmEntra(wizard);
  for (const confirm of ['guide.mappings.confirm', 'duplicates.skip'] as const)
    await page.getByRole('button', { name: t(confirm), exact: true }).click();

  const heading = page.getByRole('heading', { name: t('practiceEntra.title') });
  await look('before', page, heading);
  const card = page.getByRole('region', { name: t('practiceEntra.title') });
  await card.getByRole('button', { name: t('practiceEntra.onDemand') }).click();
  const steps = card.getByRole('list');
  await expect(steps).toBeVisible();
  await look('on demand', page, steps);
  await card.getByRole('button', { name: t('practiceEntra.cycle') }).click();
  const ended = card.getByText(t('practiceEntra.cycle.ended'));
  await expect(ended).toBeVisible();
  await look('cycle', page, ended);
  await page.evaluate(() => window.bridge['practice.setFaults']({ faults: ['expiredToken'] }));
  await card.getByRole('button', { name: t('practiceEntra.cycle') }).click();
  const quarantine = card.getByText(t('practiceEntra.cycle.quarantine'));
  await expect(quarantine).toBeVisible();
  await look('quarantine', page, quarantine);
};
