import type { Locale } from '../enums';
import { englishFormat } from './english-format';
import type { TextEnvironment } from './environment';

/** Fonts with the letters of a language that the Latin fonts lack. */
interface LanguageFonts {
  readonly mac: string;
  readonly windows: string;
  readonly linux: string;
  /** Less common ones, for a saved page, which is read on any computer. */
  readonly further: readonly string[];
  readonly monospace: string;
}

/** What the app must know about a language besides its texts. A new language does not compile until it is here. */
interface Language {
  /** The languages that get this catalog: the first part of a language tag (BCP 47), in small letters. */
  readonly primary: string;
  /** The language tag that days, lists and numbers are formatted by. */
  format(environment: TextEnvironment): string;
  readonly sentence: { readonly end: string; readonly space: string };
  /** Null: the Latin fonts have its letters. */
  readonly fonts: LanguageFonts | null;
  /** Electron's own texts, such as those of dialogs, by its file names on all systems: `electronLanguages` of the packager. */
  readonly electronFiles: readonly string[];
}

export const languages: Readonly<Record<Locale, Language>> = {
  en: {
    primary: 'en',
    format: englishFormat,
    sentence: { end: '.', space: ' ' },
    fonts: null,
    electronFiles: ['en', 'en-US', 'en-GB'],
  },
  'zh-CN': {
    primary: 'zh',
    format: () => 'zh-CN',
    sentence: { end: '。', space: '' },
    fonts: {
      mac: 'PingFang SC',
      windows: 'Microsoft YaHei',
      linux: 'Noto Sans CJK SC',
      further: ['Noto Sans SC', 'Source Han Sans SC', 'WenQuanYi Micro Hei'],
      monospace: 'Noto Sans Mono CJK SC',
    },
    electronFiles: ['zh-CN', 'zh_CN'],
  },
};

/** The languages that need their own fonts, for a page that is read on any computer. */
export const fontsByLanguage = Object.values(languages).flatMap(({ primary, fonts }) => {
  if (!fonts) return [];
  const { mac, windows, linux, further } = fonts;
  return { primary, fonts: quoted([mac, windows, linux, ...further]) };
});

/** The fonts of all languages that need their own: names in quotes, separated by commas. */
export const systemFonts = namesOf(({ mac, windows, linux }) => [mac, windows, linux]);
export const linuxFonts = namesOf(({ linux }) => [linux]);
export const monospaceFonts = namesOf(({ monospace }) => [monospace]);

function namesOf(which: (fonts: LanguageFonts) => readonly string[]): string {
  return quoted(Object.values(languages).flatMap(({ fonts }) => (fonts ? which(fonts) : [])));
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
