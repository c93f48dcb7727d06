import type { ExpressionRefusal, MappingValue } from '../../../../shared/contract';

/**
 * Anything but a value: thrown where it arises, since it ends the whole evaluation, and turned back into a value at the
 * edge. It is no Error: a stack trace for each of a million people would cost more than all the rest.
 */
export class Outcome {
  readonly value: MappingValue;

  constructor(value: MappingValue) {
    this.value = value;
  }
}

/** The longest detail: enough to recognize a value by. */
const longestDetail = 60;

/** What Entra refuses, in the function `at`. */
export function refused(at: string, code: ExpressionRefusal, detail?: string): Outcome {
  const shown = detail === undefined ? {} : { detail: shortened(detail) };
  return new Outcome({ kind: 'refused', function: at, code, ...shown });
}

/** What cannot be worked out here, in the function `at`. */
export function unknown(at: string, code: 'pattern' | 'format', detail: string): Outcome {
  return new Outcome({ kind: 'unknown', function: at, code, detail: shortened(detail) });
}

function shortened(text: string): string {
  return text.length > longestDetail ? `${text.slice(0, longestDetail - 1)}…` : text;
}
