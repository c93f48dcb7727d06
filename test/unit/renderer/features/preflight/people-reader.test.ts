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

it('asks for nothing before it is shown, then for the first page, whatever is in sight', async () => {
  const reader = new PeopleReader({ verdict: 'duplicates', search: 'ada' });
  expect(asked).toEqual([]);
  reader.show(0, 0);
  expect(asked.map(({ query }) => query)).toEqual([{ verdict: 'duplicates', search: 'ada', offset: 0, limit: 100 }]);
  await answer({ total: 0 });
  expect(reader.store.getState()).toEqual({ pages: new Map([[0, []]]), total: 0, failure: null });
  expect(asked).toHaveLength(1);
});

it('asks for one page after the other, only for those in sight, and for each of them once', async () => {
  const reader = new PeopleReader({ verdict: 'all', search: '' });
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

it('asks for nothing behind the end', async () => {
  const reader = new PeopleReader({ verdict: 'all', search: '' });
  reader.show(0, 100);
  await answer({ total: 120 });
  reader.show(90, 500);
  await answer({ total: 120 });
  expect(offsets()).toEqual([0, 100]);
});

it('stops at a failure with the reason, and asks for the same page when it is tried again', async () => {
  const reader = new PeopleReader({ verdict: 'all', search: '' });
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

it('takes a broken call for a failure', async () => {
  fakeBridge({ 'preflight.query': () => Promise.reject(new Error('gone')) });
  const reader = new PeopleReader({ verdict: 'all', search: '' });
  reader.show(0, 100);
  await vi.waitFor(() => expect(reader.store.getState().failure).toEqual({ code: 'app.unexpected' }));
});

it('asks for nothing more once it is closed, and drops what comes late', async () => {
  const reader = new PeopleReader({ verdict: 'all', search: '' });
  reader.show(0, 100);
  reader.close();
  await answer({});
  reader.show(100, 200);
  reader.retry();
  expect(asked).toHaveLength(1);
  expect(reader.store.getState()).toMatchObject({ total: null, failure: null });
});
