import type { Page } from '@playwright/test';
import type { PracticeEntraFault, PracticeFault } from '../../shared/contract';
import type { EntraChange } from '../../shared/enums/entra-writes';
import { type MessageId, translator } from '../../shared/texts/i18n';
import { defaultBrowser } from '../e2e/support/browser';
import { expect } from '../e2e/support/desktop';
import { practiceWebexDone } from '../e2e/support/webex-done';
import { answerAt, decide } from '../fixtures/practice-entra-browser';
import type { Stage, Walk } from './stage';

const { t } = translator('en');
const card = (page: Page) => page.getByRole('region', { name: t('entraSetUp.title'), exact: true });
/** Provisioning on demand and the waits of a new application take a few seconds. */
const timeout = 30_000;

/** A practice setup whose Webex part is done, at the step that connects Entra, with nothing in Entra and no sign-in to it. */
async function open({ start, folder }: Stage) {
  const desktop = await defaultBrowser(folder);
  const wizard = await start({ args: ['--practice'], env: desktop.env });
  const { page } = wizard;
  await practiceWebexDone(wizard);
  const press = (id: MessageId) =>
    card(page)
      .getByRole('button', { name: t(id), exact: true })
      .click();
  const signIn = async () => {
    await page.getByRole('button', { name: t('microsoft.start'), exact: true }).click();
    const { location } = await decide(await desktop.opened(), 'fullAdministrator');
    await answerAt(location);
    await expect(card(page).getByRole('button', { name: t('entraSetUp.look'), exact: true })).toBeVisible();
  };
  const plan = async () => {
    await press('entraSetUp.look');
    await card(page)
      .getByRole('textbox', { name: t('entraSetUp.person') })
      .fill('Grace');
    await page.keyboard.press('Enter');
    await card(page)
      .getByRole('button', { name: /^Grace Hopper/ })
      .click();
  };
  const write = (change: EntraChange) =>
    card(page).getByRole('region', { name: t(`entraWrite.${change}`), exact: true });
  const make = async (change: EntraChange) => {
    await expect(write(change)).toBeVisible({ timeout });
    await press('entraWrite.do');
  };
  const faults = (on: readonly PracticeEntraFault[]) =>
    page.evaluate((faults) => window.bridge['practice.setEntraFaults']({ faults }), on);
  const webexFaults = (on: readonly PracticeFault[]) =>
    page.evaluate((all) => window.bridge['practice.setFaults']({ faults: all }), on);
  return { page, press, signIn, plan, write, make, faults, webexFaults };
}

/** The plan of setting up by this app, from the sign-in to its requests. */
export const entraSetUpWalk: Walk = async (stage, look) => {
  const { page, press, signIn } = await open(stage);
  const title = card(page).getByRole('heading', { name: t('entraSetUp.title'), exact: true });
  await look('before the sign-in', page, title);
  await signIn();
  await look('before the look', page, title);
  await press('entraSetUp.look');
  await press('entraSetUp.begin');
  const missing = card(page).getByText(t('entraSetUp.person.missing'));
  await expect(missing).toBeVisible();
  await look('something missing', page, missing);
  await card(page)
    .getByRole('textbox', { name: t('entraSetUp.person') })
    .fill('A');
  await page.keyboard.press('Enter');
  const found = card(page).getByRole('button', { name: /^Ada Lovelace/ });
  await expect(found).toBeVisible();
  await look('test users found', page, found);
  await found.click();
  await card(page)
    .getByRole('radio', { name: t('entraSetUp.everyone.assigned') })
    .check();
  await look('the plan', page, card(page).getByRole('heading', { name: t('entraSetUp.plan'), exact: true }));
  await look('users and groups', page, card(page).getByText(t('entraSetUp.everyone.kind')));
  await card(page)
    .getByRole('radio', { name: t('entraSetUp.everyone.later') })
    .check();
  await press('entraSetUp.requests.show');
  const requests = card(page).getByText(t('entraSetUp.requests', { count: 7 }));
  await expect(requests).toBeVisible();
  await look('permissions', page, card(page).getByText(t('entraSetUp.leaves'), { exact: true }));
  await look('requests', page, requests);
};

/** Setting up by this app from its first change until it is done, with what can come in between, and the undo. */
export const entraSetUpWritesWalk: Walk = async (stage, look) => {
  const { page, press, signIn, plan, write, make, faults, webexFaults } = await open(stage);
  await signIn();
  await plan();
  await faults(['noTemplate']);
  await press('entraSetUp.begin');
  await expect(write('addApplication')).toBeVisible();
  await look('the first change', page, write('addApplication'));
  await press('entraWrite.do');
  const waits = card(page).getByText(/^This can take until/);
  await expect(waits).toBeVisible({ timeout });
  await look('waiting', page, waits);
  await look('steps', page, card(page).getByRole('list', { name: t('entraSetUp.steps') }));
  await press('entraSetUp.cancel');
  const cancelled = card(page).getByText(t('entraSetUp.cancelled.text'));
  await expect(cancelled).toBeVisible();
  await look('canceled', page, cancelled);

  await faults([]);
  await webexFaults(['expiredToken']);
  await press('entraSetUp.continue');
  await make('hideFromUsers');
  await make('createJob');
  const stopped = card(page).getByText(t('failure.setUp.refused.title'));
  await expect(stopped).toBeVisible({ timeout });
  await look('stopped', page, stopped);

  await webexFaults([]);
  await press('entraSetUp.continue');
  await expect(write('saveConnection')).toBeVisible({ timeout });
  await look('the settings', page, write('saveConnection'));
  await press('entraWrite.do');
  const role = card(page).getByRole('radio', { name: 'User', exact: true });
  await expect(role).toBeVisible({ timeout });
  await role.check();
  await look('the role', page, role);
  await press('entraSetUp.role.use');
  await make('assign');
  await expect(write('provisionPerson')).toBeVisible({ timeout });
  await webexFaults(['expiredToken']);
  await press('entraWrite.do');
  const other = card(page).getByText(t('entraSetUp.onDemand.other'));
  await expect(other).toBeVisible({ timeout });
  await look('the test user did not arrive', page, other);
  await webexFaults([]);
  await press('entraSetUp.onDemand.again');
  await expect(write('startJob').or(write('provisionPerson'))).toBeVisible({ timeout });
  if (await write('provisionPerson').isVisible()) await press('entraWrite.do');
  await expect(write('startJob')).toBeVisible({ timeout });
  await card(page).getByText(t('entraSetUp.onDemand'), { exact: true }).click();
  await look('the test user arrived', page, card(page).getByText(t('entraSetUp.onDemand'), { exact: true }));
  await look('the start', page, write('startJob'));
  await press('entraWrite.do');
  const done = card(page).getByText(t('entraSetUp.done'), { exact: true });
  await expect(done).toBeVisible({ timeout });
  await look('done', page, done);
  await look('undo list', page, card(page).getByRole('heading', { name: t('entraSetUp.undo.title') }));

  await card(page)
    .getByRole('button', { name: t('entraSetUp.undo.what', { title: t('entraWrite.startJob') }), exact: true })
    .click();
  await expect(write('pauseJob')).toBeVisible({ timeout });
  await look('an undo', page, write('pauseJob'));
  await press('entraWrite.do');
  const undone = card(page).getByText(t('entraSetUp.undone'), { exact: true });
  await expect(undone).toBeVisible({ timeout });
  await look('undone', page, undone);
};
