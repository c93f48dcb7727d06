import type { PureFunctionName } from '../table';
import type { Given, Value } from './convert';
import { dateBehaviours } from './dates';
import type { forms } from './forms';
import { replace } from './replace';
import { textBehaviours } from './text';
import { valueBehaviours } from './values';
import type { Work } from './work';

/** The implementation of a function; `at` is its name, for errors. */
export type Behaviour = (given: readonly Given[], at: string, work: Work) => Value;

/** All functions whose arguments are evaluated first. The compiler checks the list against the function table. */
export const behaviours: Readonly<Record<Exclude<PureFunctionName, keyof typeof forms>, Behaviour>> = {
  ...dateBehaviours,
  ...textBehaviours,
  ...valueBehaviours,
  Replace: replace,
};

/**
 * Functions of one text that apply to each value of a multi-valued attribute, as the Cloud Sync reference describes for Trim
 * ("for each value in the proxyAddress attribute"). Other functions reject several values, except Join and functions on
 * lists.
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
