import type { FunctionName } from './table';

/** What an expression consists of. There are no places in it: printed and parsed again it is the same. */
export type Argument = Operand | Comparison;

export type Operand = Call | Attribute | Text | NumberConstant | Word;

/** A function; `null` is an argument left empty between its commas. */
export interface Call {
  readonly kind: 'call';
  readonly name: FunctionName;
  readonly arguments: readonly (Argument | null)[];
}

/** `[name]` */
interface Attribute {
  readonly kind: 'attribute';
  readonly name: string;
}

/** `"value"`; the value is without its escapes. */
interface Text {
  readonly kind: 'text';
  readonly value: string;
}

/** A number without quotes. As it is written, for an Active Directory date has more digits than a double holds. */
export interface NumberConstant {
  readonly kind: 'number';
  readonly text: string;
}

/** A name that is a value: `vbBinaryCompare`, `IgnoreAttributeFlow`. */
interface Word {
  readonly kind: 'word';
  readonly name: string;
}

export type Operator = '=' | '<>' | '>' | '>=' | '<' | '<=';

/** The condition of IIF and CBool. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly operator: Operator;
  readonly left: Operand;
  readonly right: Operand;
}

/**
 * A whole expression. "The entire expression must be defined in terms of functions" (Microsoft's reference for writing
 * expressions, Syntax overview), so a lone attribute or constant is none: those are mapping types of their own.
 */
export type Expression = Call;
