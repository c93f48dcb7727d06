import type { PracticeEntraFault } from '../../shared/contract';
import { type MessageId, translator } from '../../shared/texts/i18n';
import { defaultBrowser } from '../e2e/support/browser';
import { acceptAtPracticeEntra } from '../e2e/support/practice-entra';
import { heading } from '../e2e/support/steps';
import { expect, windowWith } from '../e2e/support/wizard';
import type { Stage, Walk } from './stage';

const { t } = translator('en');

/** A practice setup at the hand-over of its new token, signed in to its practice Entra. */
async function open({ start, folder }: Stage) {
  const desktop = await defaultBrowser(folder);
  const { app, page } = await start({ args: ['--practice'], env: desktop.env });
  const press = (id: MessageId) => page.getByRole('button', { name: t(id), exact: true }).click();
  await press('practice.faults');
  await page.getByRole('menuitem', { name: t('practice.state.quarantine') }).click();
  await expect(heading(page)).toHaveText(t('practice.state.quarantine.name'));
  const name = 'contoso.example';
  await page.evaluate(async (own) => {
    const { setups } = await window.bridge['setups.list']({ space: 'practice' });
    const id = setups[0]?.id ?? '';
    await window.bridge['setups.rename']({ id, name: own });
    await window.bridge['entraMethod.choose']({ id, method: 'graph' });
  }, name);
  await press('app.allSetups');
  await page.getByRole('button', { name: t('home.action.renew.what', { name }), exact: true }).click();
  await press('signIn.open.window');
  const webex = await windowWith(app, '/idb/oauth2/v1/authorize');
  await webex.getByRole('button', { name: 'Ada Lovelace' }).click({ noWaitAfter: true });
  await press('test.run');
  await press('app.continue');
  await expect(heading(page)).toHaveText(t('renewal.handOver.title'));
  await press('microsoft.start');
  await acceptAtPracticeEntra(await desktop.opened());
  const card = page.getByRole('region', { name: t('entraRenew.title'), exact: true });
  await expect(card.getByRole('button', { name: t('entraRenew.begin'), exact: true })).toBeVisible();
  return { page, press, card };
}

/** The renewal by this app where something stands in its way. */
export const entraRenewStopsWalk: Walk = async (stage, look) => {
  const { page, press, card } = await open(stage);
  const faults = (faults: readonly PracticeEntraFault[]) =>
    page.evaluate((on) => window.bridge['practice.setEntraFaults']({ faults: on }), faults);
  await faults(['unknownSecret']);
  await press('entraRenew.begin');
  const stopped = card.getByText(t('failure.renew.unknownSecret.title'));
  await expect(stopped).toBeVisible();
  await look('stopped', page, stopped);
  await faults(['twoJobs']);
  await press('entraRenew.continue');
  const jobs = card.getByRole('radiogroup');
  await expect(jobs).toBeVisible();
  await look('several jobs', page, jobs);
};

/** The renewal by this app from its beginning to the run of Entra that proves it. */
export const entraRenewWalk: Walk = async (stage, look) => {
  const { page, press, card } = await open(stage);
  await look('before it begins', page, card.getByRole('list'));
  await press('entraRenew.begin');
  const save = card.getByRole('region', { name: t('entraWrite.saveSecrets'), exact: true });
  await expect(save).toBeVisible();
  await look('the write', page, save);
  await press('entraWrite.do');
  const startJob = card.getByRole('region', { name: t('entraWrite.startJob'), exact: true });
  await expect(startJob).toBeVisible();
  await look('the start', page, startJob);
  await press('entraWrite.skip');
  const waiting = card.getByText(t('entraRenew.watching'), { exact: true });
  await expect(waiting).toBeVisible();
  await look('waiting', page, waiting);
  await press('entraRenew.practice.run');
  const proved = card.getByText(t('entraRenew.proved'), { exact: true });
  await expect(proved).toBeVisible();
  await look('proved', page, proved);
};
