import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  askPreview,
  beginPreview,
  changeSample,
  provision,
  usePreview,
} from '../../../../../../renderer/features/mappings/preview/state';
import { initialWorkbench, useWorkbench } from '../../../../../../renderer/features/mappings/state';
import { initialState, state, useApp } from '../../../../../../renderer/lib/store';
import type { MappingPreview, PracticeExchange, Result } from '../../../../../../shared/contract';
import { mapping } from '../../../../core/entra/samples';
import { fakeBridge, ok } from '../../../fake-bridge';

const previewOf = (url: string): MappingPreview => ({
  rows: [],
  sources: [],
  match: [],
  create: { method: 'POST', url },
  disable: { method: 'PATCH', url },
});
const exchange: PracticeExchange = { action: 'look', method: 'GET', url: '', status: 200, body: '', present: true };
const view = {
  mappings: [mapping('userName', 'mail')],
  findings: [],
  difference: { added: [], removed: [], changed: [], unchanged: 1 },
  plan: { entries: [], groups: null, confirmedAt: null, changes: [], groupsChanged: false },
  changedAt: null,
};
const preview = usePreview.getState;

beforeEach(() => {
  useApp.setState(initialState, true);
  usePreview.setState(usePreview.getInitialState(), true);
  useWorkbench.setState({ ...initialWorkbench, setupId: 's1', view }, true);
  beginPreview('s1');
});
afterEach(() => vi.unstubAllGlobals());

/** Answers of the main process that the test gives, in the order of the requests. */
function scripted<T>() {
  const waiting: ((result: Result<T>) => void)[] = [];
  return { ask: () => new Promise<Result<T>>((resolve) => waiting.push(resolve)), waiting };
}

it('the preview asks for the person without empty attributes, and shows the answer with its rows', async () => {
  const bridge = fakeBridge({ 'mappings.preview': () => ok(previewOf('one')) });
  changeSample({ userPrincipalName: 'ada@x.example', displayName: '' });
  await askPreview('s1');
  expect(bridge.calls).toEqual([['mappings.preview', { id: 's1', person: { userPrincipalName: 'ada@x.example' } }]]);
  expect(preview()).toMatchObject({ preview: { create: { url: 'one' }, mappings: view.mappings }, failure: null });
});

it('the preview ignores an answer that a change has overtaken: of the person, of the table or of the setup', async () => {
  const { ask, waiting } = scripted<MappingPreview>();
  fakeBridge({ 'mappings.preview': ask });
  for (const overtake of [
    () => changeSample({ userPrincipalName: 'other@x.example' }),
    () => useWorkbench.setState({ view: { ...view } }),
    () => beginPreview('s2'),
  ]) {
    const asked = askPreview('s1');
    overtake();
    waiting.shift()?.({ ok: true, value: previewOf('late') });
    await asked;
    expect(preview().preview).toBeNull();
  }
});

it('the preview keeps the last answer beside a failure, until the next answer', async () => {
  const answers = [ok(previewOf('one')), Promise.resolve({ ok: false, failure: { code: 'record.notFound' } } as const)];
  fakeBridge({ 'mappings.preview': () => answers.shift() ?? ok(previewOf('two')) });
  await askPreview('s1');
  await askPreview('s1');
  expect(preview()).toMatchObject({ preview: { create: { url: 'one' } }, failure: { code: 'record.notFound' } });
  await askPreview('s1');
  expect(preview()).toMatchObject({ preview: { create: { url: 'two' } }, failure: null });
});

it('the practice Webex gets one request at a time; its answer is kept with the person and announced', async () => {
  const { ask, waiting } = scripted<PracticeExchange>();
  const bridge = fakeBridge({ 'practice.provision': ask });
  const sent = provision('s1', 'look');
  await provision('s1', 'create');
  expect(bridge.calls).toHaveLength(1);
  expect(preview().sending).toBe('look');
  waiting[0]?.({ ok: true, value: exchange });
  await sent;
  expect(preview()).toMatchObject({
    sending: null,
    answers: { look: { person: initialWorkbench.sample, result: { ok: true, value: exchange } } },
  });
  expect(state().announcement.count).toBe(1);
});

it('a failed request is kept, too, and not announced; another setup starts without answers', async () => {
  fakeBridge({ 'practice.provision': async () => ({ ok: false, failure: { code: 'keychain.locked' } }) });
  await provision('s1', 'create');
  expect(preview().answers.create?.result).toEqual({ ok: false, failure: { code: 'keychain.locked' } });
  expect(state().announcement.count).toBe(0);
  beginPreview('s1');
  expect(preview().answers.create).toBeDefined();
  beginPreview('s2');
  expect(preview()).toMatchObject({ setupId: 's2', answers: {} });
});

it('an answer for a setup that was left is ignored', async () => {
  const { ask, waiting } = scripted<PracticeExchange>();
  fakeBridge({ 'practice.provision': ask });
  const sent = provision('s1', 'look');
  beginPreview('s2');
  waiting[0]?.({ ok: true, value: exchange });
  await sent;
  expect(preview()).toMatchObject({ setupId: 's2', answers: {}, sending: null });
});
