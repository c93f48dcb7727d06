import type { AttributeMapping, EntraPerson, MappingValue, RowOutcome } from '../../../../shared/contract';
import type { Work } from '../../expressions';
import { isNotMappable, similarTarget } from '../attributes/target-attributes';
import { type TargetPath, targetPath } from '../attributes/target-path';
import { type ExpressionEngine, effectiveSource } from '../expression-engine';

/** The value of one mapping for a person, and the part of it that is sent when the person is created. */
export interface RowValue {
  readonly mapping: AttributeMapping;
  readonly value: MappingValue | null;
  readonly outcome: RowOutcome;
  readonly sent: { readonly path: TargetPath; readonly value: string | boolean } | null;
}

/**
 * @param person as the provisioning service sees them; see `provisionedPerson`
 * @param work bounds the work of an expression
 */
export function rowValue(
  mapping: AttributeMapping,
  person: EntraPerson,
  engine: ExpressionEngine,
  work: Work,
): RowValue {
  const value = mappingValue(mapping, person, engine, work);
  const path = targetPath(mapping.target.trim());
  const of = (outcome: RowOutcome, sent: string | boolean | null = null): RowValue => ({
    mapping,
    value,
    outcome,
    sent: sent === null || path === null ? null : { path, value: sent },
  });
  if (value === null || path === null || isNotMappable(mapping.target)) return of('unreadable');
  if (value.kind !== 'value') return of(value.kind);
  const single = singleOf(value.value);
  if (single === undefined) return of('severalValues');
  // "Default value if null" is sent only when a person is created (Microsoft Learn, "Customize user provisioning
  // attribute-mappings", "Understanding attribute-mapping properties").
  const content = single === null ? mapping.defaultValue : single;
  if (content === '') return of('empty');
  const type = similarTarget(mapping.target)?.type ?? 'String';
  if (type === 'Reference') return of('reference');
  const sent = type === 'Boolean' ? booleanOf(content) : textOf(content);
  return sent === null ? of('notBoolean') : of(single === null ? 'default' : 'sent', sent);
}

function mappingValue(
  mapping: AttributeMapping,
  person: EntraPerson,
  engine: ExpressionEngine,
  work: Work,
): MappingValue | null {
  const source = effectiveSource(mapping.source, engine);
  switch (source.kind) {
    case 'attribute':
      return { kind: 'value', value: Object.hasOwn(person, source.name) ? (person[source.name] ?? null) : null };
    case 'constant':
      return { kind: 'value', value: source.value };
    case 'none':
      return { kind: 'value', value: null };
    case 'calculated':
      return engine.evaluateExpression(source.expression, person, work);
    case 'invalid':
      return null;
  }
}

type Value = Extract<MappingValue, { kind: 'value' }>['value'];

/** The single value; null for none, undefined for several. Entra does not distinguish empty and none. */
function singleOf(value: Value): string | number | boolean | null | undefined {
  if (value === null || value === '') return null;
  if (typeof value !== 'object') return value;
  return value.length > 1 ? undefined : value[0] || null;
}

/** Entra spells booleans in expressions and constants True and False. */
function booleanOf(value: string | number | boolean): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = String(value).toLowerCase();
  return word === 'true' ? true : word === 'false' ? false : null;
}

function textOf(value: string | number | boolean): string {
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
}
