import type { AttributeMapping, MappingDifference } from '../../../../shared/contract';
import { type ExpressionEngine, sameSource } from '../expression-engine';
import { defaultMappings } from './default-mappings';

/** A row and its counterpart; null: the row exists only on the other side. */
export type RowPair<T> =
  | { readonly before: T | null; readonly after: AttributeMapping }
  | { readonly before: T; readonly after: null };

/**
 * Pairs the rows of two tables by their target, in any case (RFC 7643, section 2.1). Of several rows with one target, the
 * first pairs with the first. The order of rows has no effect in Entra, so it does not count.
 * @returns pairs in the order of `after`, then removed rows
 */
export function pairRows<T extends { readonly target: string }>(
  before: readonly T[],
  after: readonly AttributeMapping[],
): RowPair<T>[] {
  const waiting = new Map<string, T[]>();
  for (const row of before) {
    const key = keyOf(row.target);
    const others = waiting.get(key);
    if (others) others.push(row);
    else waiting.set(key, [row]);
  }
  const pairs: RowPair<T>[] = after.map((row) => ({
    before: waiting.get(keyOf(row.target))?.shift() ?? null,
    after: row,
  }));
  const left = new Set([...waiting.values()].flat());
  return [...pairs, ...before.filter((row) => left.has(row)).map((row) => ({ before: row, after: null }))];
}

/** The key by which targets are compared. */
export function keyOf(target: string): string {
  return target.trim().toLowerCase();
}

/** Whether two rows have the same effect. */
export function sameMapping(one: AttributeMapping, other: AttributeMapping, engine: ExpressionEngine): boolean {
  return (
    one.matching === other.matching &&
    one.defaultValue === other.defaultValue &&
    one.apply === other.apply &&
    sameSource(one.source, other.source, engine)
  );
}

/** The differences between a table of mappings and the six defaults. */
export function differenceFromDefaults(
  mappings: readonly AttributeMapping[],
  engine: ExpressionEngine,
): MappingDifference {
  const pairs = pairRows(defaultMappings(), mappings);
  const kept = pairs.flatMap(({ before, after }) => (before && after ? [{ before, after }] : []));
  const changed = kept.filter(({ before, after }) => !sameMapping(before, after, engine));
  return {
    added: pairs.flatMap(({ before, after }) => (!before && after ? [after] : [])),
    removed: pairs.flatMap(({ before, after }) => (before && !after ? [before] : [])),
    changed,
    unchanged: kept.length - changed.length,
  };
}
