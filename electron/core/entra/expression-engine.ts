import type { EntraPerson, ExpressionError, MappingSource, MappingValue } from '../../../shared/contract';
import type { Caution, Work } from '../expressions';

/** An expression, as far as mappings inspect it: a function call. */
export interface Expression {
  readonly kind: 'call';
  readonly name: string;
  /** Null: an omitted argument. */
  readonly arguments: readonly (ExpressionArgument | null)[];
}

export type ExpressionArgument =
  | Expression
  | { readonly kind: 'attribute'; readonly name: string }
  | { readonly kind: 'text'; readonly value: string }
  /** The digits in the original spelling. */
  | { readonly kind: 'number'; readonly text: string }
  /** A name with a fixed meaning, such as `vbBinaryCompare`. */
  | { readonly kind: 'word'; readonly name: string }
  | { readonly kind: 'comparison' };

/** The part of the expression language that mappings use. */
export interface ExpressionEngine {
  parseExpression(
    text: string,
  ): { readonly ok: true; readonly expression: Expression } | { readonly ok: false; readonly error: ExpressionError };
  /** @param work bounds the work; by default what one evaluation may take */
  evaluateExpression(expression: Expression, person: EntraPerson, work?: Work): MappingValue;
  attributesOf(expression: Expression): Iterable<string>;
  /** The text constants. */
  textsOf(expression: Expression): Iterable<string>;
  cautionsOf(expression: Expression): Iterable<Caution>;
  printExpression(expression: Expression): string;
}

/** Microsoft Learn, "Reference for writing expressions for attribute mappings": the maximum length that the portal accepts. */
const maximumLength = 10_000;

/** A source with its parsed expression. */
export type EffectiveSource =
  | Exclude<MappingSource, { kind: 'expression' }>
  | { readonly kind: 'calculated'; readonly expression: Expression; readonly attributes: readonly string[] }
  | { readonly kind: 'invalid'; readonly error: ExpressionError };

/** Parses a source. Never throws; an expression that cannot be parsed is `invalid`. */
export function effectiveSource(source: MappingSource, engine: ExpressionEngine): EffectiveSource {
  if (source.kind !== 'expression') return source;
  const { length } = source.text;
  if (length > maximumLength)
    return {
      kind: 'invalid',
      error: { code: 'tooLong', start: maximumLength, end: length, count: length, most: maximumLength },
    };
  const parsed = engine.parseExpression(source.text);
  if (!parsed.ok) return { kind: 'invalid', error: parsed.error };
  const { expression } = parsed;
  return { kind: 'calculated', expression, attributes: [...new Set(engine.attributesOf(expression))] };
}

/** Whether two sources have the same effect: spaces between the parts of an expression do not count. */
export function sameSource(one: MappingSource, other: MappingSource, engine: ExpressionEngine): boolean {
  return identity(one, engine) === identity(other, engine);
}

function identity(source: MappingSource, engine: ExpressionEngine): string {
  const effective = effectiveSource(source, engine);
  switch (effective.kind) {
    case 'attribute':
      return `attribute ${effective.name}`;
    case 'constant':
      return `constant ${effective.value}`;
    case 'calculated':
      return `calculated ${engine.printExpression(effective.expression)}`;
    case 'none':
      return 'none';
    case 'invalid':
      return `invalid ${source.kind === 'expression' ? source.text.trim() : ''}`;
  }
}

/** The text of a source in the portal's field; empty for `none`. */
export function sourceText(source: MappingSource): string {
  if (source.kind === 'attribute') return source.name;
  if (source.kind === 'constant') return source.value;
  return source.kind === 'expression' ? source.text : '';
}
