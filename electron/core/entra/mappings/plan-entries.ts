import type { AttributeMapping, PlanEntry } from '../../../../shared/contract';
import type { ExpressionEngine } from '../expression-engine';
import { keyOf, sameMapping } from './compare';

type Rows = readonly AttributeMapping[];

/** The tables of a plan. */
export interface PlanTables {
  /** The table before any change: Entra's defaults. */
  readonly base: Rows;
  /** The table as it stands in Entra, as far as the administrator said. */
  readonly entered: Rows;
  /** The table to come. */
  readonly plan: Rows;
}

/**
 * What to do in the portal, and what is done, so that the base becomes the plan: first the rows that the portal lists, in its
 * order, then those to be added at its end, in the order of the plan. A row that was entered and left the plan again is one of
 * them. The order of rows has no effect in Entra, so it does not count.
 */
export function planEntries({ base, entered, plan }: PlanTables, engine: ExpressionEngine): PlanEntry[] {
  const [before, now, after] = [rowsByKey(base), rowsByKey(entered), rowsByKey(plan)];
  const same = (one: AttributeMapping | null, other: AttributeMapping | null) =>
    one && other ? sameMapping(one, other, engine) : one === other;
  const entries = [...new Set([...before.keys(), ...now.keys(), ...after.keys()])].flatMap((key): PlanEntry[] => {
    const [first, present, wanted] = [before.get(key) ?? null, now.get(key) ?? null, after.get(key) ?? null];
    if (!same(present, wanted)) return [entryOf(key, present, wanted, false)];
    return same(first, wanted) ? [] : [entryOf(key, first, wanted, true)];
  });
  const additions = entries.filter(({ kind }) => kind === 'add');
  const order = [...after.keys()];
  return [
    ...entries.filter(({ kind }) => kind !== 'add'),
    ...additions.sort((one, other) => order.indexOf(one.key) - order.indexOf(other.key)),
  ];
}

/**
 * The table in Entra after an entry was ticked off, or taken back.
 * @param key of the entry; a key that no table has changes nothing
 */
export function withEntered({ base, entered, plan }: PlanTables, key: string, done: boolean): AttributeMapping[] {
  const rows = rowsByKey(entered);
  const row = rowsByKey(done ? plan : base).get(key);
  if (row) rows.set(key, row);
  else rows.delete(key);
  return [...rows.values()];
}

/** Rows by their target, in any case (RFC 7643, section 2.1); of several with one target, each has a number. */
function rowsByKey(rows: Rows): Map<string, AttributeMapping> {
  const counts = new Map<string, number>();
  return new Map(
    rows.map((row) => {
      const target = keyOf(row.target);
      const count = (counts.get(target) ?? 0) + 1;
      counts.set(target, count);
      return [count === 1 ? target : `${target} ${count}`, row];
    }),
  );
}

function entryOf(
  key: string,
  before: AttributeMapping | null,
  after: AttributeMapping | null,
  done: boolean,
): PlanEntry {
  const kind = !before ? 'add' : after ? 'change' : 'delete';
  return { key, kind, target: (before ?? after)?.target ?? '', before, after, done };
}
