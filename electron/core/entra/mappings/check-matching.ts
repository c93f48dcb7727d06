import { sourceAttribute } from '../attributes/source-attributes';
import { type CheckedRow, newFinding, type UnratedFinding } from './unrated-finding';

/**
 * Matching attributes should be unique, and Webex must support filtering by them (Microsoft Learn, "Customize user
 * provisioning attribute-mappings", "Matching users in the source and target systems"). Microsoft documents this only for
 * userName ("Configure Cisco Webex for automatic user provisioning").
 *
 * "Matching based on a combination of attributes isn't supported" (same section). Entra refuses to save such a row: "Joining
 * property userPrincipalName has more than one SourceName" (SchemaInvalid; MicrosoftDocs/azure-docs#11525 and #20635).
 */
export function matchingFindings(rows: readonly CheckedRow[]): UnratedFinding[] {
  const matching = rows.filter(({ mapping }) => mapping.matching > 0);
  if (matching.length === 0) return [newFinding('matchingMissing', null)];
  const first = new Map<number, CheckedRow>();
  return matching.flatMap((row) => {
    const { index, key, mapping } = row;
    const earlier = first.get(mapping.matching);
    first.set(mapping.matching, earlier ?? row);
    const target = mapping.target.trim();
    return [
      ...(earlier
        ? [newFinding('matchingSamePrecedence', index, { precedence: mapping.matching, row: earlier.index + 1 })]
        : []),
      ...severalSources(row),
      ...(isShared(row) ? [newFinding('matchingNotUnique', index, { target })] : []),
      ...(key === 'username' ? [] : [newFinding('matchingNotFilterable', index, { target })]),
    ];
  });
}

function severalSources({ index, mapping, source }: CheckedRow): UnratedFinding[] {
  if (source.kind !== 'calculated' || source.attributes.length < 2) return [];
  const [target, list] = [mapping.target.trim(), source.attributes.join(', ')];
  return [newFinding('matchingSeveralSources', index, { target, list })];
}

/** Whether several people can have the same value. An unknown attribute counts as unique. */
function isShared({ source }: CheckedRow): boolean {
  if (source.kind === 'constant' || source.kind === 'none') return true;
  if (source.kind === 'calculated') return source.attributes.length === 0;
  if (source.kind !== 'attribute') return false;
  const known = sourceAttribute(source.name);
  return known !== undefined && !known.unique && known.address === 'never';
}
