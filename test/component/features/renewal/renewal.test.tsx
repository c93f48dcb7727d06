import { cleanup, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { handOverSheet } from '../../../../electron/core/record-copy/hand-over-sheet';
import type { SetupEvent, SetupView } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { copyOf, orgId, passedChecks, renewed, samples, setUp, signIn } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';
import { accepted, begun, copied, tested } from './renewal-events';

const page = (setup: SetupView, stage?: 'done') => ({
  setup,
  route: { page: 'setup', step: 'renewal', ...(stage ? { stage } : {}) } as const,
});

describe.each(languages)('a renewal in %s', (locale) => {
  it('starts with a sign-in, and shows the consequences of an expired token', async () => {
    const { title, text, button } = showApp(page(viewOf('expired')), {}, locale);
    await title('renewal.signIn.title');
    await text('renewal.outage.quarantine');
    button('signIn.open.window');
  });

  it('says in practice what to select instead of a change in Entra', async () => {
    const { t, text } = showApp(page(viewOf(copied, { space: 'practice' })), {}, locale);
    await text('guidePage.practice', { button: t('renewal.handOver.confirm') });
    await text('renewal.handOver.practice.lead');
    await text('guidePage.practice.tenantUrl');
  });

  it('ends in practice without a claim about Entra, and without the page of tokens in Webex', async () => {
    const { title, text, noButton } = showApp(page(viewOf(renewed, { space: 'practice' }), 'done'), {}, locale);
    await title('renewal.done.title');
    await text('renewal.done.practice.lead');
    await text('renewal.done.practice.works');
    expect(noButton('link.webexTokens')).toBe(true);
    cleanup();
    const real = showApp(page(viewOf(renewed), 'done'), {}, locale);
    await real.text('renewal.done.lead');
    real.button('link.webexTokens');
  });

  it('tests the new token beside the one in use', async () => {
    const { bridge, title, press, button } = showApp(
      page(viewOf(begun)),
      { 'test.run': () => ok(viewOf(tested)) },
      locale,
    );
    await title('renewal.check.title');
    await press('test.run');
    button('app.continue');
    expect(bridge.calls).toEqual([['test.run', { id: 's1', write: true, token: 'pending' }]]);
    await press('app.continue');
    await title('renewal.handOver.title');
  });

  it('can be confirmed only after the new token was copied, and is done then', async () => {
    const waiting = showApp(page(viewOf(tested)), { 'renewal.confirm': () => ok(viewOf(renewed)) }, locale);
    expect(waiting.button('renewal.handOver.confirm').getAttribute('aria-disabled')).toBe('true');
  });

  it('offers the sheet for another administrator, and a file with the new token only, until Entra has the token', async () => {
    const { bridge, press, dialog, title, text } = showApp(
      page(viewOf(copied)),
      {
        'entraPart.sheet': () => ok(handOverSheet(copyOf(copied), translator(locale))),
        'backup.save': () =>
          ok({ file: { path: '/x/a.age', fileName: 'a.age', folder: '/x' }, setups: 1, tokens: 1, leftOut: [] }),
      },
      locale,
    );
    await press('entraPart.sheet');
    await title('sheetPage.title');
    await text('sheet.renewal.purpose');
    await press('sheetPage.file.save');
    const asked = await dialog('backup.once.title');
    await expect.poll(() => screen.getByRole('dialog').querySelector('textarea')?.value.split(/\s+/).length).toBe(6);
    await asked.press('backup.once.save');
    await text('backup.once.after');
    expect(bridge.calls.at(-1)?.[1]).toMatchObject({ id: 's1', only: 'pending' });
    cleanup();
    expect(showApp(page(viewOf(accepted)), {}, locale).noButton('entraPart.sheet')).toBe(true);
  });

  it.each([
    ['2026-11-27T10:04:00.000Z', '2026-11-27T10:04:00.000Z', 'no'],
    ['2026-12-10T10:04:00.000Z', '2026-12-01T08:10:00.000Z', 'yes'],
  ] as const)(
    'keeps the old token until %s, but not longer than it is valid: %s',
    async (keptUntil, shown, expires) => {
      const confirmed = { type: 'renewalConfirmed', at: '2026-11-20T10:04:00.000Z', keptUntil } as const;
      const kept = [...accepted, confirmed, { type: 'renewed', at: '2026-11-20T10:04:01.000Z' } as const];
      const { day } = translator(locale);
      const { text } = showApp(page(viewOf(kept), 'done'), {}, locale);
      await text('renewal.previous.kept', { date: day(shown), expires });
    },
  );

  it('shows at the end what happens to the old token', async () => {
    const { bridge, title, heading, press, t } = showApp(
      page(viewOf(copied)),
      {
        'handover.entraTested': () => ok(viewOf(accepted)),
        'renewal.confirm': () => ok(viewOf(renewed)),
        'renewal.forgetPrevious': () => ok(viewOf(renewed)),
      },
      locale,
    );
    await press('renewal.handOver.confirm');
    await press('app.continue');
    await title('renewal.done.title');
    heading('renewal.previous.title');
    expect(screen.getByRole('radiogroup', { name: t('renewal.previous.keep') })).toBeTruthy();
    await press('renewal.previous.forget');
    expect(bridge.calls.map(([channel]) => channel)).toEqual([
      'handover.entraTested',
      'renewal.confirm',
      'renewal.forgetPrevious',
    ]);
  });

  it('undoes a success until it continues, and says that this is the last chance', async () => {
    const { bridge, press, text, button } = showApp(
      page(viewOf(accepted)),
      { 'handover.takeBackEntraTest': () => ok(viewOf(copied)) },
      locale,
    );
    await text('renewal.handOver.recorded', { kept: 'yes' });
    await press('guidePage.takeBack');
    button('renewal.handOver.confirm');
    expect(bridge.calls).toEqual([['handover.takeBackEntraTest', { id: 's1', token: 'pending' }]]);
  });

  it('offers the new calendar file and copies at the end', async () => {
    const { bridge, press, heading, text } = showApp(
      page(viewOf(renewed), 'done'),
      { 'calendar.save': () => ok({ path: '/x/a.ics', fileName: 'a.ics', folder: '/x' }) },
      locale,
    );
    heading('renewal.done.files');
    await press('calendar.save.new');
    await text('file.saved.calendar');
    expect(bridge.calls).toEqual([['calendar.save', { id: 's1' }]]);
    await press('copies.open');
  });

  it('can be finished without the old token when the keychain cannot store it', async () => {
    const { alert, press, t, button } = showApp(
      page(viewOf(accepted)),
      { 'renewal.confirm': async () => ({ ok: false, failure: { code: 'keychain.locked' } }) },
      locale,
    );
    await press('app.continue');
    expect(await alert()).toContain(t('failure.keychain.locked.title'));
    button('renewal.handOver.withoutOld');
  });

  it('shows that the new token is missing', async () => {
    const { title, text } = showApp(page(viewOf(samples.renewing ?? [], { pending: 'missing' })), {}, locale);
    await title('renewal.signIn.title');
    await text('renewal.gone.title');
  });

  it.each([
    ['a week', '2026-11-15T08:10:00.000Z', 'renewal.outage.willBeOff', 'renewal.restart.why'],
    ['five weeks', '2026-10-18T08:10:00.000Z', 'renewal.outage.off', 'renewal.restart.whyOff'],
  ] as const)('shows what Entra does %s after the expiry, and how provisioning is restarted', async (...late) => {
    const [, expiresAt, consequence, why] = late;
    const date = translator(locale).day(new Date(Date.parse(expiresAt) + 28 * 86_400_000).toISOString());
    const before = showApp(page(viewOf(setUp(expiresAt))), {}, locale);
    await before.text('renewal.outage.expired', { date: translator(locale).day(expiresAt) });
    await before.text(consequence, { date });
    cleanup();
    const done: readonly SetupEvent[] = [
      ...setUp(expiresAt),
      { type: 'renewalSignedIn', ...signIn('2026-11-22T10:00:00.000Z', '2027-11-22T10:00:00.000Z', '9e0f a1b2') },
      {
        type: 'connectionTested',
        at: '2026-11-22T10:01:00.000Z',
        outcome: 'passed',
        checks: passedChecks,
        token: 'pending',
      },
      { type: 'secretTokenCopied', at: '2026-11-22T10:02:00.000Z', token: 'pending' },
      { type: 'renewalConfirmed', at: '2026-11-22T10:04:00.000Z', keptUntil: null },
      { type: 'renewed', at: '2026-11-22T10:04:01.000Z' },
    ];
    const { title, text, heading } = showApp(page(viewOf(done), 'done'), {}, locale);
    await title('renewal.done.title');
    heading('renewal.restart.title');
    screen.getByRole('img', { name: translator(locale).t('newPortal.sketch.restart') });
    await text(why);
    await text('renewal.previous.useless');
  });

  it.each([
    [tested, 'newPortal.sketch.credentials'],
    [
      [...tested, { type: 'portalChosen', at: '2026-11-20T10:02:00.000Z', portal: 'provisioningMode' }],
      'renewal.sketch',
    ],
  ] as const)('draws the portal that was chosen beside the hand-over', async (events, drawing) => {
    const { title, t } = showApp(page(viewOf(events)), {}, locale);
    await title('renewal.handOver.title');
    screen.getByRole('img', { name: t(drawing) });
  });

  it('shows that Webex refuses the token in use', async () => {
    const { text } = showApp(page(viewOf('failing')), {}, locale);
    await text('renewal.outage.rejected', { date: translator(locale).moment('2026-11-21T08:00:00.000Z') });
  });

  it('tests the token of an account with fewer rights only after that was accepted', async () => {
    const lesser = begun.map((event) =>
      event.type === 'renewalSignedIn' && event.account
        ? ({ ...event, account: { ...event.account, administrator: 'userAdmin' } } as const)
        : event,
    );
    const accepted: readonly SetupEvent[] = [
      ...lesser,
      { type: 'accountAccepted', at: '2026-11-20T10:00:30.000Z', administrator: 'userAdmin', orgId, token: 'pending' },
    ];
    const { bridge, alert, press, button, noButton, t } = showApp(
      page(viewOf(lesser)),
      { 'account.accept': () => ok(viewOf(accepted)) },
      locale,
    );
    expect(await alert()).toContain(t('signIn.warn.userAdmin.title', { name: 'Ada Lovelace' }));
    expect(noButton('test.run')).toBe(true);
    await press('signIn.warn.accept');
    button('test.run');
    expect(bridge.calls).toEqual([['account.accept', { id: 's1', token: 'pending' }]]);
  });
});
