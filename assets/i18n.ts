import { type I18n, setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { en } from './locales/en';
import { zhCN } from './locales/zh-CN';

export type MessageId = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number | Date>>;
export type CatalogLocale = 'en' | 'zh-CN';

/** The complete catalogs, ICU MessageFormat. The compiler proves that Chinese has every English message. */
export const catalogs: Readonly<Record<CatalogLocale, Readonly<Record<MessageId, string>>>> = { en, 'zh-CN': zhCN };

export interface Translator {
  readonly locale: CatalogLocale;
  /** The message in this locale, its placeholders filled from `values`. */
  t(id: MessageId, values?: MessageValues): string;
  /** A calendar day, for people: `22 November 2026`. */
  day(moment: string | Date): string;
  /** A day and a time to the minute, in the computer's time zone. */
  moment(moment: string | Date): string;
  /** A whole number with the locale's grouping. */
  number(value: number): string;
}

const instances = new Map<CatalogLocale, Translator>();

/** The translator of a locale; there is one for each. */
export function translator(locale: CatalogLocale): Translator {
  const known = instances.get(locale);
  if (known) return known;
  const made = make(locale);
  instances.set(locale, made);
  return made;
}

function make(locale: CatalogLocale): Translator {
  const i18n: I18n = setupI18n({ locale, messages: { [locale]: {} } });
  const compiled = new Set<MessageId>();
  const t: Translator['t'] = (id, values) => {
    // Each message is compiled when it is first said: nobody waits for a whole catalog at the start.
    if (!compiled.has(id)) i18n.load(locale, { [id]: compileMessage(catalogs[locale][id]) });
    compiled.add(id);
    return i18n._(id, values);
  };
  // British order, so that a day is never mistaken for a month by readers of other countries.
  const region = locale === 'en' ? 'en-GB' : locale;
  const day = new Intl.DateTimeFormat(region, { dateStyle: 'long' });
  const moment = new Intl.DateTimeFormat(region, { dateStyle: 'long', timeStyle: 'short' });
  const number = new Intl.NumberFormat(region);
  return {
    locale,
    t,
    day: (value) => day.format(new Date(value)),
    moment: (value) => moment.format(new Date(value)),
    number: (value) => number.format(value),
  };
}
