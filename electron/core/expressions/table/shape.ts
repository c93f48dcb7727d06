/** What an argument is meant to be; Entra converts text and numbers into one another, so it is no check of types. */
type ParameterType =
  | 'text'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'date'
  | 'attribute'
  | 'list'
  /** A comparison, or anything that is true or false. */
  | 'condition'
  | 'any'
  /** One of `words`. */
  | 'word';

export interface Parameter {
  /** As Microsoft's reference calls it. */
  readonly name: string;
  readonly type: ParameterType;
  /** It may be left empty, its comma kept. */
  readonly omittable?: true;
  /** Names without quotes that it takes beside what its type says. */
  readonly words?: readonly string[];
}

/** One function of Microsoft's reference for writing expressions. */
export interface FunctionShape {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** So many of the last parameters come again, together, any number of times. */
  readonly repeats?: 1 | 2;
  /** How many arguments there must and may be, empty ones counted; `null`: any number. */
  readonly least: number;
  readonly most: number | null;
  /** What the arguments mean when there are exactly `least` of them, where that differs. */
  readonly short?: readonly Parameter[];
  readonly returns: 'text' | 'number' | 'boolean' | 'date' | 'list' | 'any';
  /** What a result comes from, beside the arguments. */
  readonly depends: 'arguments' | 'moment' | 'tenant' | 'chance';
  /** It cannot be an argument of another function. */
  readonly topLevelOnly?: true;
}
