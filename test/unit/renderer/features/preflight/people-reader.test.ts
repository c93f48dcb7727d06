import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PeopleReader } from '../../../../../renderer/features/preflight/people-reader';
import type { PreflightQuery, PreflightWindow, Result } from '../../../../../shared/contract';
import { fakeBridge } from '../../fake-bridge';

interface Asked {
  readonly query: PreflightQuery;
  answer(result: Result<PreflightWindow>): void;
}

let asked: Asked[];
beforeEach(() => {
  asked = [];
  fakeBridge({ 'preflight.query': (query) => new Promise((answer) => asked.push({ query, answer })) });
});
afterEach(() => vi.unstubAllGlobals());

const failed: Result<PreflightWindow> = { ok: false, failure: { code: 'preflight.stopped' } };
const answer = async (result: Partial<PreflightWindow> | Result<PreflightWindow>) => {
  asked.at(-1)?.answer('ok' in result ? result : { ok: true, value: { rows: [], total: 1000, ...result } });
  await new Promise((done) => setImmediate(done));
};
const offsets = () => asked.map(({ query }) => query.offset);

it('the reader requests nothing before it is shown, then the first page, whichever rows are visible', async () => {
  const reader = new PeopleReader({ id: 'a', verdict: 'duplicates', search: 'ada' });
  expect(asked).toEqual([]);
  reader.show(0, 0);
  expect(asked.map(({ query }) => query)).toEqual([
    { id: 'a', verdict: 'duplicates', search: 'ada', offset: 0, limit: 100 },
  ]);
  await answer({ total: 0 });
  expect(reader.store.getState()).toEqual({ pages: new Map([[0, []]]), total: 0, failure: null });
  expect(asked).toHaveLength(1);
});

it('the reader requests one visible page after the other, each once', async () => {
  const reader = new PeopleReader({ id: 'a', verdict: 'all', search: '' });
  reader.show(0, 100);
  reader.show(150, 350);
  expect(offsets()).toEqual([0]);
  await answer({});
  expect(offsets()).toEqual([0, 100]);
  reader.show(450, 470);
  expect(offsets()).toEqual([0, 100]);
  await answer({});
  expect(offsets()).toEqual([0, 100, 400]);
  await answer({});
  reader.show(0, 200);
  expect(offsets()).toEqual([0, 100, 400]);
});

it('the reader requests nothing behind the end', async () => {
  const reader = new PeopleReader({ id: 'a', verdict: 'all', search: '' });
  reader.show(0, 100);
  await answer({ total: 120 });
  reader.show(90, 500);
  await answer({ total: 120 });
  expect(offsets()).toEqual([0, 100]);
});

it('the reader stops at a failure with the reason; a retry requests the same page', async () => {
  const reader = new PeopleReader({ id: 'a', verdict: 'all', search: '' });
  reader.show(0, 100);
  await answer(failed);
  expect(reader.store.getState()).toMatchObject({ total: null, failure: { code: 'preflight.stopped' } });
  reader.show(0, 50);
  expect(asked).toHaveLength(1);
  reader.retry();
  expect(reader.store.getState().failure).toBeNull();
  await answer({});
  expect(offsets()).toEqual([0, 0]);
  expect(reader.store.getState()).toMatchObject({ total: 1000, failure: null });
});

it('the reader handles a rejected call as a failure', async () => {
  fakeBridge({ 'preflight.query': () => Promise.reject(new Error('gone')) });
  const reader = new PeopleReader({ id: 'a', verdict: 'all', search: '' });
  reader.show(0, 100);
  await vi.waitFor(() => expect(reader.store.getState().failure).toEqual({ code: 'app.unexpected' }));
});

it('a closed reader requests nothing more, and drops late answers', async () => {
  const reader = new PeopleReader({ id: 'a', verdict: 'all', search: '' });
  reader.show(0, 100);
  reader.close();
  await answer({});
  reader.show(100, 200);
  reader.retry();
  expect(asked).toHaveLength(1);
  expect(reader.store.getState()).toMatchObject({ total: null, failure: null });
});
