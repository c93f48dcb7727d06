import type { MappingSource, SchemaBlock } from '../../../../shared/contract';
import { type Expression, type ExpressionArgument, type ExpressionEngine, effectiveSource } from '../expression-engine';
import { functionShape, keysOf } from './function-shapes';

/** Microsoft Graph's "attributeMappingSourceType". */
export const sourceTypes = ['Attribute', 'Constant', 'Function'] as const;

/** Microsoft Graph's "attributeMappingSource", its keys in the order of Microsoft's samples. */
export interface SourceJson {
  readonly expression: string;
  readonly name: string;
  readonly parameters: readonly { readonly key: string; readonly value: SourceJson }[];
  readonly type: (typeof sourceTypes)[number];
}

export type BuiltSource =
  | { readonly ok: true; readonly json: SourceJson | null }
  | { readonly ok: false; readonly block: SchemaBlock };

/** The schema's representation of a source; null for `none`. Never throws: reports what cannot be built. */
export function buildSource(source: MappingSource, engine: ExpressionEngine): BuiltSource {
  const effective = effectiveSource(source, engine);
  switch (effective.kind) {
    case 'none':
      return { ok: true, json: null };
    case 'attribute':
      return effective.name.trim() === '' ? blocked({ code: 'sourceEmpty' }) : built(effective, engine);
    case 'constant':
      return built({ kind: 'text', value: effective.value }, engine);
    case 'calculated':
      return built(effective.expression, engine);
    case 'invalid':
      return blocked({ code: 'expressionInvalid', error: effective.error });
  }
}

function blocked(block: SchemaBlock): BuiltSource {
  return { ok: false, block };
}

function built(node: ExpressionArgument, engine: ExpressionEngine): BuiltSource {
  switch (node.kind) {
    case 'attribute':
      return leaf('Attribute', node.name, `[${node.name}]`);
    case 'text':
      return leaf('Constant', node.value, `"${node.value.replaceAll(/[\\"]/g, '\\$&')}"`);
    case 'number':
      // Microsoft's sample of Mid stores its numbers as text.
      return leaf('Constant', node.text, `"${node.text}"`);
    case 'word':
      return blocked({ code: 'functionUnknown', function: node.name });
    case 'comparison':
      return blocked({ code: 'comparisonUnknown' });
    case 'call':
      return builtCall(node, engine);
  }
}

function leaf(type: SourceJson['type'], name: string, expression: string): BuiltSource {
  return { ok: true, json: { expression, name, parameters: [], type } };
}

function builtCall(node: Expression, engine: ExpressionEngine): BuiltSource {
  const { name } = node;
  const shape = functionShape(name);
  if (!shape) return blocked({ code: 'functionUnknown', function: name });
  const keys = keysOf(
    shape,
    node.arguments.map((argument) => argument !== null),
  );
  if (!keys) return blocked({ code: 'argumentsUnknown', function: name });
  const parameters: { key: string; value: SourceJson }[] = [];
  for (const [index, argument] of node.arguments.entries()) {
    const key = keys[index];
    if (!argument || !key) continue;
    const value = built(argument, engine);
    if (!value.ok) return value;
    if (value.json) parameters.push({ key, value: value.json });
  }
  return { ok: true, json: { expression: engine.printExpression(node), name, parameters, type: 'Function' } };
}
