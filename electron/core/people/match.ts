import type { MappingSource } from '../../../shared/contract';
import { type Classification, classify } from './classify';
import { findPeople } from './matches';
import { otherDomains } from './other-domains';
import type { Preparation } from './preparation';
import { PreflightResult } from './result';
import { SearchText } from './search-text';
import { sameBytes } from './store/text-column';
import { type CompileExpression, type Values, valuesOf } from './values';
import { verdictNumber } from './verdicts';
import { inSlices, type Yielder } from './yielder';

/**
 * Compares the people of Entra's file with those in Webex, for one source of userName.
 * @param domain the setup's own, in lower case; null: unknown
 * @throws FailureError `preflight.attributeMissing`, `preflight.expression`; the signal's reason when it is canceled
 */
export async function match(
  preparation: Preparation,
  source: MappingSource,
  compile: CompileExpression,
  yielder: Yielder,
  domain: string | null = null,
): Promise<PreflightResult> {
  const { people, index } = preparation;
  const values = await valuesOf(source, people, compile, yielder);
  const attribute = source.kind === 'attribute' ? source.name : null;
  const found =
    (attribute === null ? undefined : preparation.found.get(attribute)) ??
    (await findPeople(values, people, index, yielder));
  const classification = await classify(preparation, values, found, attribute, yielder);
  const webexOnly = rowsOf(classification.seen);
  const search = await searchText(preparation, values, classification, webexOnly, yielder);
  const foreign = await otherDomains(values, people.length, domain, yielder);
  return new PreflightResult({ ...preparation, ...classification, source, values, webexOnly, search, domain, foreign });
}

/** Upper bound on the rows that `match` processes. */
export function matchRows({ people, webex }: Pick<Preparation, 'people' | 'webex'>): number {
  return 6 * people.length + 4 * webex.length;
}

/** The people in Webex who match no row of the file. */
function rowsOf(seen: Uint8Array): Uint32Array {
  let count = 0;
  for (const one of seen) if (one === 0) count += 1;
  const rows = new Uint32Array(count);
  let at = 0;
  seen.forEach((one, row) => {
    if (one !== 0) return;
    rows[at] = row;
    at += 1;
  });
  return rows;
}

async function searchText(
  { people, webex }: Preparation,
  values: Values,
  { verdicts, where }: Classification,
  webexOnly: Uint32Array,
  yielder: Yielder,
): Promise<SearchText> {
  const text = new SearchText();
  const names = people.columns.get('displayName');
  await inSlices(people.length, yielder, (from, to) => {
    for (let row = from; row < to; row += 1) {
      const original = people.originalName(row);
      const value = values.at(row);
      text.add(value);
      if (!sameBytes(value, original)) text.add(original);
      if (names) text.add(names.at(row));
      // A match has the same address in Webex, except for its case.
      const found = where[row] ?? -1;
      if (found >= 0 && (verdicts[row] ?? 0) > verdictNumber.differsInCase) text.add(webex.userNames.at(found));
      text.endRow();
    }
  });
  await inSlices(webexOnly.length, yielder, (from, to) => {
    for (let entry = from; entry < to; entry += 1) {
      const row = webexOnly[entry] ?? 0;
      text.add(webex.userNames.at(row)).add(webex.displayNames.at(row));
      text.add(webex.givenNames.at(row)).add(webex.familyNames.at(row)).endRow();
    }
  });
  return text.end();
}
