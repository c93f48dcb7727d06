import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setupLabels } from '../../../../renderer/lib/setup-labels';
import type { SetupList } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { ok } from '../../../unit/renderer/fake-bridge';
import { languages, showApp } from '../../support/show-app';
import { listOf, summaryOf, viewOf } from '../../support/views';

const samples = ['expired', 'expiresSoon', 'begun', 'finished'];
const list = listOf(samples.map((sample) => summaryOf(sample, sample)));

describe.each(languages)('the welcome in %s', (locale) => {
  it('shows what the app does, and starts a setup', async () => {
    const { bridge, title, press } = showApp({}, { 'setups.create': () => ok(viewOf('begun')) }, locale);
    await title('home.title');
    await press('home.start');
    await title('app.unnamed');
    expect(bridge.calls).toEqual([['setups.create', { space: 'real' }]]);
    expect(document.title).not.toBe('');
  });

  it('shows why a setup cannot be started, until the notice is dismissed', async () => {
    const failure = { code: 'record.diskFull' } as const;
    const { alert, press, t } = showApp({}, { 'setups.create': async () => ({ ok: false, failure }) }, locale);
    await press('home.start');
    expect(await alert()).toContain(t('failure.record.diskFull.title'));
    await press('app.dismiss');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('leads to the practice setups and back', async () => {
    const { t, title, press, pressOn, text } = showApp(
      {},
      { 'setups.list': async ({ space }) => ({ ...listOf([]), space }), 'practice.faults': async () => [] },
      locale,
    );
    await press('home.practise');
    await text('app.practice.banner');
    await pressOn(screen.getAllByRole('button', { name: t('app.practice.leave') })[0] as HTMLElement);
    await title('home.title');
  });
});

describe.each(languages)('the list of setups in %s', (locale) => {
  it('shows the state and the next action of each setup, and tells those of one name apart', async () => {
    const { title, button } = showApp({ list }, {}, locale);
    await title('home.setups');
    const labels = [...setupLabels(list.setups, translator(locale))];
    expect(new Set(labels.map(([, label]) => label)).size).toBe(4);
    for (const [{ state }, name] of labels) {
      const action = state === 'working' ? 'open' : state === 'unfinished' ? 'continue' : 'renew';
      button(`home.action.${action}.what`, { name });
      button('home.more', { name });
    }
  });

  it('can be searched, and shows the number of matches', async () => {
    const { title, type, text } = showApp({ list }, {}, locale);
    await title('home.setups');
    type('list.search', 'Contoso', 'searchbox');
    await text('list.found', { found: 3, count: 4 });
    type('list.search', 'nowhere', 'searchbox');
    await text('list.nothing');
  });

  it('deletes a setup after a confirmation, and restores it', async () => {
    const left = { deleted: [{ id: 'finished', name: 'Contoso' }] } as Partial<SetupList>;
    const lists = [listOf([], left), list];
    const { bridge, t, title, choose, press, pressOn, dialog } = showApp(
      { list: listOf([summaryOf('finished', 'finished')]) },
      {
        'setups.delete': () => ok(null),
        'setups.list': async () => lists.shift() ?? list,
        'setups.restore': () => ok(viewOf('finished')),
      },
      locale,
    );
    await title('home.setups');
    await press('home.more', { name: 'Contoso' });
    await choose('menuitem', 'home.delete');
    const question = await dialog('home.delete.title', { name: 'Contoso' });
    await question.press('home.delete');
    await pressOn(await screen.findByRole('button', { name: t('home.undo') }));
    expect(bridge.calls.map(([channel]) => channel)).toEqual([
      'setups.delete',
      'setups.list',
      'setups.restore',
      'setups.list',
    ]);
  });

  it('says what deleting removes; cancelling deletes nothing', async () => {
    const { bridge, title, press, choose, dialog } = showApp({ list }, {}, locale);
    await title('home.setups');
    await press('home.more', { name: translator(locale).t('app.unnamed') });
    await choose('menuitem', 'home.delete');
    const question = await dialog('home.delete.title', { name: translator(locale).t('app.unnamed') });
    await question.text('home.delete.text');
    await question.text('home.delete.undo');
    await question.press('app.cancel');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(bridge.calls).toEqual([]);
  });

  it('keeps the dialog open with the reason when a name cannot be saved', async () => {
    const failure = { code: 'record.diskFull' } as const;
    const { t, press, choose, dialog } = showApp(
      { list },
      { 'setups.rename': async () => ({ ok: false, failure }) },
      locale,
    );
    await press('home.more', { name: t('app.unnamed') });
    await choose('menuitem', 'home.rename');
    const question = await dialog('home.rename.title');
    expect(question.button('home.rename.save')).toHaveProperty('disabled', true);
    question.type('home.rename.label', 'Fabrikam');
    await question.press('home.rename.save');
    expect(await question.alert()).toContain(t('failure.record.diskFull.title'));
  });

  it('shows which files could not be opened', async () => {
    const quarantined = [{ fileName: 'broken.json', failure: { code: 'record.damaged' } }] as SetupList['quarantined'];
    const { t, alert, pressOn, title } = showApp({ list: { ...list, quarantined } }, {}, locale);
    expect(await alert()).toContain(t('home.quarantined', { file: 'broken.json' }));
    const offers = within(screen.getByRole('alert')).getAllByRole('button');
    expect(offers.map(({ textContent }) => textContent)).toEqual([t('home.restore'), t('home.showFile')]);
    await pressOn(offers[0] ?? document.body);
    await title('restore.title');
  });
});

describe('a deletion that the keychain refuses', () => {
  it.each(['keychain.locked', 'keychain.missing'] as const)(
    'is reported and changes nothing on the page, nor does one that cannot be undone: %s',
    async (code) => {
      const failure = { code } as const;
      const part = { deleted: [{ id: 'other', name: 'Fabrikam' }] };
      const { bridge, t, title, press, choose, dialog, alert } = showApp(
        { list: listOf([summaryOf('finished')], part) },
        {
          'setups.delete': async () => ({ ok: false, failure }),
          'setups.restore': async () => ({ ok: false, failure }),
        },
      );
      await title('home.setups');
      await press('home.more', { name: 'Contoso' });
      await choose('menuitem', 'home.delete');
      await (await dialog('home.delete.title', { name: 'Contoso' })).press('home.delete');
      expect(await alert()).toContain(t(`failure.${code}.title`));
      expect(screen.getByRole('button', { name: t('home.more', { name: 'Contoso' }) })).toBeTruthy();
      await press('app.dismiss');
      await press('home.undo');
      expect(await alert()).toContain(t(`failure.${code}.title`));
      expect(screen.getByRole('button', { name: t('home.undo') })).toBeTruthy();
      expect(bridge.calls).toEqual([
        ['setups.delete', { id: 's1' }],
        ['setups.restore', { id: 'other' }],
      ]);
    },
  );
});
