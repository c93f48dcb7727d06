import { afterEach, expect, it, vi } from 'vitest';
import { NewestView } from '../../../../renderer/lib/newest-view';
import { fakeBridge, ok } from '../fake-bridge';

afterEach(() => vi.unstubAllGlobals());

const failure = { ok: false, failure: { code: 'app.unexpected' } } as const;

it('gives the answer that no event overtook', async () => {
  fakeBridge({});
  const newest = new NewestView();
  newest.heard();
  expect(await newest.change(() => ok('answer'))).toEqual({ ok: true, value: 'answer' });
  expect(await newest.read(() => ok('answer'))).toEqual({ ok: true, value: 'answer' });
});

it('leaves an answer that was read before an event was sent', async () => {
  fakeBridge({});
  const newest = new NewestView();
  const answer = newest.change(() => {
    newest.heard();
    return ok('older');
  });
  expect(await answer).toEqual({ ok: true, value: null });
});

it('gives a failure also after an event', async () => {
  fakeBridge({});
  const newest = new NewestView();
  const fail = () => {
    newest.heard();
    return Promise.resolve(failure);
  };
  expect(await newest.change(fail)).toEqual(failure);
  expect(await newest.read(fail)).toEqual(failure);
});

it('reads again until no event comes meanwhile', async () => {
  fakeBridge({});
  const newest = new NewestView();
  const values = ['first', 'second', 'third'];
  const answer = newest.read(() => {
    const value = values.shift() ?? '';
    if (values.length > 0) newest.heard();
    return ok(value);
  });
  expect(await answer).toEqual({ ok: true, value: 'third' });
});
