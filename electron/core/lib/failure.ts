import type { Failure, FailureCode, Result } from '../../../shared/contract';

/** An expected failure on its way to the page. Its message names only the code, so that a log of it holds no detail. */
export class FailureError extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, detail?: Failure['detail']) {
    super(code);
    this.name = 'FailureError';
    this.failure = detail ? { code, detail } : { code };
  }
}

/**
 * Anything thrown -> a failure the page can explain. What is not recognised becomes `app.unexpected` with the error's
 * class name only: a message could quote a request, and a request could quote a token.
 */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof FailureError) return thrown.failure;
  const code = errorCode(thrown);
  return {
    code: 'app.unexpected',
    detail: { reason: code ?? (thrown instanceof Error ? thrown.name : typeof thrown) },
  };
}

/** Runs `work` and answers with a value also when it fails: only `message` of a thrown error would survive the bridge. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<Result<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, failure: toFailure(thrown) };
  }
}

/** The value of a result, or its failure thrown. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new FailureError(result.failure.code, result.failure.detail);
}

/** The `code` of a Node error (`ENOENT`, …), if it has one. */
export function errorCode(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}
