import { expect, it, vi } from 'vitest';
import { lazy } from '../../../../electron/core/lib/lazy';

it('lazy() loads once, when it is first called', async () => {
  const load = vi.fn(async () => 'it');
  const get = lazy(load);
  expect([load.mock.calls.length, get.loaded]).toEqual([0, null]);
  expect(await Promise.all([get(), get()])).toEqual(['it', 'it']);
  expect(await get.loaded).toBe('it');
  expect(load).toHaveBeenCalledOnce();
});

it('lazy() rejects all pending calls when a load fails, and retries at the next call', async () => {
  const load = vi.fn(async () => 'it');
  load.mockRejectedValueOnce(new Error('gone'));
  const get = lazy(load);
  expect((await Promise.allSettled([get(), get()])).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(get.loaded).toBeNull();
  expect(await get()).toBe('it');
  expect(load).toHaveBeenCalledTimes(2);
});
