import type { Failure } from '../../../shared/contract';
import { FailureError, toFailure } from './failure';

/** Something failed, and so did taking back what had been changed until then. `failure` is that of the work itself. */
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
 * Takes back what was changed before `thrown` stopped the work.
 * @returns what to throw then: `thrown`, or a `RollBackError` when not all could be taken back
 */
export async function rolledBack(thrown: unknown, takeBack: () => Promise<unknown>): Promise<unknown> {
  try {
    await takeBack();
    return thrown;
  } catch (failed) {
    return new RollBackError(thrown, toFailure(failed));
  }
}
