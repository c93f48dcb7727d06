import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SetupList, SetupSummary } from '../../../../shared/contract';
import { maximumNameLength } from '../../../../shared/enums/limits';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { listOf, summaryOf, viewOf } from '../../support/views';

const named = (name: string, sample: string, change: Partial<SetupSummary> = {}): SetupSummary => ({
  ...summaryOf(sample, name),
  name,
  ...change,
});
const rowOf = (name: string) => screen.getByText(name).closest('li') as HTMLElement;

describe.each(languages)('the list of setups in %s', (locale) => {
  it('shows the state, the dates and the next action of each setup, and counts them by state', async () => {
    const list = listOf([
      named('Over', 'expired'),
      named('Revoked', 'failing'),
      named('Soon', 'expiresSoon'),
      named('Begun', 'begun', { tokenLocation: null }),
      named('Unknown', 'unknownEnd'),
    ]);
    const { t, title, button } = showApp({ list }, {}, locale);
    await title('home.setups');
    const summary = (['expired', 'failing', 'expiresSoon', 'unfinished', 'working'] as const).map((state) =>
      t(`home.summary.${state}`, { count: 1, days: 9 }),
    );
    for (const part of summary) expect(document.body.textContent).toContain(part);
    const long = new Intl.DateTimeFormat(locale === 'en' ? 'en-US' : locale, { dateStyle: 'long' });
    const expiresAt = list.setups[2]?.expiresAt ?? '';
    for (const [name, texts] of [
      ['Over', [t('home.daysAgo', { days: 12 })]],
      ['Soon', [long.format(Date.parse(expiresAt)), t('home.days', { days: 9 })]],
      ['Begun', [t('home.noToken'), t('home.never'), t('home.noOrgId'), t('step.beforeYouBegin')]],
      ['Unknown', [t('home.noExpiry')]],
    ] as const)
      for (const text of texts) expect(rowOf(name).textContent).toContain(text);
    for (const [name, action] of [
      ['Over', 'renew'],
      ['Revoked', 'renew'],
      ['Soon', 'renew'],
      ['Begun', 'continue'],
      ['Unknown', 'open'],
    ] as const)
      button(`home.action.${action}.what`, { name });
  });

  it('leads from a setup that must be renewed into its renewal', async () => {
    const { press, title } = showApp(
      { list: listOf([named('Over', 'expired')]) },
      { 'setups.open': () => ok(viewOf('expired')) },
      locale,
    );
    await press('home.action.renew.what', { name: 'Over' });
    await title('renewal.signIn.title');
  });

  it('leads from a finished setup to its overview', async () => {
    const { press, text } = showApp(
      { list: listOf([named('Fine', 'finished')]) },
      { 'setups.open': () => ok(viewOf('finished')) },
      locale,
    );
    await press('home.action.open.what', { name: 'Fine' });
    await text('overview.lead.done');
  });

  it('continues a renewal that is in progress', async () => {
    const { t, press, title } = showApp(
      { list: listOf([named('Contoso', 'renewing')]) },
      { 'setups.open': () => ok(viewOf('renewing')) },
      locale,
    );
    expect(
      (await screen.findByRole('button', { name: t('home.action.continueRenewal.what', { name: 'Contoso' }) }))
        .textContent,
    ).toBe(t('home.action.continueRenewal'));
    await press('home.action.continueRenewal.what', { name: 'Contoso' });
    await title('renewal.check.title');
  });

  it('needs no search for a single setup', async () => {
    const { title } = showApp({ list: listOf([named('Only', 'finished')]) }, {}, locale);
    await title('home.setups');
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('is searched and sorted; both stay after a setup was opened and left', async () => {
    const list = listOf([
      named('Customer 10', 'finished', { accountEmail: 'li@fabrikam.example' }),
      named('Customer 9', 'finished', { notes: 'Mary, 010-5551\nsecond line' }),
      named('Another', 'begun'),
    ]);
    const { t, title, type, text, pressOn, press } = showApp(
      { list },
      { 'setups.open': () => ok(viewOf('finished')), 'setups.list': async () => list },
      locale,
    );
    await title('home.setups');
    const names = () =>
      list.setups
        .map(({ name }) => name)
        .filter((name) => screen.queryByText(name))
        .sort((a, b) => (screen.getByText(a).compareDocumentPosition(screen.getByText(b)) & 4 ? -1 : 1));
    type('list.search', 'mary', 'searchbox');
    expect(names()).toEqual(['Customer 9']);
    type('list.search', 'li@fabrikam customer', 'searchbox');
    expect(names()).toEqual(['Customer 10']);
    type('list.search', 'nobody', 'searchbox');
    await text('list.nothing');
    type('list.search', 'customer', 'searchbox');
    await text('list.found', { found: 2, count: 3 });
    expect(names()).toEqual(['Customer 10', 'Customer 9']);
    await pressOn(screen.getByRole('combobox'));
    await pressOn(await screen.findByRole('option', { name: t('list.order.name') }));
    expect(names()).toEqual(['Customer 9', 'Customer 10']);

    await press('home.action.open.what', { name: 'Customer 9' });
    await press('app.allSetups');
    await title('home.setups');
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'customer');
    expect(names()).toEqual(['Customer 9', 'Customer 10']);
  });

  it('shows notes, and removes them when they are emptied', async () => {
    let notes = 'Ask Grace';
    const listNow = () => listOf([named('Contoso', 'finished', { notes })]);
    const { bridge, t, press, choose, dialog } = showApp(
      { list: listNow() },
      {
        'setups.note': (request) => {
          notes = request.notes.trim();
          return ok({ ...viewOf('finished'), notes });
        },
        'setups.list': async () => listNow(),
      },
      locale,
    );
    expect(rowOf('Contoso').textContent).toContain('Ask Grace');
    await press('home.more', { name: 'Contoso' });
    await choose('menuitem', 'notes.edit');
    const question = await dialog('notes.title');
    question.type('notes.label', '  ');
    await question.press('notes.save');
    expect(bridge.calls[0]).toEqual(['setups.note', { id: 'Contoso', notes: '  ' }]);
    expect(rowOf('Contoso').textContent).not.toContain('Ask Grace');
    await press('home.more', { name: 'Contoso' });
    expect(screen.getByRole('menuitem', { name: t('notes.add') })).toBeTruthy();
  });

  it('is renamed without spaces around the name, and to no empty name', async () => {
    const list = listOf([named('Contoso', 'finished')]);
    const { bridge, press, choose, dialog, t } = showApp(
      { list },
      { 'setups.rename': ({ name }) => ok({ ...viewOf('finished'), name }), 'setups.list': async () => list },
      locale,
    );
    await press('home.more', { name: 'Contoso' });
    await choose('menuitem', 'home.rename');
    const question = await dialog('home.rename.title');
    const input = screen.getByRole('textbox', { name: t('home.rename.label') });
    expect(input).toHaveProperty('value', 'Contoso');
    expect(input).toHaveProperty('maxLength', maximumNameLength);
    question.type('home.rename.label', '   ');
    expect(question.button('home.rename.save')).toHaveProperty('disabled', true);
    question.type('home.rename.label', '  Contoso “Übersee” 中文  ');
    fireEvent.keyDown(input, { key: 'Enter' });
    expect(bridge.calls[0]).toEqual(['setups.rename', { id: 'Contoso', name: 'Contoso “Übersee” 中文' }]);
  });

  it.each([
    ['finished', true],
    ['unknownEnd', false],
    ['expired', false],
  ])('offers a calendar file only with a day to be reminded of: %s', async (sample, offered) => {
    const { t, press } = showApp({ list: listOf([named('Contoso', sample)]) }, {}, locale);
    await press('home.more', { name: 'Contoso' });
    await screen.findByRole('menuitem', { name: t('renewal.start') });
    expect(screen.queryByRole('menuitem', { name: t('calendar.save.menu') }) !== null).toBe(offered);
  });

  it('shows the labels of a setup: cloud, notes, siblings, a renewal, and a token for this run only', async () => {
    const list = listOf([
      named('One', 'renewing', { cloudKind: 'file', cloudName: 'Lab at lab.example', tokenLocation: 'thisRun' }),
      named('Two', 'finished'),
    ]);
    const { t, title } = showApp({ list }, {}, locale);
    await title('home.setups');
    for (const text of [
      'Lab at lab.example',
      t('app.token.thisRun'),
      t('renewal.underWay'),
      t('list.siblings', { count: 2 }),
    ])
      expect(rowOf('One').textContent).toContain(text);
    expect(rowOf('Two').textContent).not.toContain(t('renewal.underWay'));
  });

  it('grows while the records are being read; then it is complete and can be searched', async () => {
    let answer: (list: SetupList) => void = () => undefined;
    const reading = { read: 1, total: 1200 };
    const { t, title, text, button, noButton } = showApp(
      { list: listOf([named('Over', 'expired'), named('Fine', 'finished')], { reading }) },
      { 'setups.list': () => new Promise<SetupList>((done) => (answer = done)) },
      locale,
    );
    await title('home.setups');
    await text('list.reading', reading);
    button('home.action.renew.what', { name: 'Over' });
    expect(noButton('copies.open')).toBe(true);
    expect(document.body.textContent).not.toContain(t('list.siblings', { count: 2 }));
    expect(screen.queryByRole('searchbox')).toBeNull();
    answer(listOf([named('Over', 'expired'), named('Fine', 'finished')]));
    await screen.findByRole('searchbox');
    expect(document.body.textContent).not.toContain(t('list.reading.text'));
    expect(document.body.textContent).toContain(t('list.siblings', { count: 2 }));
  });

  it('does not look like a first start while its folder cannot be read; a retry reads it', async () => {
    const folderFailure = { code: 'record.folderUnreadable', detail: { path: '/setups', error: 'EACCES' } } as const;
    const broken: SetupList = listOf([], { folderFailure });
    const { t, title, button, alert, press } = showApp(
      { list: broken },
      { 'setups.list': async () => listOf([]) },
      locale,
    );
    await title('home.setups');
    expect(await alert()).toContain(t('failure.record.folderUnreadable.title'));
    expect(button('home.new')).toHaveProperty('disabled', true);
    await press('home.folder.retry');
    await title('home.title');
  });
});
