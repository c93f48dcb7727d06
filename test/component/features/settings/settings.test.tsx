import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { AutomaticCopiesView, Result } from '../../../../shared/contract';
import { settingDefaults } from '../../../../shared/enums/settings';
import { type MessageId, translator } from '../../../../shared/texts/i18n';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { announcement } from '../../support/announcement';
import { failing } from '../../support/pending-answer';
import { type Language, languages, showApp } from '../../support/show-app';

const automaticOff: AutomaticCopiesView = {
  folder: null,
  keep: 10,
  locale: 'en',
  lastAt: null,
  waiting: 0,
  failure: null,
};

async function reopened(press: (id: MessageId) => Promise<void>): Promise<void> {
  await press('app.settings');
  await screen.findByRole('menu');
}

/** Opens the settings on the start page. */
async function opened(answers: Answers, locale: Language = 'en') {
  const page = showApp(
    {},
    { 'reminder.isOn': async () => false, 'settings.folder': async () => '/data', ...answers },
    locale,
  );
  await page.press('app.settings');
  await screen.findByRole('menu');
  return page;
}

describe.each(languages)('the settings in %s', (locale) => {
  const other = locale === 'en' ? 'zh-CN' : 'en';

  it('show the language and the appearance in use', async () => {
    const { t } = await opened({}, locale);
    const checked = screen.getAllByRole('menuitemradio', { checked: true }).map(({ textContent }) => textContent);
    expect(checked).toEqual([t(`app.language.${locale}`), t('app.theme.light')]);
    expect(screen.getByText(t('app.version', { version: '0.1.0' }))).toBeTruthy();
  });

  it('change the language at once, in the window and in the document', async () => {
    const { bridge, choose } = await opened(
      { 'settings.change': () => ok({ ...settingDefaults, locale: other, theme: 'light' }) },
      locale,
    );
    await choose('menuitemradio', `app.language.${other}`);
    await screen.findByRole('heading', { level: 1, name: translator(other).t('home.title') });
    expect(document.documentElement.lang).toBe(other);
    expect(bridge.calls.at(-1)).toEqual(['settings.change', { locale: other }]);
  });
});

describe.each(languages)('the region for dates in %s', (locale) => {
  it('is chosen with an example, which follows at once, and is stored', async () => {
    const { bridge, t, title } = showApp(
      { route: { page: 'settings', from: { page: 'home' } } },
      {
        'reminder.isOn': async () => false,
        'settings.folder': async () => '/data',
        'settings.change': () => ok({ ...settingDefaults, locale, theme: 'light', dateRegion: 'GB' }),
      },
      locale,
    );
    await title('app.settings');
    const shown = () =>
      screen.getByText((text) => text.startsWith(t('settings.dates.example', { moment: '' }))).textContent;
    const choice = screen.getByRole('combobox', { name: t('settings.dates.label') });
    expect(shown()).toContain(locale === 'en' ? 'November 28, 2026' : '2026年11月28日');
    await act(async () => void fireEvent.change(choice, { target: { value: 'GB' } }));
    expect(bridge.calls.at(-1)).toEqual(['settings.change', { dateRegion: 'GB' }]);
    await waitFor(() => expect(shown()).toContain(locale === 'en' ? '28 November 2026' : '2026年11月28日'));
  });
});

describe('the settings', () => {
  it.each(['dark', 'highContrast'] as const)('change the appearance at once: %s', async (theme) => {
    const { bridge, choose } = await opened({
      'settings.change': () => ok({ ...settingDefaults, locale: 'en', theme }),
    });
    expect(document.documentElement.dataset.theme).toBe('light');
    await choose('menuitemradio', `app.theme.${theme}`);
    expect(document.documentElement.dataset.theme).toBe(theme);
    expect(bridge.calls.at(-1)).toEqual(['settings.change', { theme }]);
  });

  it('hold, with the reason, when they cannot be saved', async () => {
    const { choose } = await opened({ 'settings.change': () => failing('settings.notSaved') });
    await choose('menuitemradio', 'app.language.zh-CN');
    const { t } = translator('zh-CN');
    expect((await screen.findByRole('alert')).textContent).toContain(t('failure.settings.notSaved.title'));
    expect(screen.getByRole('heading', { level: 1, name: t('home.title') })).toBeTruthy();
  });

  it('switch the reminder at login, and show the system’s own setting when it refuses', async () => {
    let on = false;
    const answers: Result<null>[] = [{ ok: true, value: null }];
    const { t, choose, alert } = await opened({
      'reminder.isOn': async () => on,
      'reminder.set': async ({ on: wanted }) => {
        const answer = answers.shift() ?? (await failing('app.unexpected'));
        if (answer.ok) on = wanted;
        return answer;
      },
    });
    await choose('menuitem', 'settings.all');
    const isOn = (checked: boolean) => screen.findByRole('checkbox', { name: t('reminder.switch'), checked });
    await isOn(false);
    await choose('checkbox', 'reminder.switch');
    expect(announcement()).toBe(t('reminder.on'));
    await isOn(true);
    await choose('checkbox', 'reminder.switch');
    expect(await alert()).toContain(t('failure.app.unexpected.title'));
    await isOn(true);
  });

  it('are a page with everything: each choice is sent, and leaving leads back', async () => {
    const { t, bridge, choose, press, title } = await opened({
      'settings.change': (change) => ok({ ...settingDefaults, locale: 'en', theme: 'light', ...change }),
    });
    await choose('menuitem', 'settings.all');
    await title('app.settings');
    expect(await screen.findByText('/data')).toBeTruthy();
    const sent = () => bridge.calls.at(-1);
    await choose('radio', 'settings.clipboard.seconds', { seconds: 30 });
    expect(sent()).toEqual(['settings.change', { clipboardSeconds: 30 }]);
    await choose('checkbox', 'settings.reminders.day', { days: 60 });
    expect(sent()).toEqual(['settings.change', { reminderDays: [90, 30, 14, 7, 1] }]);
    await choose('checkbox', 'settings.reminders.day', { days: 60 });
    expect(sent()).toEqual(['settings.change', { reminderDays: [90, 60, 30, 14, 7, 1] }]);
    await press('settings.zoom.larger');
    expect(sent()).toEqual(['settings.change', { zoom: 110 }]);
    expect(screen.getByText(t('settings.zoom.value', { percent: 110 }))).toBeTruthy();
    await press('settings.zoom.reset');
    expect(sent()).toEqual(['settings.change', { zoom: 100 }]);
    await press('settings.back');
    await title('home.title');
  });

  it('lead to restoring and to automatic copies; without setups there is nothing to back up', async () => {
    const { t, choose, press, title, dialog } = await opened({
      'automaticCopies.view': async () => automaticOff,
      'restore.close': async () => null,
    });
    expect(screen.queryByRole('menuitem', { name: t('backup.menu.all') })).toBeNull();
    await choose('menuitem', 'automatic.open');
    await (await dialog('automatic.title')).press('automatic.close');
    await reopened(press);
    await choose('menuitem', 'restore.menu');
    await title('restore.title');
  });
});
