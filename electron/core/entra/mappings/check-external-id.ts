import { sourceText } from '../expression-engine';
import { type CheckedRow, type Found, found } from './found';

/** Table 1 of the setup documents maps objectId to externalId by default: Entra's own id, which never changes. */
export function externalIdFindings(rows: readonly CheckedRow[]): Found[] {
  const row = rows.find(({ key }) => key === 'externalid');
  if (!row) return [found('externalIdMissing', null)];
  const { index, mapping, source } = row;
  if (source.kind === 'invalid' || (source.kind === 'attribute' && source.name === 'objectId')) return [];
  return [found('externalIdChanged', index, { source: sourceText(mapping.source) })];
}
