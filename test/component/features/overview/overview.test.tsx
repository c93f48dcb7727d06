import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { change } from '../../../../renderer/lib/store';
import type { SetupEvent } from '../../../../shared/contract';
import { stepProgress } from '../../../../shared/enums/step-progress';
import { translator } from '../../../../shared/texts/i18n';
import { passedChecks, refusedChecks, setUp } from '../../../fixtures/sample-records';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const overview = (setup = viewOf('finished')) => ({
  setup,
  route: { page: 'setup', step: 'overview' } as const,
});

describe.each(languages)('the start page of a setup in %s', (locale) => {
  it('starts with the first step, and shows what the others wait for', async () => {
    const { t, title, press } = showApp(overview(viewOf('begun')), {}, locale);
    await title('app.unnamed');
    await screen.findByText(t('overview.lead.new', { count: 11, optional: 1 }));
    const waiting = t('overview.state.waits', { step: t('step.signIn') });
    expect(screen.getAllByText(waiting).length).toBeGreaterThan(0);
    await press('overview.begin');
    await title('step.beforeYouBegin');
  });

  it.each([
    ['finished', 'overview.lead.done', 'overview.record'],
    ['expired', 'overview.lead.under', 'renewal.start'],
    ['expiresSoon', 'overview.lead.done', 'renewal.start'],
    ['renewing', 'overview.lead.under', 'renewal.continue'],
  ] as const)('shows the state of a setup that is %s, and leads to the next action', async (sample, lead, action) => {
    const setup = viewOf(sample);
    const { text, button } = showApp(overview(setup), {}, locale);
    const { done, count, finished } = stepProgress(setup.steps);
    await text(finished ? 'overview.lead.done' : lead, { done, count });
    button(action);
  });

  it('says of a finished practice setup what was marked, and offers to set up for real', async () => {
    const { t, text, button } = showApp(overview(viewOf('finished', { space: 'practice' })), {}, locale);
    await text('practice.complete.text');
    button('practice.complete.real');
    const picture = screen.getByRole('figure').textContent;
    expect(picture).toContain(t('picture.state.entra.practice.on'));
    expect(picture).not.toContain(t('picture.state.entra.on'));
  });

  it.each([
    ['finished', null],
    ['expiresSoon', 'warning'],
    ['expired', 'danger'],
  ])('colours the token of a setup that is %s', async (sample, tone) => {
    const { t } = showApp(overview(viewOf(sample)), {}, locale);
    expect((await screen.findByRole('region', { name: t('renewal.token') })).getAttribute('data-tone')).toBe(tone);
  });

  it('shows since when Webex has rejected an expired token', async () => {
    const { t, text } = showApp(overview(viewOf('expired')), {}, locale);
    await text('renewal.outage.quarantine');
    expect(screen.getByRole('region', { name: t('renewal.token') }).textContent).toContain(t('renewal.token.inUse'));
  });

  it.each([
    ['expired a week ago', '2026-11-15T08:10:00.000Z', 'rejected', 'renewal.outage.willBeOff'],
    ['expired five weeks ago', '2026-10-18T08:10:00.000Z', 'turnedOff', 'renewal.outage.off'],
  ] as const)(
    'says the same in the picture and in the callout of a token that %s',
    async (_, expiresAt, state, line) => {
      const setup = viewOf(setUp(expiresAt));
      const { t, text } = showApp(overview(setup), {}, locale);
      await text('renewal.outage.quarantine');
      await text(line, { date: translator(locale).day(setup.provisioning.offAt ?? '') });
      const picture = screen.getByRole('figure').textContent;
      for (const id of [`picture.state.flow.${state}`, 'picture.state.entra.rejected'] as const)
        expect(picture).toContain(t(id));
      expect(picture).not.toContain(t('picture.state.entra.on'));
    },
  );

  it.each(['expired', 'rejected'] as const)(
    'says nothing of quarantine before provisioning was confirmed: a token that is %s',
    async (reason) => {
      const unconfirmed = setUp(reason === 'expired' ? '2026-11-10T08:10:00.000Z' : undefined).filter(
        (event) => event.type !== 'stepConfirmed' || event.step !== 'turnOn',
      );
      const failing = {
        type: 'connectionTested',
        at: '2026-11-21T08:00:00.000Z',
        outcome: 'failed',
        checks: refusedChecks,
      } as const;
      const setup = viewOf(reason === 'expired' ? unconfirmed : [...unconfirmed, failing]);
      const { t, text } = showApp(overview(setup), {}, locale);
      await text('renewal.outage.rejects');
      await text('renewal.outage.renewNow');
      expect(screen.getByRole('figure').textContent).toContain(t('picture.state.flow.stopped'));
      expect(document.body.textContent).not.toMatch(/quarantine|email|隔离|邮件/);
    },
  );

  it('never calls a connection tested whose write access is unknown', async () => {
    const checks = passedChecks.map((check) =>
      check.id === 'administrator' ? { ...check, state: 'warning' as const } : check,
    );
    const events = setUp().map((event) => (event.type === 'connectionTested' ? { ...event, checks } : event));
    const { t, text } = showApp(overview(viewOf(events)), {}, locale);
    await text('overview.lead.done');
    expect(screen.getByRole('figure').textContent).toContain(t('picture.state.test.readingOnly'));
  });

  it('saves notes', async () => {
    const { bridge, press, dialog } = showApp(
      overview(),
      { 'setups.note': ({ notes }) => ok({ ...viewOf('finished'), notes }) },
      locale,
    );
    await press('notes.edit');
    const notes = await dialog('notes.title');
    notes.type('notes.label', 'Ask Grace');
    await notes.press('notes.save');
    await screen.findByText('Ask Grace');
    expect(bridge.calls).toEqual([['setups.note', { id: 's1', notes: 'Ask Grace' }]]);
  });

  it('says that the calendar file is for an earlier token, until a new one was saved', async () => {
    const saved = (expiresAt: string): SetupEvent => ({
      type: 'calendarSaved',
      at: '2026-11-19T08:00:00.000Z',
      expiresAt,
    });
    const old = '2026-12-01T08:10:00.000Z';
    const current = viewOf('finished').token?.expiresAt ?? '';
    const file = { path: '/x/a.ics', fileName: 'a.ics', folder: '/x' };
    const { t, press, text } = showApp(
      overview(viewOf([...viewOf('finished').events, saved(old)])),
      {
        'calendar.save': () => {
          change({ setup: viewOf([...viewOf('finished').events, saved(current)]) });
          return ok(file);
        },
      },
      locale,
    );
    await text('calendar.outdated.title');
    await press('calendar.save.new');
    await text('file.saved.calendar');
    expect(screen.queryByText(t('calendar.outdated.title'))).toBeNull();
  });

  it('asks before it abandons a renewal', async () => {
    const { bridge, press, dialog, text } = showApp(
      overview(viewOf('renewing')),
      { 'renewal.abandon': () => ok(viewOf('expiresSoon')) },
      locale,
    );
    await press('renewal.abandon');
    const question = await dialog('renewal.abandon.title');
    await question.press('renewal.continue');
    expect(bridge.calls).toEqual([]);
    await press('renewal.abandon');
    await (await dialog('renewal.abandon.title')).press('renewal.abandon');
    await text('renewal.token.inUse');
    expect(bridge.calls).toEqual([['renewal.abandon', { id: 's1' }]]);
  });
});
