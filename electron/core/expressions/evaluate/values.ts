import {
  bigInteger,
  booleanOrNull,
  exact,
  type Given,
  integer,
  isEmpty,
  list,
  numberOrNull,
  text,
  type Value,
} from './convert';
import { Outcome, refused } from './outcome';

/** Functions that convert, test, or work on a list. */
export const valueBehaviours = {
  BitAnd: ([value1, value2], at) => exact(bigInteger(value1, at) & bigInteger(value2, at)),

  /** "If the expression evaluates to a non-zero value, then True": a number, a boolean, or text that is one of them. */
  CBool: ([value], at) => {
    if (value === null || value === undefined) return false;
    const verdict = booleanOrNull(value);
    if (verdict !== null) return verdict;
    const number = numberOrNull(value);
    if (number === null) throw refused(at, 'notABoolean', text(value, at) ?? '');
    return number !== 0;
  },

  Count: ([attribute], at) => list(attribute, at).length,

  CStr: ([value], at) => text(value, at),

  IgnoreFlowIfNullOrEmpty: ([value], at) => {
    if (isEmpty(value)) throw new Outcome({ kind: 'ignored', what: 'attribute', function: at });
    return value ?? null;
  },

  IsNull: ([value]) => value === null || value === undefined,

  IsNullOrEmpty: ([value]) => isEmpty(value),

  IsPresent: ([value]) => !isEmpty(value),

  /** "Used to determine if CStr() can be successful" (Cloud Sync reference): any one value can. */
  IsString: ([value]) => value !== null && value !== undefined && typeof value !== 'object',

  /** From 1; "throws an error if index is out of bounds" (Cloud Sync reference). */
  Item: ([attribute, index], at) => {
    const values = list(attribute, at);
    const number = integer(index, at);
    const value = number < 1 ? undefined : values[number - 1];
    if (value === undefined) throw refused(at, 'outOfBounds', String(number));
    return value;
  },

  /** "If source value is True, returns False. Otherwise, returns True." */
  Not: ([source]) => booleanOrNull(source ?? null) !== true,

  /** Changes the provisioning logs only, not the value that flows. */
  Redact: ([value]) => value ?? null,

  /** Values that differ in case are distinct: the reference does not specify otherwise. */
  RemoveDuplicates: ([attribute]) =>
    typeof attribute === 'object' && attribute !== null ? [...new Set(attribute)] : (attribute ?? null),
} satisfies Record<string, (given: readonly Given[], at: string) => Value>;
