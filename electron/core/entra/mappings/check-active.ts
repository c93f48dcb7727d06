import { type CheckedRow, type Found, found } from './found';

/**
 * IsSoftDeleted is true for whoever is unassigned, out of scope, deleted or disabled; `active` has to follow it, the other way
 * round (Microsoft Learn, "Customize user provisioning attribute-mappings", "What you should know").
 */
export function activeFindings(rows: readonly CheckedRow[]): Found[] {
  const row = rows.find(({ key }) => key === 'active');
  if (!row) return [found('activeMissing', null)];
  const { index, mapping } = row;
  return [...ofSource(row), ...(mapping.apply === 'creation' ? [found('activeOnlyOnce', index)] : [])];
}

function ofSource({ index, mapping, source }: CheckedRow): Found[] {
  switch (source.kind) {
    case 'constant':
      return [found('activeConstant', index, { value: source.value })];
    case 'none':
      return [found('activeConstant', index, { value: mapping.defaultValue })];
    case 'attribute':
      return [found(source.name === 'IsSoftDeleted' ? 'activeInverted' : 'activeNotSoftDeleted', index)];
    case 'calculated':
      return source.attributes.includes('IsSoftDeleted') ? [] : [found('activeNotSoftDeleted', index)];
    case 'invalid':
      return [];
  }
}
