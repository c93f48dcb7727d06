import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { expectAccessible } from '../support/axe';
import { type DefaultBrowser, defaultBrowser, realBrowser } from '../support/browser';
import { expect, test } from '../support/lab';
import { encodingsIn, heapOf, needlesOfAll, processesOf, searchFolder } from '../support/search';
import { recordOf } from '../support/sign-in';
import { practiceUntilMappings } from '../support/steps';
import type { Wizard } from '../support/wizard';

const { t } = translator('en');
/** The header of the practice Entra's access tokens, in base64url. */
const tokenHeader = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0';

const card = (page: Page) => page.getByRole('region', { name: t('look.title'), exact: true });
const signInCard = (page: Page) =>
  page.getByRole('region', { name: new RegExp(`^(${t('microsoft.title')}|${t('microsoft.signedIn')})$`) });
const lookButton = (page: Page) => card(page).getByRole('button', { name: /^Look (at Entra|again)$/ });

async function openStep(page: Page, id: 'turnOn' | 'addApp'): Promise<void> {
  await page
    .getByRole('navigation', { name: t('app.steps') })
    .getByRole('button', { name: new RegExp(`^${t(`step.${id}`)}`) })
    .click();
}

/** A practice setup whose Entra was set up by a cycle of the practice Entra, at the step that turns provisioning on. */
async function setUp(wizard: Wizard): Promise<string> {
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
  return id;
}

/** Signs in to the practice Entra with every permission that a look can use. */
async function signIn(page: Page, tab: Page, desktop: DefaultBrowser): Promise<void> {
  await card(page)
    .getByRole('checkbox', { name: /Tenant URL/ })
    .check();
  await card(page)
    .getByRole('checkbox', { name: /provisioning logs/ })
    .check();
  await signInCard(page)
    .getByRole('button', { name: t('microsoft.start'), exact: true })
    .click();
  await tab.goto(await desktop.opened());
  await tab.getByRole('button', { name: 'Ada Lovelace' }).click();
  await tab.getByRole('button', { name: 'Accept' }).click();
  await expect(signInCard(page)).toContainText('Ada Lovelace');
}

test('looks at the practice Entra: what it sees confirms the steps, and leaves no token', async ({
  start,
  folder,
  display,
}) => {
  const desktop = await defaultBrowser(folder);
  const wizard = await start({ args: ['--practice'], env: desktop.env });
  const { page, app } = wizard;
  await setUp(wizard);
  await openStep(page, 'turnOn');
  await expect(lookButton(page)).toBeHidden();
  await card(page)
    .getByText(t('look.requests', { count: 7 }))
    .click();
  await expect(
    card(page).getByText(t('look.requests.needs', { scope: 'Synchronization.ReadWrite.All' })),
  ).toBeVisible();
  await expectAccessible('the look at Entra before the sign-in', page);

  const browser = await realBrowser(join(folder, 'profile'), display.env);
  const tab = await browser.newPage();
  await signIn(page, tab, desktop);
  await browser.close();
  await expect(card(page).getByText(/^GET http:\/\/127\.0\.0\.1:\d+\/v1\.0\/applicationTemplates/)).toBeVisible();
  await lookButton(page).click();
  await expect(card(page).getByText(/^This confirms: .*Turn on provisioning/)).toBeVisible();
  await expect(card(page).getByText(t('look.tile.same'))).toBeVisible();
  await expect(card(page).getByText(t('look.mappings.allSame'))).toBeVisible();
  await expect(card(page).getByText(t('look.tenantUrl.same'))).toBeVisible();
  await expectAccessible('what was seen in Entra', page);
  await expect(page.getByText(/^Seen in Entra on /)).toBeVisible();

  const { text } = await recordOf(wizard, 'practice');
  expect(text).toContain('entraSeen');
  const needles = needlesOfAll([tokenHeader]);
  expect(searchFolder(wizard.data, needles).found).toEqual([]);
  const places = [await heapOf(page), ...processesOf(app.process().pid ?? 0).map((each) => each.text)];
  expect(places.flatMap((place) => encodingsIn(place, needles))).toEqual([]);

  await page.getByRole('button', { name: t('guidePage.takeBack') }).click();
  await expect(page.getByText(/^Seen in Entra on /)).toBeHidden();
});

test('asks which of two jobs, goes on without P1, explains a quarantine, and finds no application by a wrong name', async ({
  start,
  folder,
  display,
}) => {
  const desktop = await defaultBrowser(folder);
  const wizard = await start({ args: ['--practice'], env: desktop.env });
  const { page } = wizard;
  const id = await setUp(wizard);
  await openStep(page, 'turnOn');
  const browser = await realBrowser(join(folder, 'profile'), display.env);
  const tab = await browser.newPage();
  await signIn(page, tab, desktop);
  await browser.close();

  await page.evaluate(() => window.bridge['practice.setEntraFaults']({ faults: ['twoJobs', 'noPremium'] }));
  await lookButton(page).click();
  await expect(card(page).getByRole('heading', { name: t('look.choose.job') })).toBeVisible();
  await expectAccessible('two jobs to choose from', page);
  await card(page)
    .getByRole('button', { name: t('look.choose.this.label', { name: 'practiceWebex' }), exact: true })
    .click();
  await expect(card(page).getByText(t('failure.graph.noPremium.title'))).toBeVisible();
  await expect(card(page).getByText(t('look.mappings.allSame'))).toBeVisible();

  await page.evaluate(() => window.bridge['practice.setEntraFaults']({ faults: [] }));
  await page.evaluate(async (own) => {
    await window.bridge['practice.setFaults']({ faults: ['expiredToken'] });
    await window.bridge['practice.runCycle']({ id: own });
  }, id);
  await lookButton(page).click();
  await expect(card(page).getByText(t('look.quarantine'))).toBeVisible();
  await expectAccessible('a quarantine in Entra', page);

  await card(page).getByText(t('look.other')).click();
  await card(page)
    .getByRole('textbox', { name: t('look.name') })
    .fill('No such application');
  await lookButton(page).click();
  await expect(card(page).getByText(t('look.noApplication', { name: 'No such application' }))).toBeVisible();
});

for (const locale of locales) {
  test(`the look at Entra can be read by everyone, in ${locale}`, async ({ start, folder, display }) => {
    const text = translator(locale).t;
    const desktop = await defaultBrowser(folder);
    const wizard = await start({ args: ['--practice'], env: desktop.env });
    const { page } = wizard;
    await setUp(wizard);
    await openStep(page, 'turnOn');
    const browser = await realBrowser(join(folder, 'profile'), display.env);
    await signIn(page, await browser.newPage(), desktop);
    await browser.close();
    await lookButton(page).click();
    await expect(card(page).getByText(t('look.mappings.allSame'))).toBeVisible();
    await page.evaluate((to) => window.bridge['settings.change']({ locale: to }), locale);
    await expect(page.getByRole('region', { name: text('look.title'), exact: true })).toContainText(
      text('look.mappings.allSame'),
    );
    await expectAccessible(`what was seen in Entra, ${locale}`, page);
  });
}
