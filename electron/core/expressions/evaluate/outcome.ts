import type { ExpressionLimit, ExpressionRefusal, SureValue } from '../../../../shared/contract';

/**
 * Any result but a value. Thrown where it arises, because it ends the evaluation, and caught at the edge. Not an Error: a
 * stack trace for each of a million people would cost more than the whole evaluation.
 */
export class Outcome {
  readonly value: SureValue;

  constructor(value: SureValue) {
    this.value = value;
  }

  /** Whether only Entra knows what comes instead of a value. */
  get isOpen(): boolean {
    return this.value.kind === 'depends' || this.value.kind === 'unknown';
  }
}

/** Upper bound on a detail: enough to recognize a value. */
const longestDetail = 60;

/** An error that Entra reports, in the function `at`. */
export function refused(at: string, code: ExpressionRefusal, detail?: string): Outcome {
  const shown = detail === undefined ? {} : { detail: shortened(detail) };
  return new Outcome({ kind: 'refused', function: at, code, ...shown });
}

/** A result that only Entra can compute, in the function `at`. */
export function unknown(at: string, code: 'pattern' | 'format', detail: string): Outcome {
  return new Outcome({ kind: 'unknown', function: at, code, detail: shortened(detail) });
}

/** A value or a calculation beyond a limit of this app, in the function `at`; what Entra does with it is not documented. */
export function exceeded(at: string, limit: ExpressionLimit, most: number): Outcome {
  return new Outcome({ kind: 'exceeded', function: at, limit, most });
}

function shortened(text: string): string {
  return text.length > longestDetail ? `${text.slice(0, longestDetail - 1)}…` : text;
}
