import type { AttributeMapping, MappingDifference } from '../../../../shared/contract';

/** One thing to do in the portal. */
export interface ChecklistEntry {
  readonly kind: 'change' | 'delete' | 'add';
  readonly target: string;
  /** Null: there is no such row yet. */
  readonly before: AttributeMapping | null;
  /** Null: the row is removed. */
  readonly after: AttributeMapping | null;
  /** Stable while the task is the same. */
  readonly key: string;
}

/**
 * What to do in the portal so that its defaults become the table: first the rows that it lists, in its order, then those to be
 * added at its end, in the order of the table.
 */
export function checklist(
  { added, removed, changed }: MappingDifference,
  defaults: readonly AttributeMapping[],
): readonly ChecklistEntry[] {
  const defaultIndex = (target: string) => defaults.findIndex((row) => row.target === target);
  const listed = [
    ...changed.map(({ before, after }) => entry('change', before, after)),
    ...removed.map((before) => entry('delete', before, null)),
  ].sort((one, other) => defaultIndex(one.target) - defaultIndex(other.target));
  const all = [...listed, ...added.map((after) => entry('add', null, after))];
  // Two rows of a table may be the same; each is ticked off by itself.
  return all.map((each, index) => {
    const earlier = all.slice(0, index).filter(({ key }) => key === each.key).length;
    return earlier ? { ...each, key: `${each.key} ${earlier}` } : each;
  });
}

function entry(
  kind: ChecklistEntry['kind'],
  before: AttributeMapping | null,
  after: AttributeMapping | null,
): ChecklistEntry {
  return { kind, target: (before ?? after)?.target ?? '', before, after, key: JSON.stringify([kind, before, after]) };
}
