import type { Node } from 'jsonc-parser';
import { FailureError } from '../../lib/failure';

/** The value of a name in an object; undefined when it is absent or null, or `node` is not an object. */
export function member(node: Node | undefined, name: string): Node | undefined {
  const value = valueNode(node, name);
  return value?.type === 'null' ? undefined : value;
}

/** The same, null included. */
export function valueNode(node: Node | undefined, name: string): Node | undefined {
  if (node?.type !== 'object') return undefined;
  return node.children?.find((property) => property.children?.[0]?.value === name)?.children?.[1];
}

/** The text of a name in an object; undefined when it is not text. */
export function textMember(node: Node | undefined, name: string): string | undefined {
  const value: unknown = member(node, name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The entries of a list; an absent list is empty. @throws FailureError `schema.wrongType` when it is anything else */
export function entries(node: Node | undefined, field: string): readonly Node[] {
  if (!node) return [];
  if (node.type !== 'array') throw new FailureError('schema.wrongType', { field });
  return node.children ?? [];
}

/** @throws FailureError `schema.wrongType` unless the node is an object */
export function mustBeObject(node: Node, field: string): Node {
  if (node.type !== 'object') throw new FailureError('schema.wrongType', { field });
  return node;
}
