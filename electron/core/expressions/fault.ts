import type { ExpressionError } from '../../../shared/contract';

/** Thrown within the parser, and turned into a value at its edge: the first error ends the reading. */
export class Fault {
  readonly error: ExpressionError;

  constructor(error: ExpressionError) {
    this.error = error;
  }
}
