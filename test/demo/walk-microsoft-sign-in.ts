import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AccountId } from '../../electron/features/practice/accounts';
import { translator } from '../../shared/texts/i18n';
import { defaultBrowser } from '../e2e/support/browser';
import { expect } from '../e2e/support/desktop';
import { answerAt, decide } from '../fixtures/practice-entra-browser';
import type { Walk } from './stage';

const { t } = translator('en');
const signInTitle = (page: Page) => page.getByRole('heading', { name: t('microsoft.title') });
const start = (page: Page) => page.getByRole('button', { name: t('microsoft.start'), exact: true });

/** The sign-in to Microsoft: the form of a real setup; of a practice setup waiting, errors, and who is signed in. */
export const microsoftSignInWalk: Walk = async ({ start: launch, folder }, look) => {
  const real = await launch({ data: join(folder, 'real') });
  const { page } = real;
  await chooseGraph(page, t('home.start'));
  await look('form', page, signInTitle(page));
  await page.getByText(t('microsoft.register')).click();
  await look('registration', page, page.getByText(t('microsoft.register')));
  await page.getByRole('radio', { name: 'Microsoft Graph Command Line Tools' }).check();
  await look('tools', page, page.getByText(t('microsoft.tools.warning')));
  await start(page).click();
  await expect(page.getByText(t('failure.microsoft.tenantInvalid.title'))).toBeVisible();
  await look('no tenant', page, signInTitle(page));

  const desktop = await defaultBrowser(folder);
  const practice = await launch({ data: join(folder, 'practice'), args: ['--practice'], env: desktop.env });
  const signIn = async (account: AccountId) => {
    await start(practice.page).click();
    void decide(await desktop.opened(), account).then(({ location }) => answerAt(location));
  };
  await chooseGraph(practice.page, t('home.practice.start'));
  await practice.page.getByText(t('microsoft.request')).click();
  await look('request', practice.page, practice.page.getByText(t('microsoft.request')));
  await start(practice.page).click();
  await desktop.opened();
  await practice.page.getByText(t('microsoft.code')).click();
  await practice.page.getByRole('textbox', { name: t('microsoft.code.label') }).fill('50105');
  await practice.page.getByRole('button', { name: t('microsoft.code.show') }).click();
  await expect(practice.page.getByText('Your account isn’t assigned to the application')).toBeVisible();
  await look('waiting', practice.page, signInTitle(practice.page));
  await practice.page.getByRole('button', { name: t('signIn.waiting.cancel'), exact: true }).click();
  await practice.page.evaluate(() => window.bridge['practice.setEntraFaults']({ faults: ['conditionalAccess'] }));
  await signIn('fullAdministrator');
  await expect(practice.page.getByText('Conditional Access blocked the sign-in')).toBeVisible();
  await look('conditional access', practice.page, signInTitle(practice.page));
  await practice.page.evaluate(() => window.bridge['practice.setEntraFaults']({ faults: ['scopeLeftOut'] }));
  await signIn('userAdministrator');
  const signedIn = practice.page.getByRole('heading', { name: t('microsoft.signedIn') });
  await expect(signedIn).toBeVisible();
  await look('lacks', practice.page, signedIn);
  await practice.page.getByRole('button', { name: t('microsoft.signOut') }).click();
  await practice.page.evaluate(() => window.bridge['practice.setEntraFaults']({ faults: [] }));
  await signIn('fullAdministrator');
  await expect(signedIn).toBeVisible();
  await look('signed in', practice.page, signedIn);
};

/** Opens a new setup where the way for Entra's part is chosen, and chooses this app. */
async function chooseGraph(page: Page, begin: string): Promise<void> {
  for (const name of [begin, t('overview.begin'), t('app.continue')])
    await page.getByRole('button', { name, exact: true }).click();
  await page.getByText(t('entraMethod.summary', { method: t('entraMethod.portal') })).click();
  await page.getByRole('radio', { name: t('entraMethod.graph') }).check();
  // Folded again, so that the card is near the heading.
  await page.getByText(t('entraMethod.summary', { method: t('entraMethod.graph') })).click();
}
