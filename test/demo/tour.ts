import type { Page } from '@playwright/test';
import { type CatalogLocale, type MessageId, type MessageValues, translator } from '../../assets/i18n';
import { expect, type Wizard, windowWith } from '../e2e/support/wizard';

/** Called at each page worth a look. */
export type Look = (name: string, page: Page) => Promise<void>;

/** The main job without a Webex organization: the practice Webex, a real window, the whole setup, in any language. */
export async function tour({ app, page }: Wizard, locale: CatalogLocale, look: Look): Promise<void> {
  const { t } = translator(locale);
  const button = (id: MessageId, values?: MessageValues) =>
    page.getByRole('button', { name: t(id, values), exact: true });
  const arrived = (id: MessageId) => expect(page.getByRole('heading', { level: 1 })).toHaveText(t(id));

  const portalStep = async (title: MessageId, confirm: MessageId, name: string) => {
    await arrived(title);
    await look(name, page);
    await button(confirm).click();
  };

  await arrived('home.title');
  await look('start', page);
  await button('home.practise').click();
  await arrived('home.practice.empty.title');
  await look('practice', page);

  await button('home.practice.start').click();
  await arrived('app.unnamed');
  await look('overview', page);
  await button('overview.begin').click();
  await portalStep('step.beforeYouBegin', 'guide.before.confirm', 'before-you-begin');
  await portalStep('guide.addApp.title', 'guide.addApp.confirm', 'add-app');
  await portalStep('guide.people.title', 'guide.people.confirm', 'choose-people');

  await arrived('signIn.title');
  await look('sign-in', page);
  await page.getByText(t('signIn.request.show')).click();
  await look('sign-in-request', page);
  await button('signIn.open.window').click();
  const signIn = await windowWith(app, '/idb/oauth2/v1/authorize');
  await look('sign-in-waiting', page);
  await look('practice-webex', signIn);
  await look('title-strip', await windowWith(app, 'strip.html'));
  await signIn.getByRole('button', { name: 'Ada Lovelace' }).click({ noWaitAfter: true });
  await expect(page.getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
  await look('signed-in', page);
  await button('app.continue').click();

  await arrived('orgId.title');
  await button('orgId.take', { name: 'Ada Lovelace' }).click();
  await expect(page.getByText(t('orgId.taken', { name: 'Ada Lovelace' }))).toBeVisible();
  await look('org-id', page);
  await button('app.continue').click();

  await arrived('test.title');
  await look('connection-test-before', page);
  await button('test.run').click();
  await expect(page.getByRole('main').getByText(t('test.outcome.passed'))).toBeVisible();
  await look('connection-test', page);
  await button('app.continue').click();

  await arrived('entra.title');
  await button('app.copyWhat', { what: t('entra.secretToken') }).click();
  await expect(button('entra.clipboard.clear')).toBeVisible();
  await look('connect-entra', page);
  await button('entra.clipboard.clear').click();
  await button('entra.succeeded').click();

  await portalStep('guide.mappings.title', 'guide.mappings.confirm', 'attribute-mappings');
  await portalStep('guide.turnOn.title', 'guide.turnOn.confirm', 'turn-on');
  await portalStep('guide.check.title', 'guide.check.confirm', 'check-result');
  await portalStep('guide.keep.title', 'guide.keep.confirm', 'keep-it');

  await arrived('record.finished');
  await look('finished', page);
  await page.getByRole('button', { name: `practice.example ${t('overview.kicker')}`, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('practice.example');
  await look('overview-finished', page);
  await button('overview.record').click();
  await button('record.done').click();
  await arrived('home.practice.setups');
  await look('setups', page);
}
