import { expect, type Page } from '@playwright/test';
import { translator } from '../../../shared/texts/i18n';
import { heading, passTest, signInAs, startPracticeSetup, takeOrgId } from './steps';
import type { Wizard } from './wizard';

const { t } = translator('en');

/** A practice setup whose Webex part is done, at the step that connects Entra, with nothing in Entra. English. @returns its ID */
export async function webexDone(wizard: Wizard): Promise<string> {
  const { page } = wizard;
  await startPracticeSetup(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await takeOrgId(wizard);
  await passTest(wizard);
  const id = await page.evaluate(async () => {
    const { setups } = await window.bridge['setups.list']({ space: 'practice' });
    const own = setups[0]?.id ?? '';
    for (const step of ['choosePeople', 'addApp'] as const) await window.bridge['step.takeBack']({ id: own, step });
    await window.bridge['entraMethod.choose']({ id: own, method: 'graph' });
    return own;
  });
  await open(page);
  return id;
}

async function open(page: Page): Promise<void> {
  await page.reload();
  await page.getByRole('listitem').getByRole('button').first().click();
  await page
    .getByRole('navigation', { name: t('app.steps') })
    .getByRole('button', { name: new RegExp(`^${t('step.connectEntra')}`) })
    .click();
  await expect(heading(page)).toHaveText('Connect Entra');
}
