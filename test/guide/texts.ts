import en from '../../assets/user-guide/en.json' with { type: 'json' };
import zhCN from '../../assets/user-guide/zh-CN.json' with { type: 'json' };
import { type Locale, locales } from '../../shared/enums';
import { setTextEnvironment, textEnvironment } from '../../shared/texts/environment';
import { type Catalog, catalogs } from '../../shared/texts/i18n';

/** The prose of the guide, which the app does not contain. */
export type ProseId = keyof typeof en;
type Prose = Readonly<Record<ProseId, string>>;

/** Everything that the guide is made of, by language. */
export type Sources = Readonly<Record<Locale, { readonly prose: Prose; readonly catalog: Catalog }>>;

export const sources: Sources = {
  en: { prose: en, catalog: catalogs.en },
  'zh-CN': { prose: zhCN, catalog: catalogs['zh-CN'] },
};

export const proseIds = Object.keys(en) as ProseId[];
export const guideLocales = locales;

/** Runs `make` with texts that name no system: the guide is the same on every computer. */
export function withoutSystem<T>(make: () => T): T {
  const before = textEnvironment();
  setTextEnvironment({ platform: null, systemLocale: 'en-US' });
  try {
    return make();
  } finally {
    setTextEnvironment(before);
  }
}
