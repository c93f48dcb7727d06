import type { LastComparison } from '../../shared/contract';
import type { Translator } from '../../shared/texts/i18n';

/** When people were compared last, and how many would be duplicated. */
export function comparisonText({ at, counts }: LastComparison, { t, day }: Translator): string {
  return t('duplicates.last', { date: day(at), count: counts.duplicates });
}
