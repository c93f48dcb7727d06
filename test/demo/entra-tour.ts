import type { Page } from '@playwright/test';
import type { Locale } from '../../shared/enums';
import { type MessageId, type MessageValues, translator } from '../../shared/texts/i18n';
import type { DefaultBrowser } from '../e2e/support/browser';
import { expect, type Wizard, windowWith } from '../e2e/support/wizard';
import { answerAt, decide } from '../fixtures/practice-entra-browser';
import type { Look } from './tour';

const administrator = 'Ada Lovelace';
const newcomer = { name: 'Grace Hopper', address: 'grace.hopper@practice.example' };
const everyone = 'All staff';
/** The changes of the plan, in their order. The test user's role is asked for before the first assignment. */
const changes = [
  'addApplication',
  'hideFromUsers',
  'createJob',
  'saveConnection',
  'assign',
  'provisionPerson',
  'startJob',
  'assign',
] as const;

/**
 * Entra's part by this app, in the practice Entra: from nothing to users who arrive in the practice Webex, and who leave it again
 * after the assignments are undone.
 */
export async function entraTour(wizard: Wizard, desktop: DefaultBrowser, locale: Locale, look: Look): Promise<void> {
  const { page } = wizard;
  const { t } = translator(locale);
  const named = (id: MessageId, values?: MessageValues) =>
    page.getByRole('button', { name: t(id, values), exact: true });
  const openStep = (id: MessageId) =>
    page
      .getByRole('navigation', { name: t('app.steps') })
      .getByRole('button', { name: new RegExp(`^${t(id)}`) })
      .click();
  const card = page.getByRole('region', { name: t('entraSetUp.title'), exact: true });

  await named('home.practise').click();
  await named('home.practice.start').click();
  await openStep('step.addApp');
  await page.getByText(t('entraMethod.summary', { method: t('entraMethod.portal') }), { exact: true }).click();
  await page.getByRole('radio', { name: t('entraMethod.graph'), exact: true }).check();
  await look('entra-by-this-app', page);
  await webexPart(wizard, t, openStep);

  await openStep('step.connectEntra');
  await named('microsoft.start').click();
  const { location } = await decide(await desktop.opened(), 'fullAdministrator');
  await answerAt(location);
  await expect(page.getByRole('region', { name: t('microsoft.signedIn') })).toContainText(administrator);
  await look('microsoft-signed-in', page);

  const pick = async (label: MessageId, name: string) => {
    await card.getByRole('textbox', { name: t(label), exact: true }).fill(name);
    await page.keyboard.press('Enter');
    await card.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  };
  await named('entraSetUp.look').click();
  await pick('entraSetUp.person', newcomer.name);
  await card.getByRole('radio', { name: t('entraSetUp.everyone.assigned'), exact: true }).check();
  await pick('entraSetUp.everyone.add', everyone);
  await look('entra-plan', page, card.getByRole('heading', { name: t('entraSetUp.plan'), exact: true }));
  await named('entraSetUp.begin').click();
  let isRoleChosen = false;
  for (const change of changes) {
    if (change === 'assign' && !isRoleChosen) {
      await card.getByRole('radio', { name: 'User', exact: true }).check();
      await named('entraSetUp.role.use').click();
      isRoleChosen = true;
    }
    const planned = card.getByRole('region', { name: t(`entraWrite.${change}`), exact: true });
    await expect(planned).toBeVisible({ timeout: 30_000 });
    if (change === 'saveConnection') await look('entra-change', page, planned);
    await named('entraWrite.do').click();
  }
  const done = card.getByText(t('entraSetUp.done'), { exact: true });
  await expect(done).toBeVisible();
  await look('entra-set-up', page, done);

  await nextRun(page);
  await lookUp('users-arrived', 'result.found.active');

  await openStep('step.connectEntra');
  const undo = card.getByRole('button', { name: t('entraSetUp.undo.what', { title: t('entraWrite.assign') }) });
  for (const left of [1, 0]) {
    await undo.first().click();
    await named('entraWrite.do').click();
    await expect(undo).toHaveCount(left);
  }
  await look('entra-undone', page, card.getByText(t('entraSetUp.undone'), { exact: true }));
  await nextRun(page);
  await lookUp('users-left', 'result.found.inactive');

  async function lookUp(name: string, title: MessageId): Promise<void> {
    await openStep('step.checkResult');
    await page.getByRole('textbox', { name: t('result.address') }).fill(newcomer.address);
    await page.getByRole('button', { name: new RegExp(`^(${t('result.lookUp')}|${t('result.again')})$`) }).click();
    const found = page
      .getByRole('main')
      .getByText(t(title, { address: newcomer.address, practice: 'yes' }), { exact: true });
    await expect(found).toBeVisible();
    await look(name, page, found);
  }
}

/** Signs in to the practice Webex, takes the Org ID and tests the connection. */
async function webexPart(
  { app, page }: Wizard,
  t: ReturnType<typeof translator>['t'],
  openStep: (id: MessageId) => Promise<void>,
): Promise<void> {
  const named = (id: MessageId, values?: MessageValues) =>
    page.getByRole('button', { name: t(id, values), exact: true });
  await openStep('step.signIn');
  await named('signIn.open.window').click();
  const signIn = await windowWith(app, '/idb/oauth2/v1/authorize');
  await signIn.getByRole('button', { name: administrator }).click({ noWaitAfter: true });
  await expect(page.getByRole('heading', { name: administrator })).toBeVisible();
  await openStep('step.orgId');
  await named('orgId.take', { name: administrator }).click();
  await expect(page.getByText(t('orgId.taken', { name: administrator }))).toBeVisible();
  await named('app.continue').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('test.title'));
  await named('test.run').click();
  await expect(page.getByRole('main').getByText(t('test.outcome.passed'))).toBeVisible();
}

/** Lets the time pass until Entra's next cycle. */
async function nextRun(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { setups } = await window.bridge['setups.list']({ space: 'practice' });
    await window.bridge['entraRenew.runPractice']({ id: setups[0]?.id ?? '' });
  });
}
