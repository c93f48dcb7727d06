import { type I18n, setupI18n } from '@lingui/core';
import { type CompiledMessage, compileMessage } from '@lingui/message-utils/compileMessage';
import type { en } from '../../assets/locales/en';
import type { Locale } from '../enums';
import { type TextEnvironment, textEnvironment } from './environment';
import { languages } from './languages';

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
  /** A calendar day by the chosen region, or else the system's: `November 22, 2026` or `22 November 2026`. */
  day(moment: string | Date): string;
  /** A day and a time to the minute, in the computer's time zone. */
  moment(moment: string | Date): string;
  /** A list: `one, two`. */
  list(items: readonly string[]): string;
  /** A whole number with the locale's grouping. */
  number(value: number): string;
}

/**
 * The translator of a catalog: messages, days and numbers in its language.
 * @param given the catalog, or what reads it at the first message
 */
export function createTranslator(locale: Locale, given: Catalog | (() => Catalog)): Translator {
  let read: Catalog | null = typeof given === 'function' ? null : given;
  const catalog = () => {
    read ??= (given as () => Catalog)();
    return read;
  };
  const i18n: I18n = setupI18n({ locale, messages: { [locale]: {} } });
  /** The messages so far, and whether they name the place of tokens. */
  const compiled = new Map<MessageId, boolean>();
  const t: Translator['t'] = (id, values) => {
    const message = messageOf(catalog(), id);
    if (isPlain(message)) return message;
    // Compiles each message on first use: compiling a whole catalog would delay the start.
    if (!compiled.has(id)) {
      const tokens = typeof message === 'string' ? compileMessage(message) : message;
      i18n.load(locale, { [id]: tokens });
      compiled.set(id, /"store"/i.test(JSON.stringify(tokens)));
    }
    return i18n._(id, compiled.get(id) ? { ...stores(), ...values } : values);
  };
  const stores = () => {
    const system = textEnvironment().platform ?? 'unknown';
    return { store: t('app.store', { system }), Store: t('app.store.capital', { system }) };
  };
  // The region may become known after the translator was made, or be chosen in the settings.
  let made: { readonly environment: TextEnvironment; readonly formats: ReturnType<typeof formatsOf> } | null = null;
  const formats = () => {
    const environment = textEnvironment();
    if (made?.environment !== environment) made = { environment, formats: formatsOf(locale, environment) };
    return made.formats;
  };
  // Files and the texts of the main process are read by other programs: their dates hold no extra sign.
  const shown = (date: string) => (textEnvironment().wholeDates ? onOneLine(date) : date);
  return {
    locale,
    t,
    knows: (id): id is MessageId => Object.hasOwn(catalog(), id),
    day: (value) => shown(formats().day.format(new Date(value))),
    moment: (value) => shown(formats().moment.format(new Date(value))),
    list: (items) => formats().list.format(items),
    number: (value) => formats().number.format(value),
  };
}

/** The build compiles the messages of pages. Of a catalog that is being loaded, a message may not be there yet. */
function messageOf(catalog: Catalog, id: MessageId): string | CompiledMessage {
  return catalog[id] ?? '';
}

/** Whether there is nothing to fill in and nothing quoted: most messages, which need no parser. */
function isPlain(message: string | CompiledMessage): message is string {
  return typeof message === 'string' && !/[{}']/.test(message);
}

/** The date with U+2060, which has no width, where it could break: 2026年11月29日 breaks at each sign without it. */
export function onOneLine(date: string): string {
  return date.replaceAll(/(?<=\d)(?=[年月日])|(?<=[年月])(?=\d)/g, '\u2060');
}

function formatsOf(locale: Locale, environment: TextEnvironment) {
  const format = languages[locale].format(environment);
  return {
    day: new Intl.DateTimeFormat(format, { dateStyle: 'long' }),
    moment: new Intl.DateTimeFormat(format, { dateStyle: 'long', timeStyle: 'short' }),
    list: new Intl.ListFormat(format, { type: 'conjunction', style: 'narrow' }),
    number: new Intl.NumberFormat(format),
  };
}
