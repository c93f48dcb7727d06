import type { AttributeMapping, SetupEvent } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { typeText } from '../../../../shared/texts/mapping-texts';
import { sourceText } from '../../entra/expression-engine';
import { keyOf } from '../../entra/mappings/compare';
import { defaultMappings } from '../../entra/mappings/default-mappings';
import type { Facts } from '../../setup/facts';
import { settingsText } from '../record-document/mappings';
import type { RecordEntry } from './record-entry';

/** The rows of the mappings by target; Entra's defaults while the mappings are unchanged. */
export function mappingTexts({ mappings }: Facts, _: readonly SetupEvent[], translator: Translator): RecordEntry[] {
  const counts = new Map<string, number>();
  return (mappings?.mappings ?? defaultMappings()).map((row) => {
    const key = keyOf(row.target);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    // Rows with the same target are matched by their position.
    return { id: `mapping ${key} ${count}`, name: row.target, text: rowText(row, translator) };
  });
}

function rowText(row: AttributeMapping, translator: Translator): string {
  const { t } = translator;
  const type = typeText(row.source.kind, translator);
  const source = sourceText(row.source);
  return [source ? t('document.changes.mapping', { type, source }) : type, settingsText(row, translator)].join(' · ');
}
