import type { AttributeMapping, LookMappings } from '../../../../shared/contract';
import type { ExpressionEngine } from '../../entra/expression-engine';
import { keyOf } from '../../entra/mappings/compare';
import { planEntries } from '../../entra/mappings/plan-entries';
import { readSchema } from '../../entra/synchronization-schema/synchronization-schema';
import type { SafeText } from './texts';

export interface MappingsPlan {
  readonly rows: readonly AttributeMapping[];
  /** Entra's defaults, without changes in this app. */
  readonly isDefault: boolean;
}

/**
 * The mappings of users in a schema of Entra beside the plan, row by row, as the step of the mappings compares them.
 * @param schema the answer of Graph ("synchronizationSchema")
 * @throws FailureError `schema.*`
 */
export function mappingsOf(
  schema: unknown,
  plan: MappingsPlan,
  engine: ExpressionEngine,
  safe: SafeText,
): LookMappings {
  const { mappings, kept, location } = readSchema(JSON.stringify(schema));
  const seen = mappings.map((row) => shownRow(row, safe));
  const differences = planEntries({ base: seen, entered: seen, plan: plan.rows }, engine).filter(({ done }) => !done);
  const changed = new Set(differences.flatMap(({ before }) => (before ? [before] : [])));
  return {
    differences,
    same: seen.filter((row) => !changed.has(row)),
    unread: kept.map(({ target, index }) => safe(target) || `${index + 1}`),
    planIsDefault: plan.isDefault,
    enabled: location.enabled,
    groups: groupsIn(schema),
  };
}

/** Longer than expressions that Entra takes. */
const longestExpression = 8_000;

function shownRow(row: AttributeMapping, safe: SafeText): AttributeMapping {
  const { source } = row;
  const target = safe(row.target);
  const shown = row.target === target ? {} : { target };
  if (source.kind === 'expression' && source.text.length > longestExpression)
    return { ...row, ...shown, source: { ...source, text: source.text.slice(0, longestExpression) } };
  return { ...row, ...shown };
}

/** Whether the mapping of groups is turned on; null: there is none. */
function groupsIn(schema: unknown): boolean | null {
  const found = listIn(schema, 'synchronizationRules')
    .flatMap((rule) => listIn(rule, 'objectMappings'))
    .filter((mapping) => keyOf(String(field(mapping, 'sourceObjectName') ?? '')) === 'group');
  return found.length === 0 ? null : found.some((mapping) => field(mapping, 'enabled') !== false);
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const list = field(value, name);
  return Array.isArray(list) ? list : [];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
