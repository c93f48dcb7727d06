import { beforeEach, describe, expect, it } from 'vitest';
import {
  applyRestore,
  chooseAction,
  chooseFiles,
  leaveRestore,
  unlock,
} from '../../../../../renderer/features/restore/actions';
import { actionCounts } from '../../../../../renderer/features/restore/chosen-actions';
import { changeRestore, initialRestore, restoring } from '../../../../../renderer/features/restore/state';
import type { RestoreAction, RestoreSetup, RestoreView, Result } from '../../../../../shared/contract';
import { fakeBridge, ok } from '../../fake-bridge';

beforeEach(() => changeRestore(initialRestore, true));

const setup = (key: number, ...actions: readonly RestoreAction[]): RestoreSetup => ({
  key,
  file: 0,
  id: `s${key}`,
  name: `Setup ${key}`,
  keepBothName: '',
  space: 'real',
  orgId: null,
  accountEmail: null,
  createdAt: '2026-11-22T10:00:00.000Z',
  state: 'new',
  added: 0,
  changes: [],
  outcomes: actions.map((action) => ({ action, tokens: [], leaving: [] })),
  dropped: 0,
  endpointsReplaced: false,
});
const view: RestoreView = { files: [], leftOut: 0, setups: [setup(0, 'add', 'skip'), setup(1, 'skip', 'add')] };
const cancelled = { ok: false, failure: { code: 'restore.cancelled' } } as const;
const list = { space: 'real', setups: [], quarantined: [], deleted: [], folderFailure: null } as const;

/** A pending answer, and the function that resolves it. */
function deferredAnswer() {
  let answer: (result: Result<RestoreView>) => void = () => undefined;
  const answered = new Promise<Result<RestoreView>>((resolve) => {
    answer = resolve;
  });
  return { answered, answer };
}

describe('what will be done', () => {
  it('is counted by action, proposed or chosen', () => {
    const setups = [
      setup(0, 'add', 'skip'),
      setup(1, 'add', 'skip'),
      setup(2, 'merge', 'skip'),
      setup(3, 'skip', 'add'),
    ];
    expect(actionCounts(setups, { 1: 'skip' })).toEqual([
      { action: 'add', count: 1 },
      { action: 'merge', count: 1 },
      { action: 'skip', count: 2 },
    ]);
    expect(actionCounts([], {})).toEqual([]);
  });

  it('is the proposed action of each setup unless another was chosen', async () => {
    const { calls } = fakeBridge({
      'restore.choose': () => ok(view),
      'restore.apply': () => ok({ restored: [], failed: [] }),
      'restore.close': async () => null,
    });
    await chooseFiles();
    chooseAction(1, 'add');
    await applyRestore();
    const choices = [
      { key: 0, action: 'add' },
      { key: 1, action: 'add' },
    ];
    expect(calls.find(([channel]) => channel === 'restore.apply')?.[1]).toEqual({ choices, withoutTokens: false });
  });
});

describe('an answer that comes after the page was left', () => {
  it('shows no files', async () => {
    const { answered, answer } = deferredAnswer();
    fakeBridge({
      'restore.choose': () => answered,
      'restore.close': async () => null,
      'setups.list': async () => list,
    });
    const opening = chooseFiles();
    await leaveRestore();
    answer({ ok: true, value: view });
    await opening;
    expect(restoring()).toMatchObject({ view: null, busy: null, failure: null });
  });

  it('shows no unlocked file', async () => {
    const { answered, answer } = deferredAnswer();
    fakeBridge({
      'restore.unlock': () => answered,
      'restore.close': async () => null,
      'setups.list': async () => list,
    });
    const unlocking = unlock(0, 'passphrase');
    await leaveRestore();
    answer({ ok: true, value: view });
    expect(await unlocking).toBe(false);
    expect(restoring()).toMatchObject({ view: null, busy: null, refusals: {} });
  });
});

it('a cancelled opening is not a failure', async () => {
  fakeBridge({ 'restore.choose': async () => cancelled });
  await chooseFiles();
  expect(restoring()).toMatchObject({ busy: null, failure: null });
});
