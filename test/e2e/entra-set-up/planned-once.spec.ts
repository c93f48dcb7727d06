import type { Page } from '@playwright/test';
import { translator } from '../../../shared/texts/i18n';
import { answerAt, decide } from '../../fixtures/practice-entra-browser';
import { defaultBrowser } from '../support/browser';
import { expect, test } from '../support/lab';
import { planMappings, practiceWebexDone } from '../support/webex-done';

const { t } = translator('zh-CN');
const card = (page: Page) => page.getByRole('region', { name: t('entraSetUp.title'), exact: true });
const button = (page: Page, name: string) => card(page).getByRole('button', { name, exact: true });

test('writes planned mappings and everything else after one confirmation, in Chinese, and Entra provisions by them', async ({
  start,
  folder,
}) => {
  test.setTimeout(180_000);
  const desktop = await defaultBrowser(folder);
  const wizard = await start({ args: ['--practice'], env: desktop.env });
  const { page } = wizard;
  const id = await practiceWebexDone(wizard);
  await planMappings(page, id);
  await page.evaluate(() => window.bridge['settings.change']({ locale: 'zh-CN' }));
  const signIn = page.getByRole('region', { name: t('microsoft.title'), exact: true });
  await signIn.getByRole('button', { name: t('microsoft.start'), exact: true }).click();
  await answerAt((await decide(await desktop.opened(), 'fullAdministrator')).location);

  await button(page, t('entraSetUp.look')).click();
  await card(page)
    .getByRole('textbox', { name: t('entraSetUp.person') })
    .fill('Grace');
  await page.keyboard.press('Enter');
  await card(page)
    .getByRole('button', { name: /^Grace Hopper/ })
    .click();
  await card(page)
    .getByRole('switch', { name: t('entraWrite.once') })
    .check();
  await button(page, t('entraSetUp.begin')).click();
  await button(page, t('entraWrite.doAll', { count: 7 })).click();
  await card(page).getByRole('radio', { name: 'User', exact: true }).check({ timeout: 30_000 });
  await button(page, t('entraSetUp.role.use')).click();
  // Of the changes behind, only those with a confirmation of their own are asked about.
  const starting = card(page).getByRole('region', { name: t('entraWrite.startJob') });
  await expect(starting).toBeVisible({ timeout: 30_000 });
  await button(page, t('entraWrite.do')).click();
  await expect(card(page).getByText(t('entraSetUp.done'), { exact: true })).toBeVisible({ timeout: 30_000 });

  const found = await page.evaluate(
    async (own) =>
      window.bridge['resultCheck.lookUp']({ id: own, address: 'grace.hopper@practice.example', others: [] }),
    id,
  );
  expect(JSON.stringify(found)).toContain('Hopper / Grace');
  const setup = await page.evaluate(async (own) => window.bridge['setups.open']({ id: own }), id);
  expect(setup.ok && Object.keys(setup.value.doneByApp).sort()).toEqual([
    ...['addApp', 'attributeMappings', 'choosePeople', 'turnOn'],
  ]);
});
