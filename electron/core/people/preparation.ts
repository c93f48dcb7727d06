import type { PreflightCandidate } from '../../../shared/contract';
import type { EntraPeople } from './entra-people';
import { type Earlier, findPeople, type Matches } from './matches';
import { UserNameIndex } from './user-name-index';
import { attributeValues } from './values';
import type { WebexPeople } from './webex-people';
import type { Yielder } from './yielder';

/** Indexes that do not depend on the source of userName. Computed once for a pair of lists. */
export interface Preparation {
  readonly people: EntraPeople;
  readonly webex: WebexPeople;
  readonly index: UserNameIndex;
  /** By attribute: the rows that each would find. */
  readonly found: ReadonlyMap<string, Matches>;
  readonly candidates: readonly PreflightCandidate[];
}

export async function prepare(people: EntraPeople, webex: WebexPeople, yielder: Yielder): Promise<Preparation> {
  const index = await UserNameIndex.build(webex, yielder);
  const found = new Map<string, Matches>();
  let first: Earlier | undefined;
  for (const attribute of people.addressAttributes) {
    const values = attributeValues(attribute, people);
    const those = await findPeople(values, people, index, yielder, first);
    found.set(attribute, those);
    first ??= { values, found: those };
  }
  const candidates = Array.from(found, ([attribute, { matches, filled }]) => ({ attribute, matches, filled }));
  return { people, webex, index, found, candidates: candidates.toSorted((a, b) => b.matches - a.matches) };
}

/** The number of rows that `prepare` processes. */
export function preparationRows(people: EntraPeople, webex: WebexPeople): number {
  return webex.length + people.addressAttributes.length * people.length;
}
