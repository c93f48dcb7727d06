import { join } from 'node:path';
import { translator } from '../../shared/texts/i18n';
import { confirmNew, copyNew, openRenewal, passCheck, signInForRenewal } from '../e2e/support/renewal';
import { granted } from '../e2e/support/scripted-webex';
import { seed } from '../e2e/support/seeded';
import { openStep } from '../e2e/support/steps';
import { expect } from '../e2e/support/wizard';
import type { Walk } from './stage';

const { t } = translator('en');
const steps = ['addApp', 'connectEntra', 'attributeMappings', 'turnOn', 'keepIt'] as const;

/** Entra's portal as it is today, and its older form, in the steps, in a renewal that comes too late, and after it. */
export const portalWalk: Walk = async ({ start, webex, folder }, look) => {
  const data = join(folder, 'portal');
  webex.signIn = granted;
  const cloud = { ...webex.cloud, name: '1' };
  await seed(data, { cloud }, { name: 'contoso.example', expiresIn: -3, token: webex.token });
  const wizard = await start({ data, cloud });
  const { page } = wizard;
  const sketch = page.getByRole('img', { name: /^Drawing: / }).last();
  const choose = async (portal: 'newConfiguration' | 'provisioningMode') => {
    const change = page.getByRole('button', { name: t('portal.change'), exact: true });
    if (await change.isVisible()) await change.click();
    const choice = page.getByRole('radio', { name: t(`portal.${portal}`) });
    await choice.check();
    await expect(choice).toBeChecked();
  };

  await page
    .getByRole('button', { name: t('home.action.renew.what', { name: 'contoso.example' }), exact: true })
    .click();
  for (const portal of ['newConfiguration', 'provisioningMode'] as const) {
    for (const step of steps) {
      await openStep(wizard, t(`step.${step}`));
      if (step === 'addApp') await choose(portal);
      await look(`${portal}-${step}`, page, sketch);
    }
  }
  webex.issueAnother();
  await openRenewal(wizard);
  await signInForRenewal(wizard);
  await passCheck(wizard);
  await copyNew(wizard);
  await look('portal-folded', page, page.getByText(t('portal.shows')));
  await look('provisioningMode-renewal', page, sketch);
  await choose('newConfiguration');
  await look('portal-unfolded', page, page.getByText(t('portal.shows')));
  await look('newConfiguration-renewal', page, sketch);
  await confirmNew(wizard);
  await look('newConfiguration-restart', page, sketch);
  await choose('provisioningMode');
  await look('provisioningMode-restart', page, sketch);
};
