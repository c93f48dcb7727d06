import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { locales } from '../../../shared/enums';
import { translator } from '../../../shared/texts/i18n';
import { expectAccessible } from '../support/axe';
import { type DefaultBrowser, defaultBrowser, realBrowser } from '../support/browser';
import { expect, test } from '../support/lab';
import { encodingsIn, heapOf, historyOf, needlesOfAll, processesOf, searchFolder } from '../support/search';
import { recordOf } from '../support/sign-in';
import type { Wizard } from '../support/wizard';

const { t } = translator('en');
/** The header of the practice Entra's access tokens, in base64url. */
const tokenHeader = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0';

/** Opens a new practice setup at the step where the way is chosen, and chooses this app. */
async function chooseGraph({ page }: Wizard): Promise<void> {
  await page.getByRole('button', { name: 'Start a practice setup' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByText(t('entraMethod.summary', { method: t('entraMethod.portal') })).click();
  await page.getByRole('radio', { name: t('entraMethod.graph') }).check();
}

const card = (page: Page) =>
  page.getByRole('region', { name: new RegExp(`^(${t('microsoft.title')}|${t('microsoft.signedIn')})$`) });
const start = (page: Page) => card(page).getByRole('button', { name: t('microsoft.start'), exact: true });

/** Signs in as one of the practice accounts; accepts the permissions where they are asked for. */
async function signIn(
  tab: Page,
  desktop: DefaultBrowser,
  person = 'Ada Lovelace',
  decision = 'Accept',
): Promise<string> {
  const address = await desktop.opened();
  await tab.goto(address);
  await tab.getByRole('button', { name: person }).click();
  await tab.getByRole('button', { name: decision }).click();
  return address;
}

test('signs in to the practice Entra in the default browser, shows who it is, and signs out', async ({
  start: launch,
  folder,
  display,
}) => {
  const desktop = await defaultBrowser(folder);
  const wizard = await launch({ args: ['--practice'], env: desktop.env });
  const { page, app } = wizard;
  await chooseGraph(wizard);
  await expectAccessible('the sign-in to Microsoft', page);
  await start(page).click();
  await expect(card(page).getByText(t('microsoft.waiting'))).toBeVisible();
  await expectAccessible('waiting for the sign-in to Microsoft', page);

  const browser: BrowserContext = await realBrowser(join(folder, 'profile'), display.env);
  const tab = await browser.newPage();
  const requested: string[] = [];
  tab.on('request', (request) => requested.push(request.url()));
  const address = await signIn(tab, desktop);
  await expect(tab.getByRole('heading')).toHaveText('You are signed in');
  await expect(tab.getByText(t('loopback.code.done'))).toBeVisible();
  expect(tab.url()).toMatch(/^http:\/\/localhost:\d+\/$/);

  await expect(card(page)).toContainText('Ada Lovelace');
  await expect(card(page)).toContainText('Blue Harbor Practice');
  await expect(card(page)).toContainText(t('microsoft.role.cloudApplicationAdministrator'));
  await expect(card(page)).toContainText('Synchronization.Read.All');
  await expectAccessible('signed in to Microsoft', page);
  const { text } = await recordOf(wizard, 'practice');
  expect(text).toContain('microsoftSignedIn');

  const code = requested.map((url) => new URL(url).searchParams.get('code')).find((found) => found) ?? '';
  const challenge = new URL(address).searchParams.get('code_challenge') ?? '';
  expect([code.length, challenge.length]).toEqual([66, 43]);
  const needles = needlesOfAll([tokenHeader, code]);
  const heap = await heapOf(page);
  const places = [heap, await historyOf(app), ...processesOf(app.process().pid ?? 0).map((each) => each.text)];
  expect(searchFolder(wizard.data, needles).found).toEqual([]);
  expect(places.flatMap((place) => encodingsIn(place, needles))).toEqual([]);
  expect([...filesIn(wizard.data), ...places].some((place) => holdsVerifier(place, challenge))).toBe(false);
  await browser.close();

  await card(page)
    .getByRole('button', { name: t('microsoft.signOut') })
    .click();
  await expect(start(page)).toBeVisible();
});

test('reports what goes wrong in words, and can be canceled', async ({ start: launch, folder, display }) => {
  const desktop = await defaultBrowser(folder);
  const wizard = await launch({ args: ['--practice'], env: desktop.env });
  const { page } = wizard;
  await chooseGraph(wizard);
  await start(page).click();
  await desktop.opened();
  await card(page).getByText(t('microsoft.code')).click();
  await card(page)
    .getByRole('textbox', { name: t('microsoft.code.label') })
    .fill('AADSTS50011: The redirect URI');
  await card(page)
    .getByRole('button', { name: t('microsoft.code.show') })
    .click();
  await expect(card(page).getByRole('alert')).toContainText(t('failure.microsoft.redirectNotRegistered.title'));
  await expectAccessible('help for an error number', page);
  await card(page)
    .getByRole('button', { name: t('signIn.waiting.cancel'), exact: true })
    .click();
  await expect(card(page).getByRole('alert')).toContainText(t('failure.microsoft.cancelled.title'));

  const browser = await realBrowser(join(folder, 'profile'), display.env);
  const tab = await browser.newPage();
  await start(page).click();
  await signIn(tab, desktop, 'Ada Lovelace', 'Cancel');
  await expect(tab.getByRole('heading')).toHaveText('This response was rejected');
  await expect(card(page).getByRole('alert')).toContainText('The permissions were declined (AADSTS65004)');
  for (const [fault, title] of [
    ['conditionalAccess', 'Conditional Access blocked the sign-in (AADSTS53003)'],
    ['assignmentRequired', 'Your account isn’t assigned to the application (AADSTS50105)'],
    ['consentNeeded', 'An administrator must grant consent first (AADSTS90094)'],
    ['otherTenant', 'The account isn’t in this tenant (AADSTS50020)'],
  ] as const) {
    await page.evaluate((on) => window.bridge['practice.setEntraFaults']({ faults: [on] }), fault);
    await start(page).click();
    await tab.goto(await desktop.opened());
    await tab.getByRole('button', { name: 'Ada Lovelace' }).click();
    await expect(card(page).getByRole('alert')).toContainText(title);
  }
  await page.evaluate(() => window.bridge['practice.setEntraFaults']({ faults: [] }));
  await start(page).click();
  await signIn(tab, desktop, 'Mary Somerville');
  await expect(card(page)).toContainText('marys@practice.example has no role for provisioning');
  await browser.close();
});

for (const locale of locales) {
  test(`the pages of the practice Entra can be read by everyone, in ${locale}`, async ({
    start: launch,
    folder,
    display,
  }) => {
    const desktop = await defaultBrowser(folder);
    const wizard = await launch({ args: ['--practice'], env: desktop.env });
    const { page } = wizard;
    await chooseGraph(wizard);
    await page.evaluate((to) => window.bridge['settings.change']({ locale: to }), locale);
    const text = translator(locale).t;
    await page.getByRole('button', { name: text('microsoft.start'), exact: true }).click();
    const browser = await realBrowser(join(folder, 'profile'), display.env);
    const tab = await browser.newPage();
    await tab.goto(await desktop.opened());
    await expect(tab.getByRole('heading')).toHaveText(text('practiceWebex.heading'));
    await expectAccessible(`accounts of the practice Entra, ${locale}`, tab);
    await tab.getByRole('button', { name: 'Ada Lovelace' }).click();
    await expect(tab.getByRole('heading')).toHaveText(text('practiceEntra.consent.heading'));
    await expectAccessible(`consent of the practice Entra, ${locale}`, tab);
    await tab.getByRole('button', { name: text('practiceEntra.consent.accept') }).click();
    await expect(tab.getByRole('heading')).toHaveText(text('loopback.done.title'));
    await browser.close();
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [readFileSync(join(entry.parentPath, entry.name), 'latin1')] : [],
  );
}

/** Whether a text has the verifier of a challenge (RFC 7636 section 4.2). */
function holdsVerifier(text: string, challenge: string): boolean {
  return (text.match(/(?<![\w-])[\w-]{43}(?![\w-])/g) ?? []).some(
    (word) => createHash('sha256').update(word).digest('base64url') === challenge,
  );
}
