import type { Failure, FailureCode, Result } from '../../../shared/contract';

/** An expected failure for the page. The message holds only the code, so logs contain no details. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, detail?: Failure['detail']) {
    super(code);
    this.name = 'FailureError';
    this.failure = detail ? { code, detail } : { code };
  }
}

/**
 * Anything thrown -> a failure that the page can explain. Unknown errors become `app.unexpected` with only the class
 * name: a message could quote a request, and a request could quote a token.
 */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  const code = errorCode(thrown);
  return {
    code: 'app.unexpected',
    detail: { reason: code ?? (thrown instanceof Error ? thrown.name : typeof thrown) },
  };
}

/** Runs `work` and returns a failure as a value: IPC would pass on only the `message` of a thrown error. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, failure: toFailure(thrown) };
  }
}

/** Returns the value of a result, or throws its failure. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FailureError(result.failure.code, result.failure.detail);
}

/** The `code` of a Node error (`ENOENT`, …), if it has one. */
export function errorCode(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}
