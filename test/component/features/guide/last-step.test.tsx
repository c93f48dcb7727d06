import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { change } from '../../../../renderer/lib/store';
import type { SetupEvent } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { setUp } from '../../../fixtures/sample-records';
import { languages, showApp } from '../../support/show-app';
import { listOf, viewOf } from '../../support/views';

const at = '2026-11-22T10:00:00.000Z';

describe.each(languages)('the last step of the guide in %s', (locale) => {
  it('confirms the calendar file once it was saved for the token, and reminders elsewhere before', async () => {
    const events = setUp().filter((event) => event.type !== 'stepConfirmed' || event.step !== 'keepIt');
    const setup = viewOf(events);
    const page = { page: 'setup', step: 'keepIt' } as const;
    const { t, text, button, noButton } = showApp(
      { setup, route: page },
      { 'reminder.get': async () => false } as never,
      locale,
    );
    await text('guide.keep.confirm.unsaved', { button: t('guide.keep.confirm.elsewhere') });
    // The look of a primary button goes from the calendar file to the confirmation.
    const save = button('calendar.save').className;
    const confirm = button('guide.keep.confirm.elsewhere').className;
    const saved = (expiresAt: string): SetupEvent => ({ type: 'calendarSaved', at, expiresAt });
    // A file for an earlier token is none for this one.
    act(() => change({ setup: viewOf([...events, saved('2025-01-01T00:00:00.000Z')]) }));
    button('guide.keep.confirm.elsewhere');
    act(() => change({ setup: viewOf([...events, saved(setup.token?.expiresAt ?? '')]) }));
    await text('guide.keep.confirm.saved', { date: translator(locale).day(at), button: t('guide.keep.confirm') });
    expect(button('calendar.save').className).not.toBe(save);
    expect(button('guide.keep.confirm').className).not.toBe(confirm);
    expect(noButton('guide.keep.confirm.elsewhere')).toBe(true);
  });

  it('ends in practice without a claim about Entra, and leads to real setups', async () => {
    const { t, title, text, press, noButton } = showApp(
      { setup: viewOf('finished', { space: 'practice' }), space: 'practice', route: { page: 'setup', step: 'keepIt' } },
      { 'reminder.get': async () => false, 'setups.list': async () => listOf([]) } as never,
      locale,
    );
    await title('record.finished.practice');
    await text('practice.complete.text');
    expect(document.body.textContent).not.toContain(t('record.finished.works'));
    await press('practice.complete.real');
    await title('home.title');
    expect(noButton('app.practice.leave')).toBe(true);
  });

  it('leads to the settings, where its text names them, and back', async () => {
    const { title, press } = showApp(
      { setup: viewOf('finished'), route: { page: 'setup', step: 'keepIt' } },
      { 'reminder.get': async () => false } as never,
      locale,
    );
    await title('record.finished');
    await press('calendar.login.open');
    await title('app.settings');
    await press('settings.back');
    await title('record.finished');
  });

  it('offers no calendar file without a day to be reminded of', async () => {
    const { text, noButton } = showApp(
      { setup: viewOf('unknownEnd'), route: { page: 'setup', step: 'keepIt' } },
      { 'reminder.get': async () => false } as never,
      locale,
    );
    await text('calendar.none');
    expect(noButton('calendar.save')).toBe(true);
  });
});
