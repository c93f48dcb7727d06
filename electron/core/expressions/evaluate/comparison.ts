import type { Operator } from '../tree';
import { numberOrNull, textOrEmpty, type Value } from './convert';
import { refused } from './outcome';

/**
 * Compares as IIF's and CBool's condition does. The reference names the operators alone; decided here:
 * - when one side is a number (`InStr(…) = 0`, `[StatusRehire]=1`, `Len(…) = "10"`, all in Microsoft's or its customers'
 *   examples), both are compared as numbers, and text that is none is unequal to any;
 * - else as text, case-sensitively ("the syntax is case-sensitive"), with no value as empty text;
 * - larger and smaller go by number when both sides are numbers, else by code unit.
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
