import type { Failure } from '../../../shared/contract';
import { FailureError, toFailure } from './failure';

/** Both the work and its rollback failed. `failure` is that of the work. */
export class RollBackError extends FailureError {
  readonly rollBack: Failure;

  constructor(thrown: unknown, rollBack: Failure) {
    const { code, detail } = toFailure(thrown);
    super(code, detail);
    this.name = 'RollBackError';
    this.rollBack = rollBack;
  }
}

/**
 * Rolls back the changes that were made before `thrown` stopped the work.
 * @returns the error to throw: `thrown`, or a `RollBackError` when the rollback failed too
 */
export async function rolledBack(thrown: unknown, undo: () => Promise<unknown>): Promise<unknown> {
  try {
    await undo();
    return thrown;
  } catch (rollBackError) {
    return new RollBackError(thrown, toFailure(rollBackError));
  }
}
