import { type CheckedRow, newFinding, type UnratedFinding } from './unrated-finding';

/**
 * IsSoftDeleted is true for people who are unassigned, out of scope, deleted or disabled. `active` must be its negation
 * (Microsoft Learn, "Customize user provisioning attribute-mappings", "What you should know").
 */
export function activeFindings(rows: readonly CheckedRow[]): UnratedFinding[] {
  const row = rows.find(({ key }) => key === 'active');
  if (!row) return [newFinding('activeMissing', null)];
  const { index, mapping } = row;
  return [...ofSource(row), ...(mapping.apply === 'creation' ? [newFinding('activeOnlyOnce', index)] : [])];
}

function ofSource({ index, mapping, source }: CheckedRow): UnratedFinding[] {
  switch (source.kind) {
    case 'constant':
      return [newFinding('activeConstant', index, { value: source.value })];
    case 'none':
      return [newFinding('activeConstant', index, { value: mapping.defaultValue })];
    case 'attribute':
      return [newFinding(source.name === 'IsSoftDeleted' ? 'activeInverted' : 'activeNotSoftDeleted', index)];
    case 'calculated':
      return source.attributes.includes('IsSoftDeleted') ? [] : [newFinding('activeNotSoftDeleted', index)];
    case 'invalid':
      return [];
  }
}
