import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RestoreAction, RestoreSetup } from '../../../../shared/contract';
import { translator } from '../../../../shared/texts/i18n';
import { setUp } from '../../../fixtures/sample-records';
import { type Answers, ok } from '../../../unit/renderer/fake-bridge';
import { candidate, restoreView, token } from '../../support/restore-setups';
import { type Language, languages, showApp } from '../../support/show-app';
import { cloud, viewOf } from '../../support/views';

const route = { page: 'restore' } as const;
const foreign = { ...cloud, kind: 'file', name: 'Lab', authorizeUrl: 'https://lab.example/authorize' } as const;
const leaving = ['2026-06-01T08:10:00.000Z'];

/** Opens files with these setups. */
async function opened(setups: readonly RestoreSetup[], locale: Language = 'en', answers: Answers = {}) {
  const view = restoreView(setups);
  const page = showApp(
    { route },
    { 'restore.choose': () => ok(view), 'restore.apply': () => new Promise(() => undefined), ...answers },
    locale,
  );
  await page.press('restore.choose');
  const offer = (name: string) => within(screen.getByRole('listitem', { name }));
  const radio = (name: string, action: RestoreAction) =>
    offer(name).getByRole<HTMLInputElement>('radio', {
      name: page.t(`restore.action.${action}`, { name: `${name} (2)` }),
    });
  return { ...page, offer, radio, view };
}

describe.each(languages)('the setups in opened files, in %s', (locale) => {
  it('offer to undo the deletion of one that was just deleted, and are compared again after it', async () => {
    const deleted = candidate('Gone', ['skip', 'keepBoth'], { state: 'conflict', conflict: 'deleted' });
    const { bridge, offer, radio, press, announced, t } = await opened([deleted], locale, {
      'setups.restore': () => ok(viewOf(setUp())),
      'restore.refresh': () => ok(restoreView([candidate('Gone', ['skip'], { state: 'same' })])),
    });
    offer('Gone').getByText(t('restore.conflict.deleted'));
    expect(radio('Gone', 'skip').checked).toBe(true);
    await press('restore.undoDeletion');
    expect(bridge.calls.slice(-2)).toEqual([
      ['setups.restore', { id: deleted.id }],
      ['restore.refresh', undefined],
    ]);
    offer('Gone').getByText(t('restore.state.same'));
    expect(announced()).toContain(t('home.restored', { name: 'Gone' }));
  });

  it('each show their state and their default action; setups that are left are not counted', async () => {
    const { t, offer, radio, button, bridge, press } = await opened(
      [
        candidate('Lab', ['skip', 'add'], { endpoints: foreign }),
        candidate('New', ['add', 'skip']),
        candidate('Newer', ['merge', 'skip'], { state: 'adds', added: 3 }),
        candidate('Bare', ['restoreToken', 'skip'], { state: 'same' }),
        candidate('Other', ['keepBoth', 'skip'], { state: 'conflict', conflict: 'otherToken' }),
        candidate('Equal', ['skip'], { state: 'same' }),
      ],
      locale,
    );
    for (const [name, action, state] of [
      ['Lab', 'skip', t('restore.state.new')],
      ['New', 'add', t('restore.state.new')],
      ['Newer', 'merge', t('restore.state.adds', { count: 3 })],
      ['Bare', 'restoreToken', t('restore.state.same')],
      ['Other', 'keepBoth', t('restore.state.conflict')],
      ['Equal', 'skip', t('restore.state.same')],
    ] as const) {
      expect(radio(name, action).checked, name).toBe(true);
      offer(name).getByText(state);
    }
    offer('Other').getByText(t('restore.conflict.otherToken'));
    offer('Lab').getByText(t('restore.endpoints'));
    offer('Lab').getByText('https://lab.example/authorize');
    expect(screen.getByText(t('restore.same', { count: 1 })).closest('details')?.open).toBe(false);
    button('restore.apply', { count: 4 });
    await press('restore.apply', { count: 4 });
    const deeds = ['skip', 'add', 'merge', 'restoreToken', 'keepBoth', 'skip'];
    const choices = deeds.map((action, key) => ({ key, action }));
    expect(bridge.calls.at(-1)).toEqual(['restore.apply', { choices, withoutTokens: false }]);
  });

  it('show what the chosen action changes', async () => {
    const { t, offer, radio, button, pressOn } = await opened(
      [
        candidate('Newer', ['merge', 'skip'], {
          state: 'adds',
          added: 2,
          changes: [
            { what: 'name', from: 'Old', to: 'Newer' },
            { what: 'orgId', from: '', to: 'org-b' },
            { what: 'notes', from: 'a', to: 'b' },
          ],
          tokens: [token('local'), token('file', 'pending'), token('missing', 'previous')],
          leaving,
          dropped: 1,
          endpointsReplaced: true,
        }),
        candidate('Bare', ['add', 'skip']),
      ],
      locale,
    );
    const items = () =>
      offer('Newer')
        .queryAllByRole('listitem')
        .map(({ textContent }) => textContent);
    const { moment } = translator(locale);
    const day = moment('2026-07-01T08:10:00.000Z');
    expect(items()).toEqual([
      t('restore.change.name', { from: 'Old', to: 'Newer' }),
      t('restore.change.orgId', { from: t('restore.change.none'), to: 'org-b' }),
      t('restore.change.notes'),
      t('restore.change.history', { count: 2 }),
      t('restore.token.local', { slot: 'current', day }),
      t('restore.token.file', { slot: 'pending', day }),
      t('restore.token.missing', { slot: 'previous', day }),
      t('restore.leaving', { day: moment(leaving[0] ?? '') }),
      t('restore.endpointsReplaced'),
      t('restore.dropped', { count: 1 }),
    ]);
    offer('Bare').getByText(t('restore.token.none'));
    await pressOn(radio('Newer', 'skip'));
    expect(items()).toEqual([]);
    await pressOn(radio('Bare', 'skip'));
    expect(button('restore.apply', { count: 0 })).toHaveProperty('disabled', true);
  });
});

describe('the setups in opened files', () => {
  it('beyond the first thirty are counted by action until they are shown', async () => {
    const many = Array.from({ length: 33 }, (_, at) =>
      candidate(`Setup ${at}`, at === 32 ? ['skip'] : ['add', 'skip']),
    );
    const { t, offer, press, noButton, text } = await opened(many);
    const { list } = translator('en');
    const what = list([t('restore.hidden.add', { count: 2 }), t('restore.hidden.skip', { count: 1 })]);
    await text('restore.hidden', { count: 3, what });
    expect(screen.queryByRole('listitem', { name: 'Setup 30' })).toBeNull();
    await press('restore.more', { count: 3 });
    offer('Setup 32');
    expect(noButton('restore.more', { count: 3 })).toBe(true);
  });

  it('can be restored without their tokens when the keychain does not answer', async () => {
    const { t, bridge, offer, choose, press } = await opened([
      candidate('New', ['add', 'skip'], { keychain: { code: 'keychain.locked' }, tokens: [token('file')] }),
    ]);
    const { moment } = translator('en');
    const values = { slot: 'current', day: moment('2026-07-01T08:10:00.000Z') };
    offer('New').getByText(t('restore.token.file', values));
    await choose('checkbox', 'restore.withoutTokens');
    offer('New').getByText(t('restore.token.missing', values));
    await press('restore.apply', { count: 1 });
    expect(bridge.calls.at(-1)?.[1]).toEqual({ choices: [{ key: 0, action: 'add' }], withoutTokens: true });
  });

  it('cannot be restored twice at once', async () => {
    const { button, press } = await opened([candidate('New', ['add', 'skip'])]);
    await press('restore.apply', { count: 1 });
    expect(button('restore.applying')).toHaveProperty('disabled', true);
    expect(button('restore.chooseOthers')).toHaveProperty('disabled', true);
  });
});
