import type { LastComparison } from '../../shared/contract';
import type { Translator } from '../../shared/texts/i18n';

/** When people were compared last, and how many would be duplicated. */
export function comparisonText({ at, counts, shortfall }: LastComparison, { t, day }: Translator): string {
  const values = { date: day(at), count: counts.duplicates };
  return shortfall ? t('duplicates.lastShort', values) : t('duplicates.last', values);
}
