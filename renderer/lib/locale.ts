import { en } from '../../assets/locales/en';
import { type Locale, locales } from '../../shared/enums';
import { type Catalog, createTranslator, type Translator } from '../../shared/texts/translator';
import { addLaterTexts } from './later-texts';

const loaders: Readonly<Record<Locale, () => Promise<Catalog>>> = {
  en: async () => en,
  'zh-CN': async () => (await import('../../assets/locales/zh-CN')).zhCN,
};

const english = createTranslator('en', en);
const translators = new Map<Locale, Translator>([['en', english]]);
const whole = new Map<Locale, Promise<void>>();
const listeners = new Set<() => void>();
let changes = 0;

/** Loads the messages of a language that the start can show, once. The English ones are always there, so that the page has texts at once. */
export async function loadStartTexts(locale: Locale): Promise<void> {
  if (!translators.has(locale)) translators.set(locale, createTranslator(locale, await loaders[locale]()));
}

/** Loads the catalog of a language, once. A load that failed is tried again at the next call. */
export function loadLocale(locale: Locale): Promise<void> {
  const known = whole.get(locale);
  if (known) return known;
  const loading = loadWhole(locale).catch((thrown: unknown) => {
    whole.delete(locale);
    throw thrown;
  });
  whole.set(locale, loading);
  return loading;
}

async function loadWhole(locale: Locale): Promise<void> {
  await loadStartTexts(locale);
  await addLaterTexts(locale, await loaders[locale]());
  changes += 1;
  for (const listener of listeners) listener();
}

/** Loads the catalogs of all languages, each once. */
export async function loadAllLocales(): Promise<void> {
  await Promise.all(locales.map(loadLocale));
}

/** The translator of a language that is loaded; until then, the English one. */
export function translatorOf(locale: Locale): Translator {
  return translators.get(locale) ?? english;
}

/** Calls the listener whenever a catalog has become whole; returns a function that stops. */
export function onTexts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How often a catalog has become whole. */
export function textChanges(): number {
  return changes;
}
