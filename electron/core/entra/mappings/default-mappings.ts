import type { AttributeMapping } from '../../../../shared/contract';
import { type AttributeRow, attributeTable } from '../../../../shared/texts/attribute-table';

/** Entra's default mappings for Cisco Webex: the six defaults of Table 1 of the setup documents. */
export function defaultMappings(): AttributeMapping[] {
  return attributeTable.filter((row) => row.byDefault).map(mappingOf);
}

/** The nine attributes that Table 1 offers in addition. */
export function additionalMappings(): AttributeMapping[] {
  return attributeTable.filter((row) => !row.byDefault).map(mappingOf);
}

function mappingOf(row: AttributeRow): AttributeMapping {
  const text = row.source;
  return {
    source: text.includes('(') ? { kind: 'expression', text } : { kind: 'attribute', name: text },
    target: row.target,
    // Webex supports filtering by userName alone (Microsoft Learn, "Configure Cisco Webex for automatic user provisioning").
    matching: row.target === 'userName' ? 1 : 0,
    defaultValue: '',
    apply: 'always',
  };
}
