/** The intended type of an argument. Not enforced: Entra converts between text and numbers. */
type ParameterType =
  | 'text'
  | 'number'
  | 'integer'
  | 'boolean'
  | 'date'
  | 'attribute'
  | 'list'
  /** A comparison or a boolean value. */
  | 'condition'
  | 'any'
  /** One of `words`. */
  | 'word';

export interface Parameter {
  /** The name in Microsoft's reference. */
  readonly name: string;
  readonly type: ParameterType;
  /** May be empty; its comma stays. */
  readonly omittable?: true;
  /** Unquoted names that the argument accepts in addition to its type. */
  readonly words?: readonly string[];
}

/** One function of Microsoft's reference for writing expressions. */
export interface FunctionShape {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** This many of the last parameters repeat together, any number of times. */
  readonly repeats?: 1 | 2;
  /** The minimum and maximum number of arguments, empty ones included; `null`: any number. */
  readonly least: number;
  readonly most: number | null;
  /** The parameters of a call with exactly `least` arguments, if they differ. */
  readonly short?: readonly Parameter[];
  readonly returns: 'text' | 'number' | 'boolean' | 'date' | 'list' | 'any';
  /** Inputs of a result in addition to the arguments. */
  readonly depends: 'arguments' | 'moment' | 'tenant' | 'chance';
  /** The only system that Entra must provision to: the function is not supported for an application such as Webex. */
  readonly onlyInto?: 'activeDirectory';
  /** Cannot be an argument of another function. */
  readonly topLevelOnly?: true;
}
