import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { translator } from '../../../shared/texts/i18n';
import { expectAccessible } from '../support/axe';
import { type DefaultBrowser, defaultBrowser, realBrowser } from '../support/browser';
import { expect, test } from '../support/lab';
import { encodingsIn, heapOf, historyOf, needlesOf, needlesOfAll, processesOf, searchFolder } from '../support/search';
import { recordOf, storedToken } from '../support/sign-in';
import { practiceWebexDone } from '../support/webex-done';

const { t } = translator('en');
/** The header of the practice Entra's access tokens, in base64url. */
const tokenHeader = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0';
const changes = [
  'addApplication',
  'hideFromUsers',
  'createJob',
  'saveConnection',
  'assign',
  'provisionPerson',
  'startJob',
] as const;
const undoable = ['startJob', 'assign', 'createJob', 'hideFromUsers', 'addApplication'] as const;

const card = (page: Page) => page.getByRole('region', { name: t('entraSetUp.title'), exact: true });
const signInCard = (page: Page) =>
  page.getByRole('region', { name: new RegExp(`^(${t('microsoft.title')}|${t('microsoft.signedIn')})$`) });

async function signIn(page: Page, tab: Page, desktop: DefaultBrowser): Promise<void> {
  await signInCard(page)
    .getByRole('button', { name: t('microsoft.start'), exact: true })
    .click();
  await tab.goto(await desktop.opened());
  await tab.getByRole('button', { name: 'Ada Lovelace' }).click();
  await tab.getByRole('button', { name: 'Accept' }).click();
  await expect(signInCard(page)).toContainText('Ada Lovelace');
}

const button = (page: Page, name: string) => card(page).getByRole('button', { name, exact: true });

async function plan(page: Page): Promise<void> {
  await button(page, t('entraSetUp.look')).click();
  await expect(card(page).getByText(t('entraSetUp.plan.new'))).toBeVisible();
  await card(page)
    .getByRole('textbox', { name: t('entraSetUp.person') })
    .fill('Grace');
  await page.keyboard.press('Enter');
  await card(page)
    .getByRole('button', { name: /^Grace Hopper/ })
    .click();
}

/** Makes a planned change. */
async function make(page: Page, change: (typeof changes)[number] | 'pauseJob'): Promise<void> {
  await expect(card(page).getByRole('region', { name: t(`entraWrite.${change}`) })).toBeVisible({ timeout: 30_000 });
  await button(page, t('entraWrite.do')).click();
}

test('sets up the practice Entra from nothing until the test user is in Webex, and undoes everything', {
  tag: '@installed',
}, async ({ start, folder, display }) => {
  test.setTimeout(180_000);
  const desktop = await defaultBrowser(folder);
  const wizard = await start({ args: ['--practice'], env: desktop.env });
  const { page, app } = wizard;
  const id = await practiceWebexDone(wizard);
  await expectAccessible('setting up Entra before the sign-in', page);
  const browser = await realBrowser(join(folder, 'profile'), display.env);
  await signIn(page, await browser.newPage(), desktop);
  await browser.close();

  await button(page, t('entraSetUp.look')).click();
  await expect(card(page).getByText(t('entraSetUp.plan.new'))).toBeVisible();
  await button(page, t('entraSetUp.begin')).click();
  await expect(card(page).getByText(t('entraSetUp.person.missing'))).toBeVisible();
  await expectAccessible('a plan with something missing', page);
  await button(page, t('entraSetUp.again')).click();
  await expect(button(page, t('entraSetUp.begin'))).toBeVisible();
  await card(page)
    .getByRole('textbox', { name: t('entraSetUp.person') })
    .fill('Grace');
  await page.keyboard.press('Enter');
  await card(page)
    .getByRole('button', { name: /^Grace Hopper/ })
    .click();
  await button(page, t('entraSetUp.requests.show')).click();
  await expect(card(page).getByText(t('entraSetUp.requests', { count: 7 }))).toBeVisible();
  await expectAccessible('a plan', page);
  await button(page, t('entraSetUp.begin')).click();

  for (const change of changes) {
    if (change === 'assign') {
      await card(page).getByRole('radio', { name: 'User', exact: true }).check();
      await expectAccessible('choosing a role', page);
      await button(page, t('entraSetUp.role.use')).click();
    }
    if (change === 'saveConnection') {
      await expect(card(page).getByRole('region', { name: t('entraWrite.saveConnection') })).toContainText('•••');
      await expectAccessible('a planned change', page);
    }
    await make(page, change);
  }
  await expect(card(page).getByText(t('entraSetUp.done'), { exact: true })).toBeVisible();
  await expect(card(page).getByText(t('entraSetUp.onDemand.success'))).toBeVisible();
  await expectAccessible('Entra is set up', page);
  const found = await page.evaluate(
    async (own) =>
      window.bridge['resultCheck.lookUp']({ id: own, address: 'grace.hopper@practice.example', others: [] }),
    id,
  );
  expect(JSON.stringify(found)).toContain('"kind":"found"');
  const setup = async () =>
    page.evaluate(async (own) => {
      const view = await window.bridge['setups.open']({ id: own });
      return view.ok ? view.value : null;
    }, id);
  expect(Object.keys((await setup())?.doneByApp ?? {}).sort()).toEqual(['addApp', 'choosePeople', 'turnOn']);
  expect((await setup())?.entraTest?.result).toBe('succeeded');

  const secret = (await storedToken(wizard, 'practice')) ?? '';
  const places = [
    await heapOf(page),
    await historyOf(app),
    ...processesOf(app.process().pid ?? 0).map((each) => each.text),
    (await recordOf(wizard, 'practice')).text,
  ];
  for (const needles of [needlesOfAll([tokenHeader]), needlesOf(secret)]) {
    expect(searchFolder(wizard.data, needles).found).toEqual([]);
    expect(places.flatMap((place) => encodingsIn(place, needles))).toEqual([]);
  }

  for (const change of undoable) {
    await button(page, t('entraSetUp.undo.what', { title: t(`entraWrite.${change}`) })).click();
    await button(page, t('entraWrite.do')).click();
    await expect(card(page).getByText(t('entraSetUp.undone'), { exact: true })).toBeVisible();
  }
  await expect(card(page).getByRole('heading', { name: t('entraSetUp.undo.title') })).toBeHidden();
  expect((await setup())?.doneByApp).toEqual({});
  expect((await setup())?.entraTest).toBeNull();
});

test('goes on after the app was killed in between, without a second application', async ({
  start,
  folder,
  display,
}) => {
  test.setTimeout(180_000);
  const desktop = await defaultBrowser(folder);
  const args = ['--practice'];
  let wizard = await start({ args, env: desktop.env });
  await practiceWebexDone(wizard);
  const browser = await realBrowser(join(folder, 'profile'), display.env);
  const tab = await browser.newPage();
  await signIn(wizard.page, tab, desktop);
  await plan(wizard.page);
  await button(wizard.page, t('entraSetUp.begin')).click();
  await make(wizard.page, 'addApplication');
  await expect(card(wizard.page).getByRole('region', { name: t('entraWrite.hideFromUsers') })).toBeVisible({
    timeout: 30_000,
  });
  await wizard.kill();
  wizard = await start({ data: wizard.data, args, env: desktop.env });
  const { page } = wizard;
  await page.getByRole('listitem').getByRole('button').first().click();
  await page
    .getByRole('navigation', { name: t('app.steps') })
    .getByRole('button', { name: new RegExp(`^${t('step.connectEntra')}`) })
    .click();
  // The journal survives; the tenant of the practice Entra is a new one in each run of the app.
  await expect(card(page).getByText(t('entraWrite.addApplication'))).toBeVisible();
  await signIn(page, tab, desktop);
  await browser.close();
  await plan(page);
  await button(page, t('entraSetUp.begin')).click();
  await make(page, 'addApplication');
  await expect(card(page).getByRole('region', { name: t('entraWrite.hideFromUsers') })).toBeVisible({
    timeout: 30_000,
  });
  await button(page, t('entraSetUp.cancel')).click();
  await expect(card(page).getByText(t('entraSetUp.cancelled.text'))).toBeVisible();
});
