import { sourceText } from '../expression-engine';
import { type CheckedRow, newFinding, type UnratedFinding } from './unrated-finding';

/** Table 1 of the setup documents maps objectId to externalId by default: Entra's own ID, which never changes. */
export function externalIdFindings(rows: readonly CheckedRow[]): UnratedFinding[] {
  const row = rows.find(({ key }) => key === 'externalid');
  if (!row) return [newFinding('externalIdMissing', null)];
  const { index, mapping, source } = row;
  if (source.kind === 'invalid' || (source.kind === 'attribute' && source.name === 'objectId')) return [];
  return [newFinding('externalIdChanged', index, { source: sourceText(mapping.source) })];
}
