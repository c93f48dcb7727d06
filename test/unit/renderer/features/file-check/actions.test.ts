import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseAndCheck, closeFileCheck, openFileCheck } from '../../../../../renderer/features/file-check/actions';
import { changeFileCheck, checking, closedFileCheck } from '../../../../../renderer/features/file-check/state';
import { verdictOf } from '../../../../../renderer/features/file-check/verdict';
import { initialState, state, useApp } from '../../../../../renderer/lib/store';
import type { CheckedFile, CopyCheck } from '../../../../../shared/contract';
import { translator } from '../../../../../shared/texts/i18n';
import { fakeBridge, ok } from '../../fake-bridge';

beforeEach(() => {
  useApp.setState(initialState, true);
  changeFileCheck(closedFileCheck, true);
});
afterEach(() => vi.unstubAllGlobals());

const checked: CheckedFile = { fileName: 'a.html', check: { verdict: 'foreign' } };

describe('checking a file', () => {
  it('opens without a request; a chosen file is announced, and a cancelled dialog keeps the last result', async () => {
    const answers: (CheckedFile | null)[] = [checked, null];
    const { calls } = fakeBridge({ 'copies.check': () => ok(answers.shift() ?? null) });
    await openFileCheck();
    expect(checking()).toEqual({ ...closedFileCheck, open: true });
    expect(calls).toEqual([]);
    await chooseAndCheck();
    expect(checking()).toEqual({ open: true, running: false, checked, failure: null });
    expect(state().announcement.text).toBe('a.html: not a copy or a backup');
    await chooseAndCheck();
    expect(checking().checked).toEqual(checked);
  });

  it('checks a dropped file by its bytes', async () => {
    const { calls } = fakeBridge({ 'copies.checkDropped': () => ok(checked) });
    await openFileCheck(new File(['abc'], 'a.html'));
    expect(calls).toEqual([['copies.checkDropped', { fileName: 'a.html', bytes: new Uint8Array([97, 98, 99]) }]]);
    expect(checking().checked).toEqual(checked);
  });

  it('does not read a dropped file that is too big, and reports one that cannot be read', async () => {
    fakeBridge({});
    const huge = {
      name: 'h.pdf',
      size: 2 ** 30,
      arrayBuffer: () => Promise.reject(new Error('read')),
    } as unknown as File;
    await openFileCheck(huge);
    expect(checking().checked?.check).toMatchObject({ failure: { code: 'restore.tooBig', detail: { file: 'h.pdf' } } });
    await openFileCheck({ ...huge, name: 'folder', size: 4096, arrayBuffer: huge.arrayBuffer } as File);
    expect(checking().checked?.check).toMatchObject({ failure: { code: 'restore.unreadable' } });
  });

  it('stays closed when it was closed meanwhile, and runs one check at a time', async () => {
    let finish: (answer: { ok: true; value: CheckedFile }) => void = () => undefined;
    const { calls } = fakeBridge({ 'copies.check': () => new Promise((resolve) => (finish = resolve)) });
    await openFileCheck();
    const first = chooseAndCheck();
    await chooseAndCheck();
    expect(calls).toHaveLength(1);
    closeFileCheck();
    finish({ ok: true, value: checked });
    await first;
    expect(checking()).toEqual(closedFileCheck);
  });

  it('reports a rejected call', async () => {
    fakeBridge({ 'copies.check': () => Promise.reject(new Error('gone')) });
    await openFileCheck();
    await chooseAndCheck();
    expect(checking().failure?.code).toBe('app.unexpected');
  });
});

it.each<CopyCheck['verdict']>(['unaltered', 'changed', 'encrypted', 'record', 'foreign', 'unreadable'])(
  'the verdict %s has its texts in both languages',
  (verdict) => {
    const { title, text, announcement } = verdictOf({ verdict } as CopyCheck);
    for (const { t } of [translator('en'), translator('zh-CN')])
      for (const id of [title, text, announcement])
        expect(t(id, { file: 'a', day: 'b', moment: 'c', known: 'yes' })).not.toMatch(/[{}]|undefined/);
  },
);
