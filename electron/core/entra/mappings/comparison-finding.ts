import type { AttributeMapping, Finding, SetupEvent } from '../../../../shared/contract';
import { type ExpressionEngine, sourceText } from '../expression-engine';
import { keyOf, pairRows, sameMapping } from './compare';

/** A comparison of people, as the record has it. */
export type Comparison = Pick<Extract<SetupEvent, { type: 'preflighted' }>, 'at' | 'people' | 'counts' | 'matching'>;

/** The rows that decide whom Entra finds in Webex: userName, and the matching attributes. */
export function matchingRows(mappings: readonly AttributeMapping[]): AttributeMapping[] {
  return mappings.filter(({ target, matching }) => keyOf(target) === 'username' || matching > 0);
}

/**
 * The findings, with the result of a comparison of people in place of the warning that userName might create duplicates. It
 * counts only for the mappings with which it was made: people are compared by userName, as the only matching attribute.
 * @param comparison the last one; an earlier version wrote none of its mappings
 */
export function withComparison(
  findings: readonly Finding[],
  mappings: readonly AttributeMapping[],
  comparison: Comparison | null,
  engine: ExpressionEngine,
): readonly Finding[] {
  const now = matchingRows(mappings);
  const [userName] = now;
  if (!comparison?.matching || !userName || now.length > 1 || userName.matching === 0) return findings;
  const isSame = pairRows(comparison.matching, now).every(
    ({ before, after }) => before && after && sameMapping(before, after, engine),
  );
  if (!isSame) return findings;
  const { at, people, counts } = comparison;
  const finding: Finding = {
    code: counts.duplicates > 0 ? 'userNameDuplicates' : 'userNameCompared',
    severity: counts.duplicates > 0 ? 'warning' : 'info',
    row: mappings.indexOf(userName),
    values: { at, people, duplicates: counts.duplicates, source: sourceText(userName.source) },
  };
  const others = findings.filter(({ code }) => code !== 'userNameChanged');
  const place = others.findIndex(({ row }) => row === null || row >= (finding.row ?? 0));
  return place < 0 ? [...others, finding] : others.toSpliced(place, 0, finding);
}
