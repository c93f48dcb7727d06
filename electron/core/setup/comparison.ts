import type { LastComparison, LastGroupComparison, MappingSource } from '../../../shared/contract';
import { sourceText } from '../entra/expression-engine';
import { defaultMappings } from '../entra/mappings/default-mappings';
import type { Facts } from './facts-shape';

/** The source of userName in the mappings of a setup: Entra's default while they are unchanged. */
export function userNameSource({ mappings }: Pick<Facts, 'mappings'>): MappingSource {
  const rows = mappings?.mappings ?? defaultMappings();
  return rows.find(({ target }) => target.toLowerCase() === 'username')?.source ?? { kind: 'none' };
}

/** The last comparison of people, and why it no longer says what Entra would do. */
export function lastComparison(facts: Pick<Facts, 'comparison' | 'mappings' | 'orgId'>): LastComparison | null {
  if (!facts.comparison) return null;
  const { orgId: _, incomplete: __, matching: ___, ...comparison } = facts.comparison;
  return { ...comparison, outdated: outdated(facts, facts.comparison) };
}

/**
 * Entra would create users a second time, as far as the present mappings were compared. When provisioning is turned on after
 * the comparison, that was decided.
 */
export function expectsDuplicates(facts: Pick<Facts, 'comparison' | 'confirmed' | 'mappings' | 'orgId'>): boolean {
  const last = lastComparison(facts);
  if (!last || last.outdated !== null || last.counts.duplicates === 0) return false;
  const { turnOn } = facts.confirmed;
  return turnOn === undefined || Date.parse(last.at) > Date.parse(turnOn);
}

/** The last comparison counts, was made with a whole list, and found no user whom Entra would create a second time. */
export function isAllClear(facts: Pick<Facts, 'comparison' | 'mappings' | 'orgId'>): boolean {
  const last = lastComparison(facts);
  return last !== null && last.outdated === null && !last.shortfall && last.counts.duplicates === 0;
}

/** The last comparison of groups, and why it no longer says what Entra would do. */
export function lastGroupComparison(facts: Pick<Facts, 'groupComparison' | 'orgId'>): LastGroupComparison | null {
  if (!facts.groupComparison) return null;
  const { orgId, incomplete, ...comparison } = facts.groupComparison;
  return { ...comparison, outdated: orgId !== facts.orgId ? 'orgId' : incomplete ? 'incomplete' : null };
}

function outdated(
  facts: Pick<Facts, 'mappings' | 'orgId'>,
  { orgId, from, counts, incomplete }: NonNullable<Facts['comparison']>,
): LastComparison['outdated'] {
  // Two files can be compared before the Org ID is known.
  if (orgId !== null && orgId !== facts.orgId) return 'orgId';
  const now = userNameSource(facts);
  if (now.kind !== from.kind || sourceText(now) !== sourceText(from)) return 'mappings';
  if (counts.duplicates > 0) return null;
  return incomplete ? 'incomplete' : counts.unclear ? 'unclear' : null;
}

/**
 * The last comparison, unless it was made with another organization, or found no duplicates in a list that does not allow to say
 * so: for the finding about userName.
 */
export function comparisonForFindings({ comparison, orgId }: Pick<Facts, 'comparison' | 'orgId'>): Facts['comparison'] {
  if (!comparison || (comparison.orgId !== null && comparison.orgId !== orgId)) return null;
  const { counts, incomplete, shortfall } = comparison;
  return counts.duplicates === 0 && (incomplete || shortfall || counts.unclear) ? null : comparison;
}
