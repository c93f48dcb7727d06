import { en } from '../../assets/locales/en';
import { type Locale, locales } from '../../shared/enums';
import { type Catalog, createTranslator, type Translator } from '../../shared/texts/translator';

const loaders: Readonly<Record<Locale, () => Promise<Catalog>>> = {
  en: async () => en,
  'zh-CN': async () => (await import('../../assets/locales/zh-CN')).zhCN,
};

const english = createTranslator('en', en);
const translators = new Map<Locale, Translator>([['en', english]]);

/** Loads the catalog of a language, once. English is always loaded, so that the page has texts at once. */
export async function loadLocale(locale: Locale): Promise<void> {
  if (translators.has(locale)) return;
  translators.set(locale, createTranslator(locale, await loaders[locale]()));
}

/** Loads the catalogs of all languages, each once. */
export async function loadAllLocales(): Promise<void> {
  await Promise.all(locales.map(loadLocale));
}

/** The translator of a language that is loaded; until then, the English one. */
export function translatorOf(locale: Locale): Translator {
  return translators.get(locale) ?? english;
}
