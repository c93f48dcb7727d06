import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showTab } from '../../../../../renderer/features/mappings';
import { changeWorkbench, initialWorkbench, workbench } from '../../../../../renderer/features/mappings/state';
import {
  cancelPreflight,
  chooseEntraFile,
  exportPeople,
  followPreflight,
  readWebex,
  takeOver,
  tryOn,
} from '../../../../../renderer/features/preflight/actions';
import { changePreflight, initialPreflight, preflight } from '../../../../../renderer/features/preflight/state';
import { change, initialState, state, useApp } from '../../../../../renderer/lib/store';
import type { EntraPerson, PreflightSummary, PreflightView, Result } from '../../../../../shared/contract';
import { mapping } from '../../../core/entra/samples';
import { fakeBridge, ok } from '../../fake-bridge';

const empty: PreflightView = { entra: null, webex: null, summary: null };
const read = (people: number, complete: boolean): PreflightView => ({
  ...empty,
  webex: { from: 'webex', read: { people, unreadable: 0, complete } },
});
const open = (setupId: string) => {
  changeWorkbench({ ...initialWorkbench, setupId });
  return followPreflight();
};

beforeEach(() => {
  useApp.setState(initialState, true);
  changePreflight(initialPreflight, true);
});
afterEach(() => vi.unstubAllGlobals());

/** A reading that the test completes. */
function scripted(views: Record<string, PreflightView> = {}) {
  let end: (result: Result<PreflightView>) => void = () => undefined;
  const bridge = fakeBridge({
    'preflight.open': async ({ id }) => views[id] ?? empty,
    'preflight.readWebex': () => new Promise((resolve) => (end = resolve)),
    'preflight.cancel': async () => {
      end({ ok: false, failure: { code: 'preflight.cancelled' } });
      return null;
    },
  });
  return { bridge, end: (result: Result<PreflightView>) => end(result) };
}

it('the page shows the stored comparison, the progress of a job, and its result', async () => {
  const { bridge, end } = scripted({ a: read(2, false) });
  const stop = open('a');
  await vi.waitFor(() => expect(preflight().view).toEqual(read(2, false)));
  const reading = readWebex();
  const step = { job: 'webexPeople', read: { people: 3, unreadable: 0, complete: false } } as const;
  bridge.tell('preflight.progress', step);
  expect(preflight().running).toEqual({ job: 'webexPeople', step });
  await readWebex();
  expect(bridge.calls.filter(([channel]) => channel === 'preflight.readWebex')).toHaveLength(1);
  end({ ok: true, value: read(4, true) });
  await reading;
  expect(preflight()).toMatchObject({ running: null, failed: null, view: read(4, true) });
  stop();
  bridge.tell('preflight.progress', step);
  expect(preflight().running).toBeNull();
});

it.each<[string, Result<PreflightView>]>([
  ['a result', { ok: true, value: read(9, true) }],
  ['a failure', { ok: false, failure: { code: 'net.timeout' } }],
])('the page starts empty for another setup, and ignores %s that arrives late for the first one', async (_, late) => {
  const { end } = scripted();
  open('a');
  const reading = readWebex();
  open('b');
  expect(preflight()).toEqual({ ...initialPreflight, setupId: 'b' });
  end(late);
  await reading;
  expect(preflight()).toEqual({ ...initialPreflight, setupId: 'b' });
});

it('the page keeps the stored comparison after a failure, which it shows, and after a cancel', async () => {
  const { bridge, end } = scripted({ a: read(2, false) });
  open('a');
  const reading = readWebex();
  end({ ok: false, failure: { code: 'preflight.orgIdChanged' } });
  await reading;
  expect(preflight()).toMatchObject({
    running: null,
    failed: { job: 'webexPeople', failure: { code: 'preflight.orgIdChanged' } },
    view: read(2, false),
  });
  const again = readWebex();
  await cancelPreflight();
  await again;
  expect(preflight()).toMatchObject({ running: null, failed: null, view: read(2, false) });
  expect(bridge.calls.at(-1)).toEqual(['preflight.open', { id: 'a' }]);
});

it('the page shows a running job again when it is reopened', async () => {
  const { end } = scripted({ a: empty });
  open('a')();
  await vi.waitFor(() => expect(preflight().setupId).toBe('a'));
  changePreflight({ view: read(2, false) });
  const reading = readWebex();
  open('a');
  await vi.waitFor(() => expect(preflight().view).toEqual(empty));
  expect(preflight().running).toEqual({ job: 'webexPeople', step: null });
  end({ ok: true, value: read(4, true) });
  await reading;
});

it('the page compares when both lists are loaded, and announces the result', async () => {
  const counts = { matches: 2, differsInCase: 1, duplicates: 4, creates: 0, cannot: 0, webexOnly: 0 };
  const both = { ...read(4, true), entra: { fileName: 'entra.csv' } } as PreflightView;
  const bridge = fakeBridge({
    'preflight.open': async () => empty,
    'preflight.chooseEntra': () => ok(both),
    'preflight.compare': () => ok({ ...both, summary: { counts } as PreflightSummary }),
  });
  open('a');
  await chooseEntraFile();
  expect(bridge.calls.map(([channel]) => channel)).toEqual([
    'preflight.open',
    'preflight.chooseEntra',
    'preflight.compare',
  ]);
  expect(state().announcement.text).toBe('Compared: 3 matched in Webex, 4 would be duplicated');
});

it('saving requests the shown list; a cancelled dialog changes nothing', async () => {
  const saved = { path: '/people.csv', fileName: 'people.csv', folder: '/' };
  const answers = [null, saved];
  const bridge = fakeBridge({
    'preflight.open': async () => empty,
    'preflight.export': () => ok(answers.shift() ?? null),
  });
  open('a');
  changePreflight({ verdict: 'duplicates', search: 'ada' });
  await exportPeople();
  expect(preflight()).toMatchObject({ running: null, saved: null });
  await exportPeople();
  expect(preflight()).toMatchObject({ running: null, saved });
  expect(bridge.calls.at(-1)).toEqual(['preflight.export', { id: 'a', verdict: 'duplicates', search: 'ada' }]);
});

it('a person of the list is tried in the preview; one that only Webex knows is not', async () => {
  const people = [null, { userPrincipalName: 'ada@x.example' }];
  fakeBridge({ 'preflight.open': async () => empty, 'preflight.person': () => ok(people.shift() ?? null) });
  open('a');
  await tryOn(1, 0);
  expect(state().route).toEqual(initialState.route);
  expect(workbench().sample).toBe(initialWorkbench.sample);
  await tryOn(2, 0);
  expect(state().route).toEqual({ page: 'workbench', tab: 'preview' });
  expect(workbench().sample).toEqual({ userPrincipalName: 'ada@x.example' });
});

it('a person tried from the step of the comparison can be left for that step again', async () => {
  fakeBridge({
    'preflight.open': async () => empty,
    'preflight.person': () => ok({ userPrincipalName: 'ada@x.example' }),
  });
  open('a');
  change({ route: { page: 'setup', step: 'checkDuplicates' } });
  await tryOn(2, 0);
  expect(state().route).toEqual({ page: 'workbench', tab: 'preview', from: 'checkDuplicates' });
  showTab('export');
  expect(state().route).toEqual({ page: 'workbench', tab: 'export', from: 'checkDuplicates' });
});

it('a person who arrives after another setup was opened is not tried there', async () => {
  let answer: (person: Result<EntraPerson | null>) => void = () => undefined;
  const bridge = fakeBridge({
    'preflight.open': async () => empty,
    'preflight.person': () => new Promise((resolve) => (answer = resolve)),
  });
  open('a');
  const tried = tryOn(1, 0);
  open('b');
  answer({ ok: true, value: { userPrincipalName: 'ada@a.example' } });
  await tried;
  expect(bridge.calls).toContainEqual(['preflight.person', { id: 'a', index: 1 }]);
  expect(workbench().sample).toBe(initialWorkbench.sample);
});

it('the better source replaces that of userName, and people are compared again only if it was saved', async () => {
  const mappings = [mapping('userName', 'userPrincipalName'), mapping('title', 'jobTitle')];
  const view = {
    mappings,
    findings: [],
    difference: { added: [], removed: [], changed: [], unchanged: 2 },
    plan: { entries: [], groups: null, confirmedAt: null, changes: [], groupsChanged: false },
    changedAt: null,
  };
  let saves = false;
  const bridge = fakeBridge({
    'preflight.open': async () => empty,
    'mappings.change': async (request) =>
      saves
        ? { ok: true, value: { ...view, mappings: request.mappings } }
        : { ok: false, failure: { code: 'record.diskFull' } },
    'preflight.compare': () => ok(empty),
  });
  open('a');
  changeWorkbench({ view });
  await takeOver('mail');
  expect(workbench().view).toBe(view);
  expect(bridge.calls.map(([channel]) => channel)).not.toContain('preflight.compare');
  saves = true;
  await takeOver('mail');
  expect(workbench().view?.mappings).toEqual([mapping('userName', 'mail'), mappings[1]]);
  expect(bridge.calls.at(-1)).toEqual(['preflight.compare', { id: 'a' }]);
});
