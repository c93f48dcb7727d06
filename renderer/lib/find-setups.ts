import type { SetupState, SetupSummary } from '../../shared/contract';

/** `listed`: as the main process lists them. */
export const setupOrders = ['listed', 'name', 'validUntil', 'newest'] as const;
export type SetupOrder = (typeof setupOrders)[number];

/** A state by which the list can be filtered. A finished setup whose write access is unknown does not count as connected. */
export type SetupKind = SetupState | 'readingOnly';

export function kindOf({ state, limitedClaim }: SetupSummary): SetupKind {
  return state === 'working' && limitedClaim ? 'readingOnly' : state;
}

/** The setups that contain every word of a search, in the given order. A whole Org ID finds all of its setups. */
export function findSetups(
  setups: readonly SetupSummary[],
  search: string,
  order: SetupOrder,
  locale: string,
): readonly SetupSummary[] {
  const words = search.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  const matches = setups.filter((setup) => {
    const text = textOf(setup).toLocaleLowerCase(locale);
    return words.every((word) => text.includes(word));
  });
  return order === 'listed'
    ? matches
    : matches.toSorted(compareBy(order, new Intl.Collator(locale, { numeric: true })));
}

/** Org ID -> how many setups are for this organization. A setup without an Org ID counts for none. */
export function countByOrganization(setups: readonly SetupSummary[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { orgId } of setups) if (orgId) counts.set(orgId, (counts.get(orgId) ?? 0) + 1);
  return counts;
}

function textOf({ name, notes, orgId, accountEmail, cloudName }: SetupSummary): string {
  return [name, notes, orgId, accountEmail, cloudName].filter(Boolean).join('\n');
}

function compareBy(order: Exclude<SetupOrder, 'listed'>, collator: Intl.Collator) {
  return (a: SetupSummary, b: SetupSummary): number => {
    if (order === 'name') return collator.compare(a.name, b.name);
    if (order === 'newest') return b.createdAt.localeCompare(a.createdAt);
    // Setups without a date come last: none of them is urgent.
    return (a.expiresAt ?? '9').localeCompare(b.expiresAt ?? '9');
  };
}
