import { act } from '@testing-library/react';
import type { Failure, Result } from '../../../shared/contract';

/** An answer of the main process that the test gives later. */
export function pendingAnswer<T>() {
  let resolve: (result: Result<T>) => void = () => undefined;
  return {
    answer: () => new Promise<Result<T>>((done) => (resolve = done)),
    succeed: (value: T) => act(async () => resolve({ ok: true, value })),
    fail: (failure: Failure) => act(async () => resolve({ ok: false, failure })),
  };
}

/** A failure of a fallible channel. */
export async function failing(code: Failure['code']): Promise<Result<never>> {
  return { ok: false, failure: { code } };
}
