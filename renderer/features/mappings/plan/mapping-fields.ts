import type { AttributeMapping } from '../../../../shared/contract';
import { sourceText } from '../../../lib/source-text';
import { emptyMapping } from '../empty-mapping';

/**
 * The fields of the portal's page "Edit Attribute", in its order (Microsoft Learn, "Customize user provisioning
 * attribute-mappings": mapping types and properties).
 */
export const fieldIds = ['type', 'source', 'defaultValue', 'target', 'match', 'precedence', 'apply'] as const;
export type FieldId = (typeof fieldIds)[number];

/**
 * The fields to enter for a row, in the order of the portal's page. @param before the row in the portal;
 * null: it is new, so that its type, source and target are always named
 */
export function fieldsToEnter(before: AttributeMapping | null, after: AttributeMapping): readonly FieldId[] {
  const old = before ?? emptyMapping;
  const hasSource = after.source.kind !== 'none';
  const differs: Readonly<Record<FieldId, boolean>> = {
    type: !before || old.source.kind !== after.source.kind,
    source:
      hasSource &&
      (!before || old.source.kind !== after.source.kind || sourceText(old.source) !== sourceText(after.source)),
    defaultValue: old.defaultValue !== after.defaultValue,
    // Rows are matched by their target, so the target of an existing row can differ only in case.
    target: !before,
    match: old.matching > 0 !== after.matching > 0,
    precedence: after.matching > 0 && old.matching !== after.matching,
    apply: old.apply !== after.apply,
  };
  return fieldIds.filter((id) => differs[id]);
}

/** The fields for reading: the label of the source implies the type, unless there is no source. */
export function fieldsToShow(before: AttributeMapping | null, after: AttributeMapping): readonly FieldId[] {
  return fieldsToEnter(before, after).filter(
    (id) => id !== 'target' && (id !== 'type' || after.source.kind === 'none'),
  );
}
