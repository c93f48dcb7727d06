import type { AttributeMapping, MappingMark } from '../../../shared/contract';
import { pairRows, sameMapping } from '../entra/mappings/compare';
import { defaultMappings } from '../entra/mappings/default-mappings';
import * as expressions from '../expressions';
import type { Facts } from '../setup/facts';

export interface MarkedMappings {
  readonly rows: readonly (AttributeMapping & { readonly mark: MappingMark })[];
  /** Defaults that were removed. */
  readonly removed: readonly AttributeMapping[];
  /** ISO 8601, UTC; null: never changed. */
  readonly changedAt: string | null;
}

/** The attribute mappings of a setup, each with its mark. Mappings that were never changed are Entra's defaults. */
export function markedMappings({ mappings }: Pick<Facts, 'mappings'>): MarkedMappings {
  const pairs = pairRows(defaultMappings(), mappings?.mappings ?? defaultMappings());
  return {
    rows: pairs.flatMap(({ before, after }) => (after ? [{ ...after, mark: markOf(before, after) }] : [])),
    removed: pairs.flatMap(({ before, after }) => (before && !after ? [before] : [])),
    changedAt: mappings?.at ?? null,
  };
}

function markOf(before: AttributeMapping | null, after: AttributeMapping): MappingMark {
  if (!before) return 'added';
  return sameMapping(before, after, expressions) ? 'default' : 'changed';
}
