import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addRows,
  beginRow,
  changeDraft,
  chooseTarget,
  dropDraft,
  editRow,
  keepDraft,
  keepRows,
  openWorkbench,
  redo,
  removeRow,
  restoreDefaults,
  showTab,
  undo,
} from '../../../../../renderer/features/mappings/actions';
import {
  initialWorkbench,
  type MappingRows,
  useWorkbench,
  workbench,
} from '../../../../../renderer/features/mappings/state';
import { change, initialState, state, useApp } from '../../../../../renderer/lib/store';
import type { MappingChoices, MappingsView } from '../../../../../shared/contract';
import { mapping } from '../../../core/entra/samples';
import { fakeBridge, ok, setupView } from '../../fake-bridge';

const [userName, title, city] = [mapping('userName', 'mail'), mapping('title', 'jobTitle'), mapping('city', 'city')];
const viewOf = (mappings: MappingRows): MappingsView => ({
  mappings,
  findings: [],
  difference: { added: [], removed: [], changed: [], unchanged: mappings.length },
  plan: { entries: [], groups: null, confirmedAt: null, changes: [], groupsChanged: false },
  changedAt: null,
});
const choices: MappingChoices = {
  sources: [],
  targets: [],
  functions: [],
  alphabets: [],
  additional: [],
  defaults: [userName],
};
const saves = { 'mappings.change': ({ mappings }: { mappings: MappingRows }) => ok(viewOf(mappings)) };
const refuses = { 'mappings.change': async () => ({ ok: false, failure: { code: 'record.diskFull' } }) as const };
const titleChoice = { name: 'title', topic: 'title', documented: true, source: title.source } as const;
const rows = () => workbench().view?.mappings;

beforeEach(() => {
  useApp.setState({ ...initialState, setup: setupView() }, true);
  useWorkbench.setState({ ...initialWorkbench, setupId: 's1', view: viewOf([userName]), choices }, true);
});
afterEach(() => vi.unstubAllGlobals());

describe('opening the workbench', () => {
  const opens = {
    'mappings.open': () => ok(viewOf([userName, title])),
    'mappings.choices': async () => choices,
  };

  it('shows the stored table in the wanted tab', async () => {
    fakeBridge(opens);
    await openWorkbench('export');
    expect(rows()).toEqual([userName, title]);
    expect(state().route).toEqual({ page: 'workbench', tab: 'export' });
    showTab('preview');
    expect(state().route).toEqual({ page: 'workbench', tab: 'preview' });
  });

  it('keeps undo steps and the sample person of the same setup, and drops those of another one', async () => {
    fakeBridge(opens);
    const sample = { userPrincipalName: 'countess@contoso.example' };
    useWorkbench.setState({ past: [[title]], sample });
    await openWorkbench();
    expect(workbench()).toMatchObject({ past: [[title]], sample });
    change({ setup: setupView({ id: 's2' }) });
    await openWorkbench();
    expect(workbench()).toMatchObject({ setupId: 's2', past: [], sample: initialWorkbench.sample });
  });

  it.each([
    [
      'the table',
      { ...opens, 'mappings.open': async () => ({ ok: false, failure: { code: 'record.notFound' } }) as const },
    ],
    ['the choices', { ...opens, 'mappings.choices': () => Promise.reject(new Error('gone')) }],
  ])('stays on the page when %s cannot be read', async (_, answers) => {
    fakeBridge(answers);
    await openWorkbench();
    expect(state().route).toEqual(initialState.route);
    expect(rows()).toEqual([userName]);
  });
});

describe('the undo history', () => {
  it('goes back and forth through the changes', async () => {
    fakeBridge(saves);
    await addRows([title]);
    await removeRow(0);
    expect(rows()).toEqual([title]);
    await undo();
    expect(rows()).toEqual([userName, title]);
    await undo();
    expect(rows()).toEqual([userName]);
    expect(workbench()).toMatchObject({ past: [], future: [[title], [userName, title]] });
    await redo();
    await redo();
    expect(rows()).toEqual([title]);
    expect(workbench()).toMatchObject({ past: [[userName], [userName, title]], future: [] });
  });

  it('loses what was undone at the next change', async () => {
    fakeBridge(saves);
    await addRows([title]);
    await undo();
    await addRows([city]);
    expect(workbench()).toMatchObject({ past: [[userName]], future: [] });
    await restoreDefaults();
    expect(rows()).toEqual([userName]);
  });

  it('has nothing to undo or redo at first', async () => {
    const bridge = fakeBridge({});
    await undo();
    await redo();
    expect(bridge.calls).toEqual([]);
  });

  it('stays as it is when a change, an undo or a redo cannot be saved', async () => {
    const before = { past: [[title]], future: [[city]], view: viewOf([userName]) };
    useWorkbench.setState(before);
    fakeBridge(refuses);
    for (const work of [() => keepRows([title]), undo, redo, restoreDefaults, () => removeRow(0)]) {
      await work();
      expect(workbench()).toMatchObject(before);
    }
    expect(state()).toMatchObject({ busy: null, notice: { code: 'record.diskFull' }, announcement: { count: 0 } });
  });

  it('takes one change at a time', async () => {
    const bridge = fakeBridge(saves);
    change({ busy: 'mappings' });
    expect(await keepRows([title])).toBe(false);
    expect(bridge.calls).toEqual([]);
  });
});

describe('the edited row', () => {
  it('begins with its target and its usual source, or as it is, and is saved at its place', async () => {
    fakeBridge(saves);
    useWorkbench.setState({ choices: { ...choices, targets: [titleChoice] } });
    beginRow();
    changeDraft({ target: ' title ' });
    chooseTarget();
    expect(workbench().draft).toEqual({ row: 'new', mapping: title });
    await keepDraft();
    expect(rows()).toEqual([userName, title]);
    editRow(0);
    expect(workbench().draft).toEqual({ row: 0, mapping: userName });
    changeDraft({ defaultValue: 'nobody' });
    await keepDraft();
    expect(rows()).toEqual([{ ...userName, defaultValue: 'nobody' }, title]);
    expect(workbench().draft).toBeNull();
  });

  it('is not added without a target of its own, or while it would send nothing', async () => {
    const bridge = fakeBridge(saves);
    beginRow();
    for (const target of ['', '  ', 'USERNAME']) {
      changeDraft({ target });
      chooseTarget();
      expect(workbench().draft?.row).toBe('target');
    }
    changeDraft({ target: 'custom' });
    chooseTarget();
    for (const source of [
      { kind: 'attribute', name: ' ' },
      { kind: 'constant', value: '' },
      { kind: 'expression', text: '' },
      { kind: 'none' },
    ] as const) {
      changeDraft({ source });
      await keepDraft();
    }
    expect(bridge.calls).toEqual([]);
    dropDraft();
    expect([rows(), workbench().draft]).toEqual([[userName], null]);
    beginRow();
    changeDraft({ target: 'custom' });
    chooseTarget();
    changeDraft({ source: { kind: 'none' }, defaultValue: 'x' });
    await keepDraft();
    expect(rows()).toHaveLength(2);
  });

  it('is kept while it cannot be saved, and dropped on request', async () => {
    fakeBridge(refuses);
    editRow(0);
    changeDraft({ defaultValue: 'nobody' });
    await keepDraft();
    expect(workbench().draft).toEqual({ row: 0, mapping: { ...userName, defaultValue: 'nobody' } });
    dropDraft();
    changeDraft({ defaultValue: 'late' });
    await keepDraft();
    expect(workbench()).toMatchObject({ draft: null, past: [] });
    editRow(7);
    expect(workbench().draft).toBeNull();
  });
});
