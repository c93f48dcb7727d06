import type { Locator, Page } from '@playwright/test';
import type { Locale } from '../../shared/enums';
import { type MessageId, type MessageValues, translator } from '../../shared/texts/i18n';
import { expect, type Wizard, windowWith } from '../e2e/support/wizard';

/** Called at each page to show; `subject` is the part to show of a page that is longer than its window. */
export type Look = (name: string, page: Page, subject?: Locator) => Promise<void>;

/** Operates a control. */
export type Hand = (control: Locator) => Promise<void>;

export const byMouse: Hand = (control) => control.click({ noWaitAfter: true });

/** Presses Tab until the control has the focus, then Enter, for use without a mouse. */
export const byKeyboard: Hand = async (control) => {
  await expect(control).toBeEnabled();
  const page = control.page();
  const isReached = () => control.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; !(await isReached()); tabs += 1) {
    if (tabs > 100) throw new Error(`Tab did not reach the control ${control}.`);
    await page.keyboard.press('Tab');
  }
  // The key may close its page, as at the end of a sign-in.
  await page.keyboard.press('Enter').catch((reason: unknown) => {
    if (!page.isClosed()) throw reason;
  });
};

/** Completes a whole practice setup in a real window, in the given language. Needs no Webex organization. */
export async function tour({ app, page }: Wizard, locale: Locale, look: Look, hand: Hand = byMouse): Promise<void> {
  const { t } = translator(locale);
  const button = (id: MessageId, values?: MessageValues) =>
    page.getByRole('button', { name: t(id, values), exact: true });
  const heading = page.getByRole('heading', { level: 1 });
  const arrived = async (id: MessageId) => {
    await expect(heading).toHaveText(t(id));
    await expect(heading).toBeFocused();
  };

  const portalStep = async (title: MessageId, confirm: MessageId, name: string) => {
    await arrived(title);
    await look(name, page);
    await hand(button(confirm));
  };

  await arrived('home.title');
  await look('start', page);
  await hand(button('home.practise'));
  await arrived('home.practice.empty.title');
  await look('practice', page);

  await hand(button('home.practice.start'));
  await arrived('app.unnamed');
  await look('overview', page);
  await hand(button('overview.begin'));
  await portalStep('step.beforeYouBegin', 'guide.before.confirm', 'before-you-begin');
  await portalStep('guide.addApp.title', 'guide.addApp.confirm', 'add-app');
  await portalStep('guide.people.title', 'guide.people.confirm', 'choose-people');

  await arrived('signIn.title');
  await look('sign-in', page);
  await hand(page.locator('summary').filter({ hasText: t('signIn.request.show') }));
  await look('sign-in-request', page);
  await hand(button('signIn.open.window'));
  const signIn = await windowWith(app, '/idb/oauth2/v1/authorize');
  await look('sign-in-waiting', page);
  await look('practice-webex', signIn);
  await look('title-bar', await windowWith(app, 'titlebar.html'));
  await hand(signIn.getByRole('button', { name: 'Ada Lovelace' }));
  await expect(page.getByRole('heading', { name: 'Ada Lovelace' })).toBeVisible();
  await look('signed-in', page);
  await hand(button('app.continue'));

  await arrived('orgId.title');
  await hand(button('orgId.take', { name: 'Ada Lovelace' }));
  await expect(page.getByText(t('orgId.taken', { name: 'Ada Lovelace' }))).toBeVisible();
  await look('org-id', page);
  await hand(button('app.continue'));

  await arrived('test.title');
  await look('connection-test-before', page);
  await hand(button('test.run'));
  await expect(page.getByRole('main').getByText(t('test.outcome.passed'))).toBeVisible();
  await look('connection-test', page);
  await hand(button('app.continue'));

  await arrived('handOver.title');
  await hand(button('app.copyWhat', { what: t('handOver.secretToken') }));
  await expect(button('handOver.clipboard.clear')).toBeVisible();
  await look('connect-entra', page);
  await hand(button('handOver.clipboard.clear'));
  await hand(button('handOver.succeeded'));
  await expect(button('guidePage.takeBack')).toBeVisible();
  await look('connect-entra-recorded', page);
  await hand(button('app.continue'));

  await portalStep('guide.mappings.title', 'guide.mappings.confirm', 'attribute-mappings');
  await arrived('step.checkDuplicates');
  await look('check-duplicates', page);
  await hand(button('duplicates.samples.use'));
  const result = page.getByRole('heading', { name: t('preflight.headline.duplicates', { count: 5 }) });
  await expect(result).toBeVisible();
  await hand(page.getByText(t('preflight.twice.title')));
  await look('duplicates-found', page, result);
  await hand(page.getByRole('button', { name: t('preflight.tryOnWhom', { name: 'Mary Somerville' }) }));
  await arrived('workbench.title');
  await expect(page.getByRole('heading', { name: t('preview.requests') })).toBeVisible();
  await look('workbench-from-the-comparison', page);
  await hand(button('workbench.backToComparison'));
  await expect(heading).toHaveText(t('step.checkDuplicates'));
  // The way back leads to the person on whom the mappings were tried.
  await expect(button('preflight.tryOnWhom', { name: 'Mary Somerville' })).toBeFocused();
  await hand(button('app.continue'));
  await portalStep('guide.turnOn.title', 'guide.turnOn.confirm', 'turn-on');
  await expect(page.getByRole('dialog')).toContainText(t('preflight.headline.duplicates', { count: 5 }));
  await look('turn-on-anyway', page);
  await hand(button('duplicates.anyway'));
  await portalStep('guide.check.title', 'guide.check.confirm', 'check-result');
  await portalStep('guide.keep.title', 'guide.keep.confirm.elsewhere', 'keep-it');

  await arrived('record.finished.practice');
  await look('finished', page);
  await hand(page.getByRole('button', { name: `practice.example ${t('overview.kicker')}`, exact: true }));
  await expect(heading).toHaveText('practice.example');
  await look('overview-finished', page);
  await hand(button('overview.record'));
  await arrived('document.kicker');
  await expect(page.getByRole('heading', { name: t('document.section.about') })).toBeVisible();
  await look('record', page);
  await hand(page.getByRole('tab', { name: t('recordPage.tab.record') }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: t('changes.group.steps') })).toBeVisible();
  await look('record-changes', page);
  await hand(button('record.done'));
  await arrived('home.practice.setups');
  await look('setups', page);
}
