import { expect, type Page } from '@playwright/test';
import { translator } from '../../../shared/texts/i18n';
import { heading, passTest, signInAs, startPracticeSetup, startSetup, takeOrgId } from './steps';
import type { StartOptions, Wizard } from './wizard';

const { t } = translator('en');

/** A practice setup whose Webex part is done, at the step that connects Entra, with nothing in Entra. English. @returns its ID */
export async function practiceWebexDone(wizard: Wizard): Promise<string> {
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

/** A setup whose Webex part is done and whose mappings are planned, in an app that is started. */
export async function webexDone(options: StartOptions, start: (options: StartOptions) => Promise<Wizard>) {
  const wizard = await start(options);
  await startSetup(wizard);
  await signInAs(wizard, 'Ada Lovelace');
  await wizard.page.getByRole('button', { name: 'Continue', exact: true }).click();
  await takeOrgId(wizard);
  await passTest(wizard);
  const id = await wizard.page.evaluate(async () => {
    const { setups } = await window.bridge['setups.list']({ space: 'real' });
    const own = setups[0]?.id ?? '';
    await window.bridge['entraMethod.choose']({ id: own, method: 'graph' });
    return own;
  });
  await planMappings(wizard.page, id);
  return { wizard, id };
}

/** Plans in the workbench that the display name is the last name first. */
export const planMappings = (page: Page, id: string) =>
  page.evaluate(async (own) => {
    const opened = await window.bridge['mappings.open']({ id: own });
    if (!opened.ok) throw new Error(opened.failure.code);
    const text = 'Join(" / ", [surname], [givenName])';
    const mappings = opened.value.mappings.map((row) =>
      row.target === 'displayName' ? { ...row, source: { kind: 'expression' as const, text } } : row,
    );
    const changed = await window.bridge['mappings.change']({ id: own, mappings });
    if (!changed.ok) throw new Error(changed.failure.code);
  }, id);
