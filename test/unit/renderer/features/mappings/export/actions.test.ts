import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  chooseSchema,
  copyTable,
  followMappings,
  importTable,
  saveTable,
  writeSchema,
} from '../../../../../../renderer/features/mappings/export/actions';
import { exporting, initialExport, useExport } from '../../../../../../renderer/features/mappings/export/state';
import { initialWorkbench, useWorkbench, workbench } from '../../../../../../renderer/features/mappings/state';
import { change, initialState, state, useApp } from '../../../../../../renderer/lib/store';
import type { ChosenSchema, MappingsView } from '../../../../../../shared/contract';
import { mapping } from '../../../../core/entra/samples';
import { fakeBridge, ok } from '../../../fake-bridge';

const difference = { added: [], removed: [], changed: [], unchanged: 1 };
const view = (...targets: string[]): MappingsView => ({
  mappings: targets.map((target) => mapping(target, 'mail')),
  findings: [],
  difference,
  plan: { entries: [], groups: null, confirmedAt: null, changes: [], groupsChanged: false },
  changedAt: null,
});
const location = { rule: 'R', objectMapping: 'M', sourceObject: 'User', targetObject: 'User', enabled: true };
const schema: ChosenSchema = {
  fileName: 'schema.json',
  plan: { location, changes: [], unchanged: 1, kept: [], definitions: [] },
};
const file = { path: '/saved', fileName: 'table.csv', folder: '/home' };
const failed = <T>(code: T) => Promise.resolve({ ok: false as const, failure: { code } });

beforeEach(() => {
  useApp.setState(initialState, true);
  useExport.setState({ ...initialExport, setupId: 's1' }, true);
  useWorkbench.setState({ ...initialWorkbench, setupId: 's1', view: view('userName') }, true);
});
afterEach(() => vi.unstubAllGlobals());

describe('files of the table', () => {
  it('show where one was saved, and nothing after a cancelled dialog', async () => {
    const bridge = fakeBridge({ 'mappings.export': ({ format }) => ok(format === 'csv' ? file : null) });
    await saveTable('json');
    expect(exporting().saved).toBeNull();
    expect(state().announcement.count).toBe(0);
    await saveTable('csv');
    expect(exporting().saved).toEqual({ section: 'table', file });
    expect(bridge.calls.at(-1)).toEqual(['mappings.export', { id: 's1', format: 'csv' }]);
    expect(state()).toMatchObject({ busy: null, announcement: { text: 'Saved' } });
  });

  it('show a failure beside the button and not above the page, until the next attempt', async () => {
    fakeBridge({ 'mappings.export': () => failed('export.failed' as const), 'mappings.copy': () => ok(null) });
    await saveTable('csv');
    expect(exporting()).toMatchObject({
      working: null,
      trouble: { section: 'table', failure: { code: 'export.failed' } },
    });
    expect(state().notice).toBeNull();
    expect(await copyTable('markdown')).toBe(true);
    expect(exporting().trouble).toBeNull();
    expect(state().announcement.text).toBe('Markdown text copied');
  });

  it('are saved and read one at a time', async () => {
    const bridge = fakeBridge({});
    change({ busy: 'mappings' });
    await saveTable('csv');
    await chooseSchema();
    expect(bridge.calls).toEqual([]);
  });

  it('import nothing after a cancelled dialog: the table and its undo steps stay', async () => {
    fakeBridge({ 'mappings.import': () => ok(null) });
    const before = workbench();
    await importTable();
    expect(workbench()).toBe(before);
    expect(exporting()).toMatchObject({ working: null, imported: null });
  });

  it('import a table with an undo; the note stays until the table changes again', async () => {
    const taken = view('userName', 'title');
    fakeBridge({ 'mappings.import': () => ok(taken), 'schema.plan': () => ok(null) });
    const before = workbench().view?.mappings;
    await importTable();
    expect(workbench()).toMatchObject({ view: taken, past: [before], future: [] });
    await followMappings();
    expect(exporting().imported).toBe(2);
    useWorkbench.setState({ view: view('userName') });
    await followMappings();
    expect(exporting().imported).toBeNull();
  });
});

describe('the schema', () => {
  it('stays when another file cannot be used', async () => {
    const answers = [ok(schema), failed('schema.noUsers' as const), ok(null)];
    fakeBridge({ 'schema.choose': () => answers.shift() ?? ok(null) });
    await chooseSchema();
    await chooseSchema();
    expect(exporting()).toMatchObject({ schema, trouble: { section: 'schema', failure: { code: 'schema.noUsers' } } });
    await chooseSchema();
    expect(exporting()).toMatchObject({ schema, trouble: null });
  });

  it('is saved beside its button; a cancelled dialog changes nothing', async () => {
    const answers = [null, file];
    fakeBridge({ 'schema.write': () => ok(answers.shift() ?? null) });
    await writeSchema();
    expect(exporting()).toMatchObject({ working: null, saved: null });
    await writeSchema();
    expect(exporting()).toMatchObject({ working: null, saved: { section: 'schema', file } });
  });

  it('of another setup is removed', async () => {
    fakeBridge({ 'schema.plan': () => ok(null) });
    useExport.setState({ schema, saved: { section: 'schema', file } });
    useWorkbench.setState({ setupId: 's2' });
    await followMappings();
    expect(exporting()).toMatchObject({ setupId: 's2', schema: null, saved: null });
  });

  it('ignores the plan of an earlier table', async () => {
    const waiting: ((answer: Awaited<ReturnType<typeof ok<ChosenSchema>>>) => void)[] = [];
    fakeBridge({ 'schema.plan': () => new Promise((answer) => waiting.push(answer)) });
    const late = followMappings();
    useWorkbench.setState({ view: view('userName', 'title') });
    const current = followMappings();
    waiting[1]?.({ ok: true, value: { ...schema, fileName: 'current.json' } });
    await current;
    waiting[0]?.({ ok: true, value: schema });
    await late;
    expect(exporting().schema?.fileName).toBe('current.json');
  });
});
