import type { Operator } from '../tree';
import { numberOrNull, textOrEmpty, type Value } from './convert';
import { refused } from './outcome';

/**
 * Compares like the condition of IIF and CBool. The reference only lists the operators. This implementation decides:
 * - When one side is a number, both are compared as numbers, and text that is not a number is unequal to any. Microsoft's or
 *   its customers' examples have `InStr(…) = 0`, `[StatusRehire]=1` and `Len(…) = "10"`.
 * - Otherwise as text, case-sensitively ("the syntax is case-sensitive"), with no value as empty text.
 * - Larger and smaller compare numbers when both sides are numbers, otherwise code units.
 */
export function compare(operator: Operator, left: Value, right: Value, numeric: boolean, at: string): boolean {
  const ordering = operator !== '=' && operator !== '<>';
  const asNumbers = numeric || ordering || typeof left === 'number' || typeof right === 'number';
  const a = asNumbers ? numberOrNull(left) : null;
  const b = asNumbers ? numberOrNull(right) : null;
  if (a !== null && b !== null) return holds(operator, a, b);
  if (ordering && (numeric || typeof left === 'number' || typeof right === 'number')) {
    throw refused(at, 'notANumber', textOrEmpty(a === null ? left : right, at));
  }
  return holds(operator, textOrEmpty(left, at), textOrEmpty(right, at));
}

function holds<T extends string | number>(operator: Operator, a: T, b: T): boolean {
  switch (operator) {
    case '=':
      return a === b;
    case '<>':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}
