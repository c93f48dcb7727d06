import type { PureFunctionName } from '../table';
import type { Given, Value } from './convert';
import { dateBehaviours } from './dates';
import type { forms } from './forms';
import { replace } from './replace';
import { textBehaviours } from './text';
import { valueBehaviours } from './values';

/** What a function does with its arguments; `at` is its name, for what it refuses. */
export type Behaviour = (given: readonly Given[], at: string) => Value;

/** All functions whose arguments are worked out first; the compiler holds the list against the function table. */
export const behaviours: Readonly<Record<Exclude<PureFunctionName, keyof typeof forms>, Behaviour>> = {
  ...dateBehaviours,
  ...textBehaviours,
  ...valueBehaviours,
  Replace: replace,
};

/**
 * Functions of one text that do the same to each value of a multi-valued attribute, as the Cloud Sync reference has it
 * of Trim ("for each value in the proxyAddress attribute"). Elsewhere several values are refused, but for functions on
 * lists and Join.
 */
export const eachValue: ReadonlySet<string> = new Set([
  'Append',
  'ConvertToBase64',
  'ConvertToUTF8Hex',
  'CStr',
  'Left',
  'Mid',
  'NormalizeDiacritics',
  'PCase',
  'Replace',
  'StripSpaces',
  'ToLower',
  'ToUpper',
  'Word',
]);
