import type { Page } from '@playwright/test';
import { translator } from '../../shared/texts/i18n';
import { defaultBrowser } from '../e2e/support/browser';
import { expect } from '../e2e/support/desktop';
import { practiceUntilMappings } from '../e2e/support/steps';
import { answerAt, decide } from '../fixtures/practice-entra-browser';
import type { Walk } from './stage';

const { t } = translator('en');
const card = (page: Page) => page.getByRole('region', { name: t('look.title'), exact: true });
const title = (page: Page) => card(page).getByRole('heading', { name: t('look.title'), exact: true });

/** The look at Entra: before the sign-in, what was seen, differences, two jobs, a quarantine without P1, and no application. */
export const entraLookWalk: Walk = async ({ start: launch, folder }, look) => {
  const desktop = await defaultBrowser(folder);
  const wizard = await launch({ args: ['--practice'], env: desktop.env });
  const { page } = wizard;
  await practiceUntilMappings(wizard);
  const id = await page.evaluate(async () => {
    const { setups } = await window.bridge['setups.list']({ space: 'practice' });
    const own = setups[0]?.id ?? '';
    await window.bridge['entraMethod.choose']({ id: own, method: 'graph' });
    await window.bridge['practice.runCycle']({ id: own });
    return own;
  });
  await page.reload();
  await page.getByRole('listitem').getByRole('button').first().click();
  await page
    .getByRole('navigation', { name: t('app.steps') })
    .getByRole('button', { name: new RegExp(`^${t('step.turnOn')}`) })
    .click();
  await card(page)
    .getByText(t('look.requests', { count: 7 }))
    .click();
  await look('before', page, title(page));
  await card(page)
    .getByText(t('look.requests', { count: 7 }))
    .click();
  await card(page)
    .getByRole('checkbox', { name: /Tenant URL/ })
    .check();
  await card(page)
    .getByRole('checkbox', { name: /provisioning logs/ })
    .check();
  await page.getByRole('button', { name: t('microsoft.start'), exact: true }).click();
  void decide(await desktop.opened(), 'fullAdministrator').then(({ location }) => answerAt(location));
  await card(page)
    .getByRole('button', { name: t('look.start') })
    .click();
  await expect(card(page).getByText(t('look.mappings.allSame'))).toBeVisible();
  await look('seen', page, card(page).getByRole('heading', { name: /^Seen in Entra/ }));
  await look('settings', page, card(page).getByRole('heading', { name: t('look.part.settings') }));
  await look('log', page, card(page).getByRole('heading', { name: t('look.part.log') }));

  await page.evaluate((own) => window.bridge['mappings.change']({ id: own, mappings: [] }), id);
  await card(page)
    .getByRole('button', { name: t('look.again') })
    .click();
  await expect(card(page).getByRole('columnheader', { name: t('look.mappings.planned') })).toBeVisible();
  await look('differences', page, card(page).getByRole('heading', { name: t('look.part.mappings') }));

  await page.evaluate(() => window.bridge['practice.setEntraFaults']({ faults: ['twoJobs'] }));
  await card(page)
    .getByRole('button', { name: t('look.choose.back') })
    .click();
  await expect(card(page).getByRole('heading', { name: t('look.choose.job') })).toBeVisible();
  await look('two jobs', page, card(page).getByRole('heading', { name: t('look.choose.job') }));

  await page.evaluate(async (own) => {
    await window.bridge['practice.setEntraFaults']({ faults: [] });
    await window.bridge['practice.setFaults']({ faults: ['expiredToken'] });
    await window.bridge['practice.runCycle']({ id: own });
    // Without P1, no group is assigned, and so no cycle runs.
    await window.bridge['practice.setEntraFaults']({ faults: ['noPremium'] });
  }, id);
  const first = t('look.choose.this.label', { name: 'practiceWebex' });
  await card(page).getByRole('button', { name: first, exact: true }).click();
  await expect(card(page).getByText(t('look.quarantine'))).toBeVisible();
  await look('quarantine', page, card(page).getByText(t('look.quarantine')));

  await card(page).getByText(t('look.other')).click();
  await card(page)
    .getByRole('textbox', { name: t('look.name') })
    .fill('No such application');
  await card(page)
    .getByRole('button', { name: t('look.again') })
    .click();
  const none = card(page).getByText(t('look.noApplication', { name: 'No such application' }));
  await expect(none).toBeVisible();
  await look('no application', page, none);
};
