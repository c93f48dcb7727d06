import { join } from 'node:path';
import { translator } from '../../shared/texts/i18n';
import { answerDialogs } from '../e2e/support/backup';
import { confirmNew, copyNew, openRenewal, passCheck, signInForRenewal } from '../e2e/support/renewal';
import { granted } from '../e2e/support/scripted-webex';
import { seed } from '../e2e/support/seeded';
import { openStep } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import type { Walk } from './stage';

const { t } = translator('en');

/** Entra's part with scripts: the choice, the card of each step, each kind, the script itself, and the renewal. */
export const entraScriptsWalk: Walk = async ({ start, webex, folder }, look) => {
  const data = join(folder, 'entra-scripts');
  webex.signIn = granted;
  const cloud = { ...webex.cloud, name: '1' };
  await seed(data, { cloud }, { name: 'contoso.example', expiresIn: -3, token: webex.token });
  const wizard = await start({ data, cloud });
  const { page } = wizard;
  const main = page.getByRole('main');
  const summary = (method: 'portal' | 'script') => t('entraMethod.summary', { method: t(`entraMethod.${method}`) });
  const card = (task: 'setUp' | 'renewal' | 'mappings') =>
    main.getByRole('heading', { name: t(`entraScript.title.${task}`) });

  await page
    .getByRole('button', { name: t('home.action.renew.what', { name: 'contoso.example' }), exact: true })
    .click();
  await openStep(wizard, t('step.addApp'));
  await look('folded', page);
  await main.getByText(summary('portal')).click();
  await look('choice', page, main.getByText(t('entraMethod.title')));
  await page.getByRole('radio', { name: t('entraMethod.script') }).check();
  await look('compared', page, main.getByText(t('entraMethod.compare.leaves')));
  await main.getByText(summary('script')).click();
  await look('addApp', page, card('setUp'));
  for (const kind of ['Terraform', 'Azure CLI', t('entraScript.kind.http')]) {
    await page.getByRole('radio', { name: kind }).check();
    await look(`kind-${kind.replaceAll(/\W+/g, '-')}`, page, card('setUp'));
  }
  await page.getByRole('radio', { name: 'PowerShell' }).check();
  await answerDialogs(wizard, join(folder, '1'));
  await main.getByRole('button', { name: t('entraScript.save') }).click();
  await expect(main.getByText(t('file.saved', { name: '1' }), { exact: true })).toBeVisible();
  await main.getByText(t('entraScript.preview')).click();
  await expect(main.getByText('Connect-MgGraph')).toBeVisible();
  await look('preview', page, main.getByText(t('entraScript.preview')));
  for (const step of ['choosePeople', 'connectEntra', 'attributeMappings', 'turnOn', 'keepIt'] as const) {
    await openStep(wizard, t(`step.${step}`));
    const task = step === 'attributeMappings' ? 'mappings' : step === 'keepIt' ? 'renewal' : 'setUp';
    await look(step, page, card(task));
  }
  await openStep(wizard, t('step.connectEntra'));
  await main.getByText(t('entraScript.byHand')).click();
  await look('by-hand', page, main.getByText(t('entraScript.byHand')));
  webex.issueAnother();
  await openRenewal(wizard);
  await signInForRenewal(wizard);
  await passCheck(wizard);
  await copyNew(wizard);
  await look('renewal', page, card('renewal'));
  await confirmNew(wizard);
};
