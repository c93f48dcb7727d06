import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { locales, type PracticeState } from '../../../shared/enums';
import { type MessageId, type MessageValues, translator } from '../../../shared/texts/i18n';
import { expectAccessible } from '../support/axe';
import { type DefaultBrowser, defaultBrowser, realBrowser } from '../support/browser';
import { expect, test } from '../support/lab';
import { encodingsIn, heapOf, historyOf, needlesOf, needlesOfAll, processesOf, searchFolder } from '../support/search';
import { recordOf, storedToken } from '../support/sign-in';
import { heading } from '../support/steps';
import { type Wizard, windowWith } from '../support/wizard';

/** The header of the practice Entra's access tokens, in base64url. */
const tokenHeader = 'eyJ0eXAiOiJKV1QiLCJhbGciOiJub25lIn0';

for (const locale of locales) {
  const { t } = translator(locale);

  /** A practice setup that does Entra's part with this app, at the hand-over of its new token. */
  async function openHandOver({ app, page }: Wizard, state: PracticeState): Promise<void> {
    await page.getByRole('button', { name: t('practice.faults'), exact: true }).click();
    await page.getByRole('menuitem', { name: t(`practice.state.${state}`) }).click();
    const name = t(`practice.state.${state}.name`);
    await expect(heading(page)).toHaveText(name);
    await page.evaluate(async (wanted) => {
      const list = await window.bridge['setups.list']({ space: 'practice' });
      const id = list.setups.find((each) => each.name === wanted)?.id ?? '';
      await window.bridge['entraMethod.choose']({ id, method: 'graph' });
    }, name);
    await button(page, 'app.allSetups').click();
    await button(page, 'home.action.renew.what', { name }).click();
    await button(page, 'signIn.open.window').click();
    const webex = await windowWith(app, '/idb/oauth2/v1/authorize');
    await webex.getByRole('button', { name: 'Ada Lovelace' }).click({ noWaitAfter: true });
    await expect(heading(page)).toHaveText(t('renewal.check.title'));
    await button(page, 'test.run').click();
    await button(page, 'app.continue').click();
    await expect(heading(page)).toHaveText(t('renewal.handOver.title'));
  }

  function button(page: Page, id: MessageId, values?: MessageValues) {
    return page.getByRole('button', { name: t(id, values), exact: true });
  }

  async function signInToMicrosoft(page: Page, tab: Page, desktop: DefaultBrowser): Promise<void> {
    await button(page, 'microsoft.start').click();
    await tab.goto(await desktop.opened());
    await tab.getByRole('button', { name: 'Ada Lovelace' }).click();
    await tab.locator('button[value="accept"]').click();
    await expect(page.getByRole('heading', { name: t('microsoft.signedIn'), exact: true })).toBeVisible();
  }

  test(`renews in the practice Entra from the sign-in to Entra's own run, killed once in between, in ${locale}`, async ({
    start,
    folder,
    display,
  }) => {
    const desktop = await defaultBrowser(folder);
    const args = ['--practice', `--lang=${locale}`];
    let wizard = await start({ args, env: desktop.env });
    const old = async () => (await storedToken(wizard, 'practice')) ?? '';
    await openHandOver(wizard, 'quarantine');
    const oldToken = await old();
    const browser = await realBrowser(join(folder, 'profile'), display.env);
    const tab = await browser.newPage();
    await expect(button(wizard.page, 'app.continue')).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible('the renewal in Entra before the sign-in', wizard.page);
    await signInToMicrosoft(wizard.page, tab, desktop);
    await button(wizard.page, 'entraRenew.begin').click();

    const request = wizard.page.getByRole('region', { name: t('entraWrite.saveSecrets') });
    await expect(request).toContainText('"SecretToken"');
    await expect(request).toContainText('•••');
    await expectAccessible('a planned write', wizard.page);
    await button(wizard.page, 'entraWrite.do').click();
    // Provisioning was in quarantine: it is started after its own confirmation.
    await expect(wizard.page.getByRole('region', { name: t('entraWrite.startJob') })).toBeVisible();
    await wizard.kill();
    wizard = await start({ data: wizard.data, args, env: desktop.env });

    const { page, app } = wizard;
    await page
      .getByRole('button', { name: t('practice.state.quarantine.name') })
      .first()
      .click();
    await expect(heading(page)).toHaveText(t('renewal.handOver.title'));
    await signInToMicrosoft(page, tab, desktop);
    await button(page, 'entraRenew.continue').click();
    // The practice Entra of this run is a new one, and has the old token.
    await button(page, 'entraWrite.do').click();
    await expect(page.getByRole('region', { name: t('entraWrite.startJob') })).toBeVisible();
    await button(page, 'entraWrite.skip').click();
    // Entra's next attempt by itself proves it as well.
    await expect(button(page, 'entraRenew.look')).toBeVisible();
    await expectAccessible('waiting for a run of Entra', page);
    await button(page, 'entraRenew.practice.run').click();
    await expect(page.getByRole('main').getByText(t('entraRenew.proved'), { exact: true })).toBeVisible();
    await expectAccessible('a proved renewal', page);

    const { text } = await recordOf(wizard, 'practice');
    for (const part of ['pairAccepted', 'secretsKept', 'savedAccepted', 'runSucceeded']) expect(text).toContain(part);
    await button(page, 'app.continue').click();
    await expect(heading(page)).toHaveText(t('renewal.done.title'));
    const newToken = await old();
    expect(newToken).not.toBe(oldToken);
    const needles = { ...needlesOfAll([tokenHeader]), ...needlesOf(newToken) };
    const places = [
      await heapOf(page),
      await historyOf(app),
      ...processesOf(app.process().pid ?? 0).map((each) => each.text),
      (await recordOf(wizard, 'practice')).text,
    ];
    for (const each of [needles, needlesOf(oldToken)]) {
      expect(searchFolder(wizard.data, each).found).toEqual([]);
      expect(places.flatMap((place) => encodingsIn(place, each))).toEqual([]);
    }
    await browser.close();
  });

  test(`does it by hand after all, at any point, in ${locale}`, async ({ start, folder, display }) => {
    const desktop = await defaultBrowser(folder);
    const { page, ...wizard } = await start({ args: ['--practice', `--lang=${locale}`], env: desktop.env });
    await openHandOver({ page, ...wizard }, 'expiresSoon');
    await button(page, 'entraRenew.byHand').click();
    await expect(button(page, 'renewal.handOver.confirm')).toBeVisible();
    await button(page, 'entraRenew.useApp').click();
    const browser = await realBrowser(join(folder, 'profile'), display.env);
    await signInToMicrosoft(page, await browser.newPage(), desktop);
    await button(page, 'entraRenew.begin').click();
    await button(page, 'entraWrite.byHand').click();
    await expect(button(page, 'renewal.handOver.confirm')).toBeVisible();
    expect((await recordOf({ page, ...wizard }, 'practice')).text).not.toContain('entraWriteBegan');
    await browser.close();
  });
}
