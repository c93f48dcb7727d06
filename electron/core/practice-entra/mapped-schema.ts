import type { AttributeMapping } from '../../../shared/contract';
import { sourceText } from '../entra/expression-engine';
import type { SynchronizationSchema } from './schema-shape';

/**
 * A schema whose users are mapped by a table, as PUT takes it. An expression is stored as its text alone, so this also works for
 * functions whose stored form Microsoft has not published. For the practice Entra only: a real tenant needs `writeSchema`.
 */
export function mappedSchema(
  schema: SynchronizationSchema,
  mappings: readonly AttributeMapping[],
): SynchronizationSchema {
  return {
    ...schema,
    synchronizationRules: schema.synchronizationRules.map((rule) => ({
      ...rule,
      objectMappings: (rule.objectMappings ?? []).map((objectMapping) =>
        objectMapping.sourceObjectName === 'User'
          ? { ...objectMapping, attributeMappings: mappings.map(rowOf) }
          : objectMapping,
      ),
    })),
  };
}

function rowOf({ source, target, matching, defaultValue, apply }: AttributeMapping) {
  const text = sourceText(source);
  const types = { attribute: 'Attribute', constant: 'Constant', expression: 'Function' } as const;
  return {
    defaultValue: defaultValue === '' ? null : defaultValue,
    exportMissingReferences: false,
    flowBehavior: 'FlowWhenChanged' as const,
    flowType: apply === 'creation' ? ('ObjectAddOnly' as const) : ('Always' as const),
    matchingPriority: matching,
    source: source.kind === 'none' ? null : { expression: text, name: text, parameters: [], type: types[source.kind] },
    targetAttributeName: target,
  };
}
