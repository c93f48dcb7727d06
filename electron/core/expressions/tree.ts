import type { FunctionName } from './table';

/** The nodes of an expression. They have no positions, so printing and parsing gives the same tree. */
export type Argument = Operand | Comparison;

export type Operand = Call | Attribute | Text | NumberConstant | Word;

/** A function; `null` is an empty argument between its commas. */
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

/** `"value"`; the value has no escapes. */
interface Text {
  readonly kind: 'text';
  readonly value: string;
}

/** A number without quotes. Kept as text, because an Active Directory date has more digits than a double holds. */
export interface NumberConstant {
  readonly kind: 'number';
  readonly text: string;
}

/** A name with a fixed meaning: `vbBinaryCompare`, `IgnoreAttributeFlow`. */
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
 * expressions, Syntax overview), so a lone attribute or constant is not one: those are other mapping types.
 */
export type Expression = Call;
