import { act, createEvent, fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Failure, RestoreFile, RestoreView, Result } from '../../../../shared/contract';
import { ok } from '../../../unit/renderer/fake-bridge';
import { failing, pendingAnswer } from '../../support/pending-answer';
import { backupFile, candidate, restoreView } from '../../support/restore-setups';
import { languages, showApp } from '../../support/show-app';
import { listOf } from '../../support/views';

const route = { page: 'restore' } as const;
const unlocked = restoreView([candidate('Contoso', ['add', 'skip'])]);
const locked = restoreView([], { files: [{ ...backupFile, state: 'locked' }] });
const list = listOf([]);

const foreign = (file: string): Failure => ({ code: 'restore.foreign', detail: { file } });

/** Drags files over the window, or drops them there. */
const drag = (type: 'dragEnter' | 'dragLeave' | 'drop', ...files: readonly File[]) => {
  const event = createEvent[type](document.body);
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files } });
  // The pointer leaves the window, not one element for another.
  Object.defineProperty(event, 'relatedTarget', { value: null });
  return act(async () => void fireEvent(document.body, event));
};

describe.each(languages)('the files to restore from, in %s', (locale) => {
  it('need their passphrase when they are encrypted; a wrong one is refused, the right one opens them', async () => {
    const answers: Result<RestoreView>[] = [
      { ok: false, failure: { code: 'restore.passphrase', detail: { file: 'all.age' } } },
      { ok: true, value: unlocked },
    ];
    const { bridge, t, press } = showApp(
      { route },
      {
        'restore.choose': () => ok(locked),
        'restore.unlock': async () => answers.shift() ?? failing('app.unexpected'),
      },
      locale,
    );
    await press('restore.choose');
    const file = within(await screen.findByRole('region', { name: t('restore.unlock.title', { file: 'all.age' }) }));
    const open = file.getByRole('button', { name: t('restore.unlock') });
    expect(open).toHaveProperty('disabled', true);
    const field = file.getByLabelText(t('restore.unlock.passphrase'));
    expect(field).toHaveProperty('type', 'password');
    fireEvent.change(field, { target: { value: 'not that one' } });
    await press('restore.unlock');
    expect(file.getByRole('alert').textContent).toContain(t('failure.restore.passphrase.title', { file: 'all.age' }));
    fireEvent.change(field, { target: { value: 'abacus wisdom' } });
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
    await screen.findByRole('listitem', { name: 'Contoso' });
    expect(bridge.calls.slice(1)).toEqual([
      ['restore.unlock', { file: 0, passphrase: 'not that one' }],
      ['restore.unlock', { file: 0, passphrase: 'abacus wisdom' }],
    ]);
  });

  it('show how far their opening is, which can be cancelled', async () => {
    const opening = pendingAnswer<RestoreView | null>();
    const { bridge, press, text, t } = showApp(
      { route },
      { 'restore.choose': opening.answer, 'restore.close': async () => null },
      locale,
    );
    await press('restore.choose');
    act(() => bridge.tell('restore.progress', { stage: 'opening', done: 7, total: 304 }));
    await text('restore.progress.opening', { done: 7, total: 304 });
    act(() => bridge.tell('restore.progress', { stage: 'comparing', done: 12, total: 300 }));
    await text('restore.progress.comparing', { done: 12, total: 300 });
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('12');
    await press('app.cancel');
    expect(bridge.calls.at(-1)?.[0]).toBe('restore.close');
    await opening.fail({ code: 'restore.cancelled' });
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(await screen.findByRole('button', { name: t('restore.choose') })).toHaveProperty('disabled', false);
  });

  it('show what is wrong with them, and how many were left out', async () => {
    const remark = (part: Partial<RestoreFile>): RestoreFile => ({ ...backupFile, kind: 'copy', ...part });
    const files = [
      remark({ index: 0, fileName: 'a.json', altered: true }),
      remark({ index: 1, fileName: 'b.json', newer: true }),
      remark({
        index: 2,
        fileName: 'c.json',
        state: 'refused',
        failure: { code: 'restore.foreign', detail: { file: 'c.json' } },
      }),
    ];
    const { t, alert, press, text } = showApp(
      { route },
      { 'restore.choose': () => ok(restoreView([], { files, leftOut: 7 })) },
      locale,
    );
    await press('restore.choose');
    expect(await alert()).toBe(t('restore.leftOut', { count: 7, opened: 3 }));
    await text('restore.file.altered', { file: 'a.json' });
    await text('restore.file.newer', { file: 'b.json' });
    await text('failure.restore.foreign.title', { file: 'c.json' });
    expect(screen.queryByRole('button', { name: t('restore.apply', { count: 0 }) })).toBeNull();
  });

  it('show the first remarks in boxes and the others in lists, when hundreds have one', async () => {
    const files = Array.from({ length: 100 }, (_, index) => `${index}.json`).flatMap((fileName, at): RestoreFile[] => [
      { ...backupFile, index: 2 * at, fileName, state: 'refused', failure: foreign(fileName) },
      { ...backupFile, index: 2 * at + 1, fileName, kind: 'copy', altered: true },
    ]);
    const encrypted = [200, 201, 202, 203].map((index): RestoreFile => ({ ...backupFile, index, state: 'locked' }));
    files.push(...encrypted);
    const { t, press, text } = showApp({ route }, { 'restore.choose': () => ok(restoreView([], { files })) }, locale);
    await press('restore.choose');
    await text('restore.moreRefused', { count: 97 });
    await text('restore.moreNoted', { count: 97 });
    const lists = screen.getAllByText(t('restore.moreFiles')).map((summary) => summary.closest('details'));
    expect(lists.map((one) => [one?.open, one?.querySelectorAll('li').length])).toEqual([
      [false, 97],
      [false, 97],
    ]);
    const boxed = (id: Parameters<typeof t>[0], file: string) => {
      const found = screen.getByText(t(id, { file }));
      return found.closest('details') === null;
    };
    for (const id of ['failure.restore.foreign.title', 'restore.file.altered'] as const)
      expect(['2.json', '3.json', '99.json'].map((file) => boxed(id, file))).toEqual([true, false, false]);
    // Each of these needs its passphrase.
    expect(screen.getAllByLabelText(t('restore.unlock.passphrase'))).toHaveLength(4);
  });
});

describe('the files to restore from', () => {
  it('are chosen first; a cancelled dialog changes nothing, a failed one shows why', async () => {
    const answers: Result<RestoreView | null>[] = [
      { ok: true, value: null },
      { ok: false, failure: { code: 'restore.cancelled' } },
      { ok: false, failure: { code: 'app.unexpected' } },
    ];
    const { t, title, text, press, alert, button } = showApp(
      { route },
      { 'restore.choose': async () => answers.shift() ?? { ok: true, value: null } },
    );
    await title('restore.title');
    await text('restore.orDrop');
    await press('restore.choose');
    await press('restore.choose');
    expect(screen.queryByRole('alert')).toBeNull();
    await press('restore.choose');
    expect(await alert()).toContain(t('failure.app.unexpected.title'));
    expect(button('restore.choose')).toHaveProperty('disabled', false);
  });

  it('can be dropped on the window, which says so while they are over it', async () => {
    const { bridge, title, text, t } = showApp({ list }, { openDropped: () => ok(unlocked) } as never);
    await title('home.title');
    await drag('dragEnter');
    await text('restore.drop');
    await drag('dragLeave');
    expect(screen.queryByText(t('restore.drop'))).toBeNull();
    await drag('drop', new File(['{}'], 'copy.json'));
    await title('restore.title');
    expect(screen.getByRole('listitem', { name: 'Contoso' })).toBeTruthy();
    expect(bridge.calls.map(([channel]) => channel)).toEqual(['openDropped']);
  });

  it('show the opening of an encrypted one, which can be cancelled without a failure', async () => {
    const opening = pendingAnswer<RestoreView>();
    const { t, text, press, type } = showApp(
      { route },
      {
        'restore.choose': () => ok(locked),
        'restore.unlock': opening.answer,
        'restore.cancelUnlock': async () => {
          await opening.fail({ code: 'restore.cancelled' });
          return null;
        },
      },
    );
    await press('restore.choose');
    await press('backup.passphrase.show');
    type('restore.unlock.passphrase', 'abacus wisdom');
    await press('restore.unlock');
    await text('restore.unlock.working');
    await press('app.cancel');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('textbox', { name: t('restore.unlock.passphrase') })).toHaveProperty(
      'value',
      'abacus wisdom',
    );
  });
});
