import { en } from '../../assets/locales/en';
import { zhCN } from '../../assets/locales/zh-CN';
import type { Locale } from '../enums';
import { type Catalog, createTranslator, type Translator } from './translator';

export type { Catalog, MessageId, MessageValues, Translator } from './translator';

/** The complete catalogs. The compiler proves that Chinese has every English message. */
export const catalogs: Readonly<Record<Locale, Catalog>> = { en, 'zh-CN': zhCN };

const translators = new Map<Locale, Translator>();

/** The translator of a locale; there is one for each. The page has its own, which loads catalogs on demand. */
export function translator(locale: Locale): Translator {
  const known = translators.get(locale);
  if (known) return known;
  const made = createTranslator(locale, catalogs[locale]);
  translators.set(locale, made);
  return made;
}
