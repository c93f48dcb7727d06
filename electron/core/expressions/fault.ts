import type { ExpressionError } from '../../../shared/contract';

/** Thrown within the parser and caught at its edge: the first error ends the parsing. */
export class Fault {
  readonly error: ExpressionError;

  constructor(error: ExpressionError) {
    this.error = error;
  }
}
