import { beforeEach, describe, expect, it, vi } from 'vitest';
import { closeCopies, missing, planCopies, saveCopies } from '../../../../../renderer/features/copies/actions';
import { resultTitle } from '../../../../../renderer/features/copies/result-text';
import { changeCopies, copies, openCopies, useCopies } from '../../../../../renderer/features/copies/state';
import type { CopiesResult, CopyPlan } from '../../../../../shared/contract';
import { fakeBridge, ok } from '../../fake-bridge';

const plan: CopyPlan = { to: 'folder', path: '/out', files: 4, taken: 0, takenNames: [] };
const done: CopiesResult = {
  to: 'folder',
  path: '/out',
  saved: 4,
  total: 4,
  cancelled: false,
  failure: null,
  leftOut: [],
};
beforeEach(() => {
  vi.unstubAllGlobals();
  changeCopies(useCopies.getInitialState(), true);
});

describe('the dialog of copies', () => {
  it('asks for HTML and JSON of the setup that it was opened from, in the language of the app', async () => {
    const bridge = fakeBridge({ 'copies.plan': () => ok(plan), 'copies.save': () => ok(done) });
    openCopies({ id: 'a', name: 'Contoso' });
    await planCopies();
    expect(bridge.calls).toEqual([
      ['copies.plan', { space: 'real', ids: ['a'], formats: ['html', 'json'], locale: 'en', to: 'folder' }],
      ['copies.save', { taken: 'keepBoth' }],
    ]);
    expect(copies().flow).toEqual({ kind: 'ended', result: done });
  });

  it('asks before it overwrites files', async () => {
    const taken = { ...plan, taken: 1, takenNames: ['a.html'] };
    const bridge = fakeBridge({ 'copies.plan': () => ok(taken) });
    openCopies(null);
    await planCopies();
    expect(copies().flow).toEqual({ kind: 'confirming', plan: taken });
    expect(bridge.calls[0]?.[1]).toMatchObject({ ids: null });
  });

  it('shows the progress of saving, and cannot be closed meanwhile', async () => {
    let end: (result: CopiesResult) => void = () => undefined;
    const bridge = fakeBridge({
      'copies.save': () => new Promise((resolve) => (end = (value) => resolve({ ok: true, value }))),
    });
    openCopies(null);
    const saving = saveCopies('replace', 4);
    bridge.tell('copies.progress', { done: 2, total: 4, name: 'b.html' });
    expect(copies().flow).toEqual({ kind: 'saving', progress: { done: 2, total: 4, name: 'b.html' } });
    closeCopies();
    expect(copies().open).toBe(true);
    end({ ...done, saved: 2, cancelled: true });
    await saving;
    closeCopies();
    expect(copies().open).toBe(false);
  });

  it('returns to the choice when no folder was chosen or it cannot be used', async () => {
    fakeBridge({ 'copies.plan': () => ok(null) });
    openCopies(null);
    await planCopies();
    expect(copies().flow).toEqual({ kind: 'choosing', failure: null });
    fakeBridge({ 'copies.plan': async () => ({ ok: false, failure: { code: 'copy.folderGone' } }) });
    await planCopies();
    expect(copies().flow).toEqual({ kind: 'choosing', failure: { code: 'copy.folderGone' } });
  });

  it('requires a format and a setup', () => {
    openCopies(null);
    expect(missing([])).toBe('setups');
    changeCopies({ scope: 'chosen', chosen: new Set(['a']) });
    expect(missing([])).toBeNull();
    changeCopies({ formats: new Set() });
    expect(missing([])).toBe('formats');
  });

  it.each([
    [{}, 'copies.saved.folder'],
    [{ to: 'zip' }, 'copies.saved.zip'],
    [{ saved: 3 }, 'copies.saved.some'],
    [{ saved: 0 }, 'copies.saved.nothing'],
    [{ saved: 1, failure: { code: 'copy.diskFull' } }, 'copies.saved.some'],
    [{ to: 'zip', saved: 0, failure: { code: 'copy.diskFull' } }, 'copies.saved.noArchive'],
    [{ saved: 2, cancelled: true }, 'copies.cancelled'],
    [{ to: 'zip', saved: 0, cancelled: true }, 'copies.cancelled.zip'],
  ] as const)('describes the result %j as %s', (part, id) => {
    expect(resultTitle({ ...done, ...part }).id).toBe(id);
  });
});
