import type { Node } from 'jsonc-parser';
import type { AttributeMapping, SchemaDefinition } from '../../../../shared/contract';
import { isExtensionAttribute } from '../attributes/source-attributes';
import { similarTarget } from '../attributes/target-attributes';
import { type ExpressionEngine, effectiveSource } from '../expression-engine';
import { keyOf } from '../mappings/compare';
import { member, textMember } from './nodes';
import type { UsersMapping } from './users-mapping';

/** An attribute to add, and its list. */
export interface MissingDefinition extends SchemaDefinition {
  readonly list: Node;
}

/**
 * Attributes that new or changed rows use and that the schema does not list yet. Microsoft requires them with name and type
 * on the application's side ("Configure synchronization with custom target attributes"). Directory extensions are also
 * required on Entra's side ("Configure synchronization with directory extension attributes"). If the file has no list, none
 * is created.
 */
export function missingDefinitions(
  root: Node,
  users: UsersMapping,
  rows: readonly AttributeMapping[],
  engine: ExpressionEngine,
): MissingDefinition[] {
  const targets = listOf(root, users, 'target');
  const sources = listOf(root, users, 'source');
  const ofTargets = missing(
    targets,
    rows.map(({ target }) => target.trim()),
  ).map((name) => ({ name, side: 'target' as const, type: similarTarget(name)?.type ?? ('String' as const) }));
  const ofSources = missing(sources, rows.flatMap((row) => sourcesOf(row, engine)).filter(isExtensionAttribute)).map(
    (name) => ({ name, side: 'source' as const, type: 'String' as const }),
  );
  return [
    ...(targets ? ofTargets.map((definition) => ({ ...definition, list: targets })) : []),
    ...(sources ? ofSources.map((definition) => ({ ...definition, list: sources })) : []),
  ];
}

/**
 * The list of attributes of the object that the mapping of users reads or fills. An empty list means that it was cut out of
 * the file.
 */
function listOf(root: Node, { rule, location }: UsersMapping, side: SchemaDefinition['side']): Node | undefined {
  const directoryName = textMember(rule, side === 'target' ? 'targetDirectoryName' : 'sourceDirectoryName');
  const objectName = side === 'target' ? location.targetObject : location.sourceObject;
  const directory = member(root, 'directories')?.children?.find((node) => textMember(node, 'name') === directoryName);
  const object = member(directory, 'objects')?.children?.find((node) => textMember(node, 'name') === objectName);
  const list = member(object, 'attributes');
  return list?.type === 'array' && list.children?.length ? list : undefined;
}

function missing(list: Node | undefined, names: readonly string[]): string[] {
  const listed = new Set(list?.children?.map((node) => keyOf(textMember(node, 'name') ?? '')));
  return [...new Set(names)].filter((name) => !listed.has(keyOf(name)));
}

function sourcesOf({ source }: AttributeMapping, engine: ExpressionEngine): readonly string[] {
  const effective = effectiveSource(source, engine);
  if (effective.kind === 'attribute') return [effective.name];
  return effective.kind === 'calculated' ? effective.attributes : [];
}
