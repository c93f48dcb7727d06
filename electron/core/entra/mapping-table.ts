import type { AttributeMapping } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';
import { applyText, typeText } from '../../../shared/texts/mapping-texts';
import { sourceText } from './expression-engine';

/** A table of mappings as text: headings in the translator's language, then a row for each mapping. */
export interface MappingTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The columns of every readable export: the fields of Entra's page "Edit Attribute". */
export function mappingTable(mappings: readonly AttributeMapping[], translator: Translator): MappingTable {
  const { t } = translator;
  return {
    headings: [
      t('mapping.column.target'),
      t('mapping.column.type'),
      t('mapping.column.source'),
      t('mapping.column.matching'),
      t('mapping.column.defaultValue'),
      t('mapping.column.apply'),
    ],
    rows: mappings.map(({ source, target, matching, defaultValue, apply }) => [
      target,
      typeText(source.kind, translator),
      sourceText(source),
      matching > 0 ? String(matching) : '',
      defaultValue,
      applyText(apply, translator),
    ]),
  };
}
