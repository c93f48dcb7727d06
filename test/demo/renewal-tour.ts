import type { Locale } from '../../shared/enums';
import { type MessageId, type MessageValues, translator } from '../../shared/texts/i18n';
import { expect, type Wizard, windowWith } from '../e2e/support/wizard';
import { byMouse, type Hand, type Look } from './tour';

/** Renews the setup of the tour, first too late, then in time. Starts at the list of setups, where the tour ends. */
export async function renewalTour(
  { app, page }: Wizard,
  locale: Locale,
  look: Look,
  hand: Hand = byMouse,
): Promise<void> {
  const { t } = translator(locale);
  const button = (id: MessageId, values?: MessageValues) =>
    page.getByRole('button', { name: t(id, values), exact: true });
  const heading = page.getByRole('heading', { level: 1 });
  const arrived = async (id: MessageId) => {
    await expect(heading).toHaveText(t(id));
    await expect(heading).toBeFocused();
  };
  const overview = page.getByRole('button', { name: `practice.example ${t('overview.kicker')}`, exact: true });
  const signInAs = async (name: string) => {
    await hand(button('signIn.open.window'));
    const window = await windowWith(app, '/idb/oauth2/v1/authorize');
    await hand(window.getByRole('button', { name }));
    await arrived('renewal.check.title');
  };

  // The token in use is revoked: the connection test finds it, and the overview shows the effects in Entra.
  await page.evaluate(() => window.bridge['practice.setFaults']({ faults: ['revokedToken'] }));
  await hand(button('home.action.open.what', { name: 'practice.example' }));
  await expect(heading).toHaveText('practice.example');
  await expect(heading).toBeFocused();
  await hand(page.getByRole('main').getByRole('button', { name: new RegExp(`^${t('step.connectionTest')}`) }));
  await hand(button('test.again'));
  await expect(page.getByText(t('failure.http.unauthorized.title')).first()).toBeVisible();
  await hand(overview);
  await expect(heading).toHaveText('practice.example');
  await look('overview-too-late', page);

  await hand(button('renewal.start'));
  await arrived('renewal.signIn.title');
  await look('renewal-sign-in', page);
  await signInAs('Charles Babbage');
  await look('renewal-lesser-account', page);
  await hand(button('signIn.warn.another'));
  await signInAs('Ada Lovelace');
  await look('renewal-check', page);
  await hand(button('test.run'));
  await expect(page.getByRole('main').getByText(t('test.outcome.passed'))).toBeVisible();
  await look('renewal-checked', page);

  await hand(overview);
  await expect(heading).toHaveText('practice.example');
  await look('overview-under-way', page);
  await hand(button('renewal.abandon'));
  await look('renewal-abandon', page);
  await hand(page.getByRole('dialog').getByRole('button', { name: t('renewal.continue') }));
  await hand(button('renewal.underWay'));

  await arrived('renewal.handOver.title');
  await look('renewal-hand-over', page);
  await hand(button('entraPart.sheet'));
  await arrived('sheetPage.title');
  await expect(page.getByText(t('sheet.renewal.purpose'))).toBeVisible();
  await look('renewal-sheet', page, page.getByRole('heading', { name: t('sheetPage.preview') }));
  await hand(button('sheetPage.renewal.go').last());
  await arrived('renewal.handOver.title');
  await hand(button('app.copyWhat', { what: t('handOver.secretToken') }));
  await expect(button('handOver.clipboard.clear')).toBeVisible();
  await look('renewal-copied', page);
  await hand(button('handOver.clipboard.clear'));
  await hand(button('renewal.handOver.confirm'));
  await expect(button('guidePage.takeBack')).toBeVisible();
  await look('renewal-recorded', page);
  await hand(button('app.continue'));
  await arrived('renewal.done.title');
  await look('renewal-done', page);
  await hand(button('renewal.done.back'));
  await expect(heading).toHaveText('practice.example');
  await look('overview-renewed', page);

  // A second renewal in time: the old token is still valid.
  await hand(button('renewal.start'));
  await arrived('renewal.signIn.title');
  await signInAs('Ada Lovelace');
  await hand(button('test.run'));
  await expect(page.getByRole('main').getByText(t('test.outcome.passed'))).toBeVisible();
  await hand(button('app.continue'));
  await arrived('renewal.handOver.title');
  await hand(button('app.copyWhat', { what: t('handOver.secretToken') }));
  await hand(button('handOver.clipboard.clear'));
  await hand(button('renewal.handOver.confirm'));
  await hand(button('app.continue'));
  await arrived('renewal.done.title');
  await expect(page.getByRole('radio', { name: t('renewal.previous.days', { days: 7 }) })).toBeChecked();
  await look('renewal-in-time', page);
  await hand(button('renewal.done.back'));
  await look('overview-old-token', page);
  await hand(button('overview.record'));
  await arrived('document.kicker');
  const tokens = page.getByRole('table', { name: t('document.token.history') });
  await tokens.scrollIntoViewIfNeeded();
  await look('three-tokens', page, tokens);
  const renewals = page.getByRole('table', { name: t('document.section.renewals') });
  await look('record-of-renewals', page, renewals);
  await hand(overview);

  await hand(button('notes.add'));
  await page.getByRole('dialog').getByRole('textbox').fill('Blue Harbor: 010-5550 1234 (Grace)');
  await look('notes', page);
  await hand(page.getByRole('dialog').getByRole('button', { name: t('notes.save') }));
  await expect(page.getByRole('dialog')).toBeHidden();
  await hand(button('app.allSetups'));
  await hand(button('home.practice.new'));
  await arrived('app.unnamed');
  await hand(button('app.allSetups'));
  await hand(button('home.summary.unfinished', { count: 1 }));
  await look('filtered-by-state', page);
  await hand(button('list.filter.all'));
  await page.getByRole('searchbox').fill('grace');
  await expect(page.getByText(t('list.found', { found: 1, count: 2 }))).toBeVisible();
  await look('search', page);
}
