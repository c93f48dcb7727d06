import { en } from '../../assets/locales/en';
import type { Locale } from '../../shared/enums';
import { createTranslator, type Translator } from '../../shared/texts/translator';

const english = createTranslator('en', en);
const translators = new Map<Locale, Translator>([['en', english]]);

/** Loads the catalog of a language, once. English is always loaded, so that the page has texts at once. */
export async function loadLocale(locale: Locale): Promise<void> {
  if (translators.has(locale)) return;
  const { zhCN } = await import('../../assets/locales/zh-CN');
  translators.set(locale, createTranslator(locale, zhCN));
}

/** The translator of a language that is loaded; until then, the English one. */
export function translatorOf(locale: Locale): Translator {
  return translators.get(locale) ?? english;
}
