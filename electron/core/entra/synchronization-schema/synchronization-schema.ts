import { applyEdits, type Edit, findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import type { AttributeMapping, SchemaPlan, SchemaReading } from '../../../../shared/contract';
import { withoutMark } from '../../lib/json-text';
import type { ExpressionEngine } from '../expression-engine';
import { valueNode } from './nodes';
import { schemaRow } from './schema-rows';
import { readSchemaText } from './schema-text';
import { addEntries, addMember, removeEntries, replaceValue, styleOf } from './text-edits';
import { usersMapping } from './users-mapping';
import { type SchemaWork, workOut } from './work-out';

/**
 * Reads the mappings of users in a synchronization schema that was downloaded from Entra (Microsoft Learn, "Export your
 * provisioning configuration"; Microsoft Graph, "Get synchronizationSchema").
 * @throws FailureError `schema.…`
 */
export function readSchema(file: string): SchemaReading {
  const { location, rows } = usersMapping(readSchemaText(file).root);
  const read = rows.map(schemaRow);
  return {
    location,
    mappings: read.flatMap(({ mapping }) => mapping ?? []),
    kept: read.flatMap(({ mapping, target, index }) => (mapping ? [] : [{ target, index }])),
  };
}

/** The changes that `writeSchema` would make, row by row. @throws FailureError `schema.…` */
export function planSchemaEdit(
  file: string,
  mappings: readonly AttributeMapping[],
  engine: ExpressionEngine,
): SchemaPlan {
  return planOf(workOut(file, mappings, engine));
}

/**
 * Applies only the changes of `planSchemaEdit`: key order, unknown keys, numbers, indentation, line ends and the byte order
 * mark do not change. Blocked rows are skipped.
 * @throws FailureError `schema.…`
 */
export function writeSchema(
  file: string,
  mappings: readonly AttributeMapping[],
  engine: ExpressionEngine,
): { readonly text: string; readonly plan: SchemaPlan } {
  const work = workOut(file, mappings, engine);
  const mark = withoutMark(file) === file ? '' : '\ufeff';
  const text = withAdded(withoutRemoved(withEdited(work.schema.text, work), work), work);
  return { text: mark + text, plan: planOf(work) };
}

function planOf({ users, changes, unchanged, kept, definitions }: SchemaWork): SchemaPlan {
  return {
    location: users.location,
    changes,
    unchanged,
    kept,
    definitions: definitions.map(({ side, name, type }) => ({ side, name, type })),
  };
}

/** Applies changed rows and new attribute definitions, whose locations refer to the original file. */
function withEdited(text: string, { schema, edited, definitions }: SchemaWork): string {
  const style = styleOf(text, schema.root);
  const ofRows = edited.flatMap(({ row, fields }) =>
    Object.entries(fields).map(([name, value]) => {
      const known = valueNode(row.node, name);
      return known ? replaceValue(style, known, value) : addMember(style, row.node, name, value);
    }),
  );
  const lists = new Map(definitions.map(({ list }) => [list, definitions.filter((one) => one.list === list)]));
  const ofLists = [...lists].map(([list, missing]) =>
    addEntries(
      style,
      list,
      missing.map(({ name, type }) => ({ name, type })),
    ),
  );
  return applied(text, [...ofRows, ...ofLists]);
}

function withoutRemoved(text: string, work: SchemaWork): string {
  if (work.removed.size === 0) return text;
  const { list } = listIn(text, work);
  return applied(
    text,
    removeEntries(list, (index) => work.removed.has(index)),
  );
}

function withAdded(text: string, work: SchemaWork): string {
  if (work.added.length === 0) return text;
  const { list, root } = listIn(text, work);
  // The keys and their order follow Microsoft's samples of "objectMapping".
  const rows = work.added.map(({ target, fields: { defaultValue, flowType, matchingPriority, source } }) => ({
    defaultValue,
    exportMissingReferences: false,
    flowBehavior: 'FlowWhenChanged',
    flowType,
    matchingPriority,
    source,
    targetAttributeName: target,
  }));
  return applied(text, [addEntries(styleOf(text, root), list, rows)]);
}

/** The list of attribute mappings in the edited text. */
function listIn(text: string, { users }: SchemaWork): { root: Node; list: Node } {
  const root = parseTree(text);
  const list = root && findNodeAtLocation(root, [...users.path]);
  if (!root || !list) throw new Error('The edited schema has lost its mappings.');
  return { root, list };
}

function applied(text: string, edits: Edit[]): string {
  return edits.length === 0 ? text : applyEdits(text, edits);
}
