import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeMicrosoft, closedPage } from '../../../../renderer/features/microsoft-sign-in/state';
import { change } from '../../../../renderer/lib/store';
import type { Failure, PolicyInEffect, SetupEvent } from '../../../../shared/contract';
import { commandLineToolsId } from '../../../../shared/enums/microsoft-sign-in';
import { settingDefaults } from '../../../../shared/enums/settings';
import { failureTexts } from '../../../../shared/texts/failure-texts';
import { type MessageId, translator } from '../../../../shared/texts/i18n';
import { setUp } from '../../../fixtures/sample-records';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { type Language, languages, start as plainStart, showApp } from '../../support/show-app';
import { viewOf } from '../../support/views';

const source = '/etc/webex-entra-setup/policies.json';
const clientId = '11111111-2222-3333-4444-555555555555';
const setBy = (...policies: readonly (readonly [PolicyInEffect['name'], string])[]) =>
  policies.map(([name, text]) => ({ name, text, source }));
const startWith = (inEffect: readonly PolicyInEffect[], problems: readonly Failure[] = []) => ({
  ...plainStart,
  policies: { inEffect, problems },
});
const badValue: Failure = {
  code: 'policy.badValue',
  detail: { policy: 'Language', given: 'fr', kind: 'choice', permitted: 'en, zh-CN', source },
};
const malformed: Failure = { code: 'policy.malformed', detail: { source, reason: 'notJson', line: 3 } };
const settingsAnswers: Answers = {
  'reminder.isOn': async () => false,
  'settings.folder': async () => '/data',
  'clipboard.copy': async () => null,
};

function group(name: string): HTMLElement {
  return screen.getByRole('group', { name });
}

beforeEach(() => {
  changeMicrosoft(closedPage);
  change({ policyNoticeDismissed: false });
});

describe.each(languages)('what the organization sets, in %s', (locale: Language) => {
  const { t } = translator(locale);
  const hasNote = (label: string, value: string) => {
    const set = within(group(label));
    expect(set.getByText(value)).toBeTruthy();
    expect(set.getByText(t('policies.setBy'))).toBeTruthy();
  };

  it('is shown in place of the choices on the page of the settings, with its source', async () => {
    const inEffect = setBy(
      ['Language', locale],
      ['ClipboardSeconds', '30'],
      ['ReminderDays', '30'],
      ['Updates', 'false'],
    );
    const settings = { ...settingDefaults, locale, theme: 'light', clipboardSeconds: 30, reminderDays: [30] } as const;
    const start = startWith(inEffect);
    const page = showApp({ start, settings }, settingsAnswers, locale);
    await page.press('app.settings');
    await screen.findByRole('menu');
    expect(screen.getByText(t('policies.setBy.value', { value: t(`app.language.${locale}`) }))).toBeTruthy();
    expect(screen.queryByRole('menuitemradio', { name: t('app.language.en') })).toBeNull();
    await page.choose('menuitem', 'settings.all');
    await page.title('app.settings');
    hasNote(t('app.language'), t(`app.language.${locale}`));
    hasNote(t('settings.clipboard.label'), t('settings.clipboard.seconds', { seconds: 30 }));
    hasNote(t('settings.reminders.days'), t('settings.reminders.day', { days: 30 }));
    expect(screen.queryByRole('checkbox', { name: t('settings.reminders.day', { days: 30 }) })).toBeNull();
    const section = within(screen.getByRole('region', { name: t('policies.title') }));
    for (const { name } of inEffect) expect(section.getByText(t('policies.source', { name, source }))).toBeTruthy();
    await page.press('app.copyWhat', { what: t('policies.copied') });
    const copied = page.bridge.calls.find(([channel]) => channel === 'clipboard.copy')?.[1];
    expect(copied).toMatchObject({ text: expect.stringContaining(`Updates: false (${source})\n`) });
  });

  it('leaves out a section of policies where there are none', async () => {
    const page = showApp({ route: { page: 'settings', from: { page: 'home' } } }, settingsAnswers, locale);
    await page.title('app.settings');
    expect(screen.queryByRole('region', { name: t('policies.title') })).toBeNull();
  });

  it('says that only the last day is reminded of where the list of days is empty', async () => {
    const start = startWith(setBy(['ReminderDays', '']));
    const settings = { ...settingDefaults, locale, theme: 'light', reminderDays: [] } as const;
    const page = showApp(
      { start, settings, route: { page: 'settings', from: { page: 'home' } } },
      settingsAnswers,
      locale,
    );
    await page.title('app.settings');
    hasNote(t('settings.reminders.days'), t('settings.reminders.lastDay'));
  });

  it('is a notice at the start where it is ignored, and explained in the settings', async () => {
    const page = showApp({ start: startWith([], [badValue, malformed]) }, settingsAnswers, locale);
    expect(await page.alert()).toContain(t('policies.ignored.title'));
    await page.press('policies.ignored.show');
    await page.title('app.settings');
    expect(screen.queryByText(t('policies.ignored.title'))).toBeNull();
    const section = within(screen.getByRole('region', { name: t('policies.title') }));
    for (const failure of [badValue, malformed])
      for (const text of Object.values(failureTexts(failure, translator(locale)))) section.getByText(text);
    section.getByText(t('policies.none'));
    await page.press('settings.back');
    await page.press('app.dismiss');
    expect(screen.queryByText(t('policies.ignored.title'))).toBeNull();
  });

  it('is the way of Entra’s part, without a choice', async () => {
    const setup = viewOf('finished');
    showApp(
      { start: startWith(setBy(['EntraWay', 'portal'])), setup, route: { page: 'setup', step: 'addApp' } },
      {},
      locale,
    );
    fireEvent.click(await screen.findByText(t('entraMethod.summary', { method: t('entraMethod.portal') })));
    await waitFor(() => hasNote(t('entraMethod.title'), t('entraMethod.portal')));
    expect(screen.queryByRole('radio', { name: (name) => name.startsWith(t('entraMethod.script')) })).toBeNull();
  });

  it.each([
    ['own', clientId],
    ['tools', commandLineToolsId],
  ])('is the application of the sign-in to Microsoft: %s', async (owner, id) => {
    const events: readonly SetupEvent[] = [
      ...setUp().filter((event) => event.type !== 'stepConfirmed' || event.step !== 'turnOn'),
      { type: 'entraMethodChosen', at: '2026-11-22T10:00:00.000Z', method: 'graph' },
    ];
    const clouds = [
      { kind: 'global', loginUrl: 'https://login.microsoftonline.com', graphUrl: 'https://graph.microsoft.com' },
    ] as const;
    const client = { cloud: 'global', tenant: 'contoso.com', clientId: id } as const;
    const page = showApp(
      {
        start: startWith(setBy(['EntraClientId', id])),
        setup: viewOf(events),
        route: { page: 'setup', step: 'turnOn' },
      },
      {
        'microsoft.state': () => ok({ clouds, client, session: null }),
        'microsoft.signIn': async () => ({ ok: false, failure: { code: 'microsoft.cancelled' } }),
        'entraLook.plan': () => ok({ requests: [], account: null }),
      },
      locale,
    );
    await waitFor(() => hasNote(t('microsoft.clientId'), id));
    for (const hidden of ['microsoft.client', 'microsoft.register', 'microsoft.clientId.hint'] as MessageId[])
      expect(screen.queryByText(t(hidden))).toBeNull();
    expect(screen.queryByText(t('microsoft.tools.warning')) !== null).toBe(owner === 'tools');
    await page.press('microsoft.start');
    expect(page.bridge.calls.find(([channel]) => channel === 'microsoft.signIn')?.[1]).toMatchObject({ client });
  });

  it('is the folder of automatic copies, which cannot be changed or turned off', async () => {
    const view = { folder: '/srv/copies', keep: 10, locale, lastAt: null, waiting: 0, failure: null } as const;
    const start = startWith(setBy(['CopiesFolder', '/srv/copies']));
    const page = showApp({ start }, { 'automaticCopies.view': async () => view }, locale);
    await page.press('app.settings');
    await page.choose('menuitem', 'automatic.open');
    const dialog = await page.dialog('automatic.title');
    hasNote(t('automatic.folder'), '/srv/copies');
    expect([dialog.noButton('automatic.stop'), dialog.noButton('automatic.choose.other')]).toEqual([true, true]);
    dialog.button('automatic.show');
  });

  it('is the cloud file, which is shown alone', async () => {
    const addresses = {
      name: 'Organization',
      authorizeUrl: 'https://login.example/authorize',
      clientId: 'client',
      redirectUri: 'http://localhost:3000/auth/code',
      scopes: ['Identity:SCIM'],
      scimBaseUrl: 'https://api.example/v1/scim',
      peopleUrl: 'https://api.example/v1/people/me',
    };
    const state = { used: addresses, by: 'policy', webex: addresses, cloud: plainStart.cloud } as const;
    const page = showApp(
      {
        start: startWith(setBy(['CloudFile', '/etc/cloud.json'])),
        route: { page: 'settings', from: { page: 'home' } },
      },
      { ...settingsAnswers, 'cloudFile.state': async () => state },
      locale,
    );
    await page.text('cloudFile.used');
    const cloud = within(screen.getByRole('region', { name: t('cloudFile.title') }));
    expect(cloud.getByText('Organization')).toBeTruthy();
    expect(cloud.getByText(t('policies.setBy'))).toBeTruthy();
    expect(cloud.queryAllByRole('button')).toEqual([]);
  });
});
