import { type I18n, setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { en } from '../../assets/locales/en';
import type { Locale } from '../enums';
import { languages } from './languages';
import { textSurroundings } from './surroundings';

export type MessageId = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number | Date>>;
/** Every message of one language, ICU MessageFormat. */
export type Catalog = Readonly<Record<MessageId, string>>;

export interface Translator {
  readonly locale: Locale;
  /**
   * The message in this locale, its placeholders filled from `values`. Fills `{store}` by itself: the place where this
   * computer keeps tokens, with its article; `{Store}` is the same at the start of a sentence.
   */
  t(id: MessageId, values?: MessageValues): string;
  /** Whether there is such a message: records of other versions hold codes that this one does not know. */
  knows(id: string): id is MessageId;
  /** A calendar day: `22 November 2026`. */
  day(moment: string | Date): string;
  /** A day and a time to the minute, in the computer's time zone. */
  moment(moment: string | Date): string;
  /** A list: `one, two`. */
  list(items: readonly string[]): string;
  /** A whole number with the locale's grouping. */
  number(value: number): string;
}

/** The translator of this catalog: messages, days and numbers in its language. */
export function createTranslator(locale: Locale, catalog: Catalog): Translator {
  const i18n: I18n = setupI18n({ locale, messages: { [locale]: {} } });
  const compiled = new Set<MessageId>();
  const t: Translator['t'] = (id, values) => {
    // Compiles each message on first use: compiling a whole catalog would delay the start.
    if (!compiled.has(id)) i18n.load(locale, { [id]: compileMessage(catalog[id]) });
    compiled.add(id);
    return i18n._(id, /\{store\}/i.test(catalog[id]) ? { ...stores(), ...values } : values);
  };
  const stores = () => {
    const system = textSurroundings().platform ?? 'unknown';
    return { store: t('app.store', { system }), Store: t('app.store.capital', { system }) };
  };
  const { format } = languages[locale];
  const day = new Intl.DateTimeFormat(format, { dateStyle: 'long' });
  const moment = new Intl.DateTimeFormat(format, { dateStyle: 'long', timeStyle: 'short' });
  const list = new Intl.ListFormat(format, { type: 'conjunction', style: 'narrow' });
  const number = new Intl.NumberFormat(format);
  return {
    locale,
    t,
    knows: (id): id is MessageId => Object.hasOwn(catalog, id),
    day: (value) => day.format(new Date(value)),
    moment: (value) => moment.format(new Date(value)),
    list: (items) => list.format(items),
    number: (value) => number.format(value),
  };
}
