import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeAbout, initialAbout } from '../../../../renderer/features/about/state';
import { state } from '../../../../renderer/lib/store';
import type { AboutView, LicencesView, ReleaseLook, ReleaseView } from '../../../../shared/contract';
import { aboutView, releaseRequest } from '../../../fixtures/about';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { announcement } from '../../support/announcement';
import { failing, pendingAnswer } from '../../support/pending-answer';
import { type Language, languages, showApp } from '../../support/show-app';

const at = '2026-11-30T09:30:00.000Z';
const release: ReleaseView = {
  version: '0.2.0',
  publishedAt: '2026-11-29T09:00:00.000Z',
  isPrerelease: false,
  notes: '- One\n- Two',
  isCut: false,
  page: 'https://releases.contoso.com/0.2.0',
  otherHost: null,
};
const licences: LicencesView = {
  own: 'MIT License of this app',
  packages: [
    { name: 'react', version: '19.3.1', licence: 'MIT', text: 'Text of react' },
    { name: 'undici', version: '7.30.2', licence: 'ISC', text: 'Text of undici' },
  ],
};

beforeEach(() => changeAbout(initialAbout, true));

/** Opens About from the menu of the settings. */
async function opened(part: Partial<AboutView> = {}, answers: Answers = {}, locale: Language = 'en') {
  const page = showApp(
    {},
    { 'reminder.isOn': async () => false, 'about.read': async () => ({ ...aboutView, ...part }), ...answers },
    locale,
  );
  await page.press('app.settings');
  await page.choose('menuitem', 'about.menu');
  await page.title('app.name');
  await page.text('about.build');
  return page;
}
const sent = ({ bridge }: { bridge: { calls: readonly (readonly [string, unknown])[] } }) =>
  bridge.calls.map(([channel]) => channel).filter((channel) => channel === 'about.lookUp').length;

describe.each(languages)('About in %s', (locale) => {
  it('shows what this version is made of, has the focus on its heading, and leads back', async () => {
    const { t, press, title } = await opened({}, {}, locale);
    const heading = await title('app.name');
    expect(document.activeElement).toBe(heading);
    for (const text of ['0.1.0', '45.4.1', '148.0.1.2', '24.1.0', aboutView.system, 'x64', aboutView.homepage ?? ''])
      expect(screen.getByText(text)).toBeTruthy();
    expect(screen.getByText('0123456789ab')).toBeTruthy();
    expect(screen.queryByText(t('about.test.title'))).toBeNull();
    await press('about.back');
    await title('home.title');
  });

  it('says what is unknown, changed or of a test build', async () => {
    const build = { commit: null, isChanged: false, date: null };
    const page = await opened({ build, homepage: null, isTestBuild: true }, {}, locale);
    for (const id of ['about.commit.unknown', 'about.date.unknown', 'about.homepage.none', 'about.test.title'] as const)
      await page.text(id);
    expect(page.noButton('about.homepage.open')).toBe(true);
  });

  it('shows the request before it is sent, and sends nothing without a confirmation', async () => {
    const page = await opened({}, { 'about.lookUp': () => ok({ at, kind: 'none' }) }, locale);
    await page.press('about.updates.look');
    const dialog = await page.dialog('about.request.title');
    await dialog.text('about.request.text');
    expect(screen.getByText(/^GET /).textContent).toBe(
      'GET https://releases.contoso.com/release.json\nhost: releases.contoso.com\naccept: application/json',
    );
    await dialog.press('app.cancel');
    expect(sent(page)).toBe(0);
    await page.press('about.updates.look');
    await (await page.dialog('about.request.title')).press('about.request.send');
    expect(sent(page)).toBe(1);
    await page.text('about.found.none');
    expect(announcement()).toBe(page.t('about.found.none'));
    await page.text('about.found.none.text');
  });

  it.each([
    ['newer', 'about.found.newer'],
    ['same', 'about.found.same'],
    ['older', 'about.found.older'],
  ] as const)('says that the release is %s, when that was seen, and opens its page', async (kind, id) => {
    const look: ReleaseLook = { at, kind, release };
    const page = await opened({ look }, { 'about.openRelease': () => ok(null) }, locale);
    await page.text(id, { version: '0.2.0' });
    await page.text(`${id}.text`, { version: '0.2.0', own: '0.1.0' });
    expect(screen.getByText(release.page ?? '')).toBeTruthy();
    expect(screen.getByText((text) => text.startsWith(page.t('about.updates.at', { moment: '' }).trim()))).toBeTruthy();
    expect(screen.getByText(/^- One/).textContent).toBe('- One\n- Two');
    await page.press('about.release.open');
    expect(page.bridge.calls.at(-1)).toEqual(['about.openRelease', undefined]);
  });

  it('says why a look failed, and what to do', async () => {
    const failure = { code: 'release.limited', detail: { host: 'api.github.com', status: 403 } } as const;
    const page = await opened({ look: { at, kind: 'failed', failure } }, {}, locale);
    await page.text('failure.release.limited.title', failure.detail);
    await page.text('failure.release.limited.advice');
    expect(page.noButton('about.updates.lookAgain')).toBe(false);
  });

  it.each([
    ['off', { kind: 'off' }, 'about.updates.off.title'],
    ['without a feed', { kind: 'noFeed' }, 'about.updates.noFeed.title'],
    [
      'with a feed that cannot be used',
      { kind: 'badFeed', address: 'http://contoso.com/' },
      'about.updates.badFeed.title',
    ],
  ] as const)('has no button where looking is %s, and says why', async (_, updates, id) => {
    const page = await opened({ updates }, {}, locale);
    await page.text(id);
    expect(page.noButton('about.updates.look')).toBe(true);
  });

  it('shows the licences, searches them, and opens one', async () => {
    const page = await opened({}, { 'about.licences': () => ok(licences) }, locale);
    await page.press('about.licences.open');
    await page.title('about.licences.title');
    expect(screen.getByText(licences.own)).toBeTruthy();
    await page.text('about.licences.found', { count: 2 });
    expect(screen.queryByText('Text of undici')).toBeNull();
    page.type('about.licences.search', ' ISC ', 'searchbox');
    await page.text('about.licences.found', { count: 1 });
    expect(screen.queryByText('react')).toBeNull();
    const details = screen.getByText('undici').closest('details') as HTMLDetailsElement;
    await act(async () => {
      details.open = true;
      fireEvent(details, new Event('toggle'));
    });
    expect(screen.getByText('Text of undici')).toBeTruthy();
    page.type('about.licences.search', 'nothing', 'searchbox');
    await page.text('about.licences.none', { text: 'nothing' });
    await page.press('about.licences.clear');
    await page.text('about.licences.found', { count: 2 });
    await page.press('about.back');
    await page.title('app.name');
  });
});

describe('About', () => {
  it('marks a pre-release, and notes that were cut; a page elsewhere is no link', async () => {
    const other = { ...release, isPrerelease: true, isCut: true, page: null, otherHost: 'evil.example' };
    const page = await opened({ look: { at, kind: 'newer', release: other } });
    await page.text('about.release.prerelease');
    await page.text('about.release.cut');
    await page.text('about.release.otherHost', { host: 'evil.example' });
    expect(page.noButton('about.release.open')).toBe(true);
  });

  it('says that the organization set the address', async () => {
    const page = await opened({ updates: { kind: 'feed', isOrganizations: true, request: releaseRequest } });
    await page.press('about.updates.look');
    await (await page.dialog('about.request.title')).text('about.request.organization');
  });

  it('waits, can be canceled, and keeps what was seen before', async () => {
    const { answer, fail } = pendingAnswer<ReleaseLook>();
    const answers = { 'about.lookUp': answer, 'about.cancelLookUp': async () => null };
    const page = await opened({ look: { at, kind: 'same', release } }, answers);
    await page.press('about.updates.lookAgain');
    await (await page.dialog('about.request.title')).press('about.request.send');
    await page.text('about.updates.running', { host: 'releases.contoso.com' });
    expect(page.button('about.updates.lookAgain').getAttribute('aria-disabled')).toBe('true');
    await page.press('about.updates.cancel');
    expect(page.bridge.calls.at(-1)).toEqual(['about.cancelLookUp', undefined]);
    expect(document.activeElement).toBe(page.button('about.updates.lookAgain'));
    await fail({ code: 'release.cancelled' });
    expect(announcement()).toBe(page.t('about.updates.cancelled'));
    await page.text('about.found.same');
  });

  it('is copied, and says why it was not', async () => {
    const page = await opened({}, { 'about.copy': () => ok(null) });
    await page.press('about.copy');
    expect(announcement()).toBe(page.t('app.copiedWhat', { what: page.t('about.copy.what') }));
  });

  it('shows the failure of each action', async () => {
    const answers: Answers = {
      'about.copy': () => failing('app.unexpected'),
      'about.openHomepage': () => failing('app.unexpected'),
      'about.showLicences': () => failing('about.noLicences'),
      'about.licences': () => failing('about.noLicences'),
      'about.lookUp': () => failing('release.unavailable'),
    };
    const page = await opened({}, answers);
    await page.press('about.copy');
    expect(await page.alert()).toContain(page.t('failure.app.unexpected.title'));
    await page.press('about.licences.folder');
    expect(await page.alert()).toContain(page.t('failure.about.noLicences.title'));
    await page.press('about.homepage.open');
    expect(await page.alert()).toContain(page.t('failure.app.unexpected.title'));
    await page.press('about.updates.look');
    await (await page.dialog('about.request.title')).press('about.request.send');
    expect(await page.alert()).toContain(page.t('failure.release.unavailable.title'));
    await page.press('about.licences.open');
    await page.title('about.licences.title');
    expect(await page.alert()).toContain(page.t('failure.about.noLicences.title'));
  });

  it('opens the user guide and shows its file, and says why it could not', async () => {
    const page = await opened({}, { 'userGuide.open': () => ok(null), 'userGuide.show': () => ok(null) });
    await page.press('userGuide.open');
    expect(page.bridge.calls.at(-1)).toEqual(['userGuide.open', undefined]);
    await page.press('userGuide.show');
    expect(page.bridge.calls.at(-1)).toEqual(['userGuide.show', undefined]);
  });

  it('says why the user guide did not open', async () => {
    const page = await opened({}, { 'userGuide.open': () => failing('userGuide.missing') });
    await page.press('userGuide.open');
    expect(await page.alert()).toContain(page.t('failure.userGuide.missing.title'));
  });

  it('says that it could not be read', async () => {
    const page = showApp(
      { route: { page: 'about', from: { page: 'home' } } },
      { 'about.read': () => Promise.reject(new Error('no')) },
    );
    expect(await page.alert()).toContain(page.t('failure.app.unexpected.title'));
  });

  it('leads back to the settings, and the settings back to it, without a chain', async () => {
    const page = showApp(
      { route: { page: 'settings', from: { page: 'home' } } },
      {
        'reminder.isOn': async () => false,
        'settings.folder': async () => '/data',
        'cloudFile.state': async () => ({ inUse: null, chosen: null, failure: null }) as never,
        'about.read': async () => aboutView,
      },
    );
    await page.title('app.settings');
    await page.press('about.menu');
    await page.title('app.name');
    expect(state().route).toEqual({ page: 'about', from: { page: 'settings', from: { page: 'home' } } });
    await page.press('about.back');
    await page.title('app.settings');
    await page.press('settings.back');
    await page.title('home.title');
  });
});
