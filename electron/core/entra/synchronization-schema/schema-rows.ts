import type { Node } from 'jsonc-parser';
import type { AttributeMapping, MappingSource } from '../../../../shared/contract';
import { member, textMember, valueNode } from './nodes';

/** A row of the file. */
export interface SchemaRow {
  readonly index: number;
  readonly node: Node;
  /** Empty when it cannot be read. */
  readonly target: string;
  /** Null when its form is not documented; such a row is not changed. */
  readonly mapping: AttributeMapping | null;
}

/** Reads a row (Microsoft Graph, "attributeMapping"). Never throws. */
export function schemaRow(node: Node, index: number): SchemaRow {
  const target = textMember(node, 'targetAttributeName') ?? '';
  return { index, node, target, mapping: target === '' ? null : mappingOf(node, target) };
}

function mappingOf(node: Node, target: string): AttributeMapping | null {
  const source = sourceOf(member(node, 'source'));
  const matching: unknown = member(node, 'matchingPriority')?.value ?? 0;
  const defaultValue: unknown = member(node, 'defaultValue')?.value ?? '';
  if (!source || typeof matching !== 'number' || !Number.isInteger(matching) || matching < 0) return null;
  if (typeof defaultValue !== 'string' || hasOtherType(node)) return null;
  return { source, target, matching, defaultValue, apply: applyOf(node) };
}

/** Only ObjectAddOnly means "Only during object creation"; the other flow types concern changes of values. */
function applyOf(node: Node): AttributeMapping['apply'] {
  return textMember(node, 'flowType')?.toLowerCase() === 'objectaddonly' ? 'creation' : 'always';
}

/** A value of an undocumented type, which reading would lose. */
function hasOtherType(node: Node): boolean {
  const isText = (name: string) => ['string', 'null', undefined].includes(valueNode(node, name)?.type);
  const isObject = ['object', 'null', undefined].includes(valueNode(node, 'source')?.type);
  return !isObject || !isText('flowType') || !isText('defaultValue');
}

/**
 * Microsoft Graph, "attributeMappingSource": `name` is the name of the attribute or function, or the constant itself. The
 * type defaults to Attribute. A row without a source is Entra's mapping type "None".
 */
function sourceOf(node: Node | undefined): MappingSource | null {
  if (!node) return { kind: 'none' };
  const name = textMember(node, 'name');
  switch ((textMember(node, 'type') ?? 'Attribute').toLowerCase()) {
    case 'attribute':
      return name ? { kind: 'attribute', name } : null;
    case 'constant':
      return name === undefined ? null : { kind: 'constant', value: name };
    case 'function': {
      const text = textMember(node, 'expression');
      return text ? { kind: 'expression', text } : null;
    }
    default:
      return null;
  }
}
