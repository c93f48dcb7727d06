import type { AttributeMapping, KeptSchemaRow, SchemaBlock, SchemaChange } from '../../../../shared/contract';
import { type ExpressionEngine, sameSource } from '../expression-engine';
import { keyOf, pairRows } from '../mappings/compare';
import { buildSource, type SourceJson } from './build-source';
import { type MissingDefinition, missingDefinitions } from './definitions';
import { type SchemaRow, schemaRow } from './schema-rows';
import { readSchemaText, type SchemaText } from './schema-text';
import { type UsersMapping, usersMapping } from './users-mapping';

/** The fields of a row that change, by their names in the schema. */
type RowFields = Partial<{
  source: SourceJson | null;
  matchingPriority: number;
  defaultValue: string | null;
  flowType: 'Always' | 'ObjectAddOnly';
}>;

/** The changes of a schema. */
export interface SchemaWork {
  readonly schema: SchemaText;
  readonly users: UsersMapping;
  readonly changes: readonly SchemaChange[];
  readonly unchanged: number;
  readonly kept: readonly KeptSchemaRow[];
  readonly definitions: readonly MissingDefinition[];
  readonly edited: readonly { readonly row: SchemaRow; readonly fields: RowFields }[];
  readonly removed: ReadonlySet<number>;
  readonly added: readonly { readonly target: string; readonly fields: Required<RowFields> }[];
}

type Step =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'kept' | 'removed'; readonly row: SchemaRow }
  | {
      readonly kind: 'blocked';
      readonly before: SchemaRow | null;
      readonly after: AttributeMapping;
      readonly block: SchemaBlock;
    }
  | { readonly kind: 'added'; readonly after: AttributeMapping; readonly fields: Required<RowFields> }
  | { readonly kind: 'changed'; readonly row: SchemaRow; readonly after: AttributeMapping; readonly fields: RowFields };

/**
 * Computes the changes with which a synchronization schema maps people like `mappings`.
 * @throws FailureError as `readSchemaText` and `usersMapping` do
 */
export function workOut(file: string, mappings: readonly AttributeMapping[], engine: ExpressionEngine): SchemaWork {
  const schema = readSchemaText(file);
  const users = usersMapping(schema.root);
  const steps = stepsOf(users.rows.map(schemaRow), mappings, engine);
  const used = steps.flatMap((step) => (step.kind === 'added' || step.kind === 'changed' ? [step.after] : []));
  return {
    schema,
    users,
    changes: steps.flatMap(changeFor),
    unchanged: steps.filter(({ kind }) => kind === 'unchanged').length,
    kept: steps.flatMap((step) => (step.kind === 'kept' ? [{ target: step.row.target, index: step.row.index }] : [])),
    definitions: missingDefinitions(schema.root, users, used, engine),
    edited: steps.flatMap((step) => (step.kind === 'changed' ? [step] : [])),
    removed: new Set(steps.flatMap((step) => (step.kind === 'removed' ? [step.row.index] : []))),
    added: steps.flatMap((step) =>
      step.kind === 'added' ? [{ target: step.after.target.trim(), fields: step.fields }] : [],
    ),
  };
}

function stepsOf(rows: readonly SchemaRow[], mappings: readonly AttributeMapping[], engine: ExpressionEngine): Step[] {
  const isNamed = ({ target }: SchemaRow) => keyOf(target) !== '';
  const seen = new Set<string>();
  const steps = pairRows(rows.filter(isNamed), mappings).map(({ before, after }): Step => {
    if (!after) return { kind: before.mapping ? 'removed' : 'kept', row: before };
    const key = keyOf(after.target);
    const isRepeated = seen.has(key);
    seen.add(key);
    if (key === '') return { kind: 'blocked', before: null, after, block: { code: 'targetEmpty' } };
    if (isRepeated) return { kind: 'blocked', before, after, block: { code: 'targetTwice' } };
    return before ? changeOf(before, after, engine) : additionOf(after, engine);
  });
  return [...steps, ...rows.filter((row) => !isNamed(row)).map((row): Step => ({ kind: 'kept', row }))];
}

function additionOf(after: AttributeMapping, engine: ExpressionEngine): Step {
  const source = buildSource(after.source, engine);
  if (!source.ok) return { kind: 'blocked', before: null, after, block: source.block };
  const fields = {
    source: source.json,
    matchingPriority: after.matching,
    defaultValue: after.defaultValue === '' ? null : after.defaultValue,
    flowType: flowTypeOf(after.apply),
  };
  return { kind: 'added', after, fields };
}

function changeOf(row: SchemaRow, after: AttributeMapping, engine: ExpressionEngine): Step {
  const before = row.mapping;
  if (!before) return { kind: 'blocked', before: row, after, block: { code: 'rowUnreadable' } };
  const fields: RowFields = {};
  if (before.matching !== after.matching) fields.matchingPriority = after.matching;
  if (before.defaultValue !== after.defaultValue)
    fields.defaultValue = after.defaultValue === '' ? null : after.defaultValue;
  if (before.apply !== after.apply) fields.flowType = flowTypeOf(after.apply);
  if (!sameSource(before.source, after.source, engine)) {
    const source = buildSource(after.source, engine);
    // A row is written completely or not at all.
    if (!source.ok) return { kind: 'blocked', before: row, after, block: source.block };
    fields.source = source.json;
  }
  return Object.keys(fields).length === 0 ? { kind: 'unchanged' } : { kind: 'changed', row, after, fields };
}

function flowTypeOf(apply: AttributeMapping['apply']): 'Always' | 'ObjectAddOnly' {
  return apply === 'creation' ? 'ObjectAddOnly' : 'Always';
}

function changeFor(step: Step): SchemaChange[] {
  switch (step.kind) {
    case 'added':
      return [{ kind: 'added', target: step.after.target, before: null, after: step.after, blocked: null }];
    case 'removed':
      return [{ kind: 'removed', target: step.row.target, before: step.row.mapping, after: null, blocked: null }];
    case 'changed': {
      const { row, after } = step;
      return [{ kind: 'changed', target: row.target, before: row.mapping, after, blocked: null }];
    }
    case 'blocked': {
      const { before, after, block } = step;
      const kind = before ? 'changed' : 'added';
      return [{ kind, target: after.target, before: before?.mapping ?? null, after, blocked: block }];
    }
    default:
      return [];
  }
}
