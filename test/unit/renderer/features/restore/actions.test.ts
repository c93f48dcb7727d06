import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backUpSetup } from '../../../../../renderer/features/backup';
import { changeBackup } from '../../../../../renderer/features/backup/state';
import { openFileCheck } from '../../../../../renderer/features/file-check';
import { changeFileCheck, closedFileCheck } from '../../../../../renderer/features/file-check/state';
import {
  applyRestore,
  chooseAction,
  chooseFiles,
  leaveRestore,
  openDropped,
  showRestored,
  unlock,
} from '../../../../../renderer/features/restore/actions';
import { actionCounts } from '../../../../../renderer/features/restore/chosen-actions';
import { changeRestore, initialRestore, restoring } from '../../../../../renderer/features/restore/state';
import { initialState, state, useApp } from '../../../../../renderer/lib/store';
import type { CheckedFile, RestoreAction, RestoreSetup, RestoreView, Result } from '../../../../../shared/contract';
import { type FakeBridge, fakeBridge, ok } from '../../fake-bridge';

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
const checked: CheckedFile = { fileName: 'a.html', check: { verdict: 'foreign' } };
const cancelled = { ok: false, failure: { code: 'restore.cancelled' } } as const;
const list = { space: 'real', setups: [], quarantined: [], deleted: [], folderFailure: null, reading: null } as const;

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

describe('files that are dropped on the window', () => {
  const file = (name: string) => new File(['{}'], name);
  const opening = () => {
    const bridge = fakeBridge({ openDropped: () => ok(view), 'copies.checkDropped': () => ok(checked) } as never);
    vi.stubGlobal('document', { querySelector: () => null });
    return bridge;
  };
  const channels = ({ calls }: FakeBridge) => calls.map(([channel]) => channel);
  beforeEach(() => {
    useApp.setState(initialState, true);
    changeFileCheck(closedFileCheck, true);
    changeBackup({ target: null, progress: null }, true);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('are opened on the page of restoring', async () => {
    const bridge = opening();
    await openDropped([file('a.json'), file('b.html')]);
    expect(channels(bridge)).toEqual(['openDropped']);
    expect(restoring()).toMatchObject({ view, actions: {} });
    expect(state().route).toEqual({ page: 'restore' });
  });

  it.each(['a.html', 'A.PDF', 'a.csv', 'a.ics'])('are checked when it is one for reading: %s', async (name) => {
    const bridge = opening();
    await openDropped([file(name)]);
    expect(channels(bridge)).toEqual(['copies.checkDropped']);
    expect(state().route).toEqual({ page: 'home' });
  });

  it('are checked while a file is being checked', async () => {
    const bridge = opening();
    await openFileCheck();
    await openDropped([file('a.json')]);
    expect(channels(bridge)).toEqual(['copies.checkDropped']);
  });

  it.each([
    ['there are none', () => undefined, []],
    ['files are being opened', () => changeRestore({ busy: 'opening' }), ['a.json']],
    ['a backup is being saved', () => backUpSetup({ id: 'a', name: 'A' }), ['a.html']],
    ['a question is open', () => vi.stubGlobal('document', { querySelector: () => ({}) }), ['a.json']],
  ])('are ignored when %s', async (_when, prepare, names) => {
    const bridge = opening();
    prepare();
    await openDropped(names.map(file));
    expect(channels(bridge)).toEqual([]);
    expect(state().route).toEqual({ page: 'home' });
  });
});

describe('the list after a restore', () => {
  it.each([
    [['practice', 'practice'], 'practice'],
    [['real', 'practice'], 'real'],
  ] as const)('of setups in %j is that of %s', async (spaces, expected) => {
    useApp.setState(initialState, true);
    const restored = spaces.map((space) => ({ id: 'a', name: 'A', space, action: 'add', needsSignIn: false }) as const);
    fakeBridge({ 'setups.list': async ({ space }) => ({ ...list, space }), 'practice.faults': async () => [] });
    changeRestore({ result: { kind: 'restored', result: { restored, failed: [] } } });
    await showRestored();
    expect(state()).toMatchObject({ space: expected, route: { page: 'home' } });
    expect(restoring().result).toBeNull();
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
