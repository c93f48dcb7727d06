import type { PreflightSummary, UsersFileView } from '../../../shared/contract';
import { leftOutRows } from '../../../shared/texts/row-findings';
import { matchingRows } from '../../core/entra/mappings/comparison-finding';
import { defaultMappings } from '../../core/entra/mappings/default-mappings';
import type { Facts } from '../../core/setup/facts';

/** What the record keeps of a comparison: its counts, and what limits them. @param file Entra's list */
export function comparedEvent(summary: PreflightSummary, file: UsersFileView, { orgId, mappings }: Facts) {
  const { source, people, webexPeople, counts, assigned, shortfall } = summary;
  return {
    type: 'preflighted' as const,
    from: source,
    ...{ people, webexPeople, counts },
    leftOut: leftOutRows(file),
    ...(file.incomplete ? { incomplete: true as const } : {}),
    ...(assigned === undefined ? {} : { assigned }),
    ...(shortfall ? { shortfall } : {}),
    ...(orgId ? { orgId } : {}),
    matching: matchingRows(mappings?.mappings ?? defaultMappings()),
  };
}
