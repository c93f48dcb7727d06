import type { AttributeMapping, SetupEvent } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { typeText } from '../../../../shared/texts/mapping-texts';
import { sourceText } from '../../entra/expression-engine';
import { keyOf } from '../../entra/mappings/compare';
import { defaultMappings } from '../../entra/mappings/default-mappings';
import type { Facts } from '../../setup/facts';
import { settingsText } from '../record-document/mappings';
import type { Told } from './told';

/** The rows of the mappings by their target; before anybody has changed them, Entra's defaults. */
export function mappingTexts({ mappings }: Facts, _: readonly SetupEvent[], words: Translator): Told[] {
  const counts = new Map<string, number>();
  return (mappings?.mappings ?? defaultMappings()).map((row) => {
    const key = keyOf(row.target);
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    // Of several rows with one target, the first belongs to the first.
    return { id: `mapping ${key} ${count}`, name: row.target, text: rowText(row, words) };
  });
}

function rowText(row: AttributeMapping, words: Translator): string {
  const { t } = words;
  const type = typeText(row.source.kind, words);
  const source = sourceText(row.source);
  return [source ? t('document.changes.mapping', { type, source }) : type, settingsText(row, words)].join(' · ');
}
