import type { TextEnvironment } from './environment';

/**
 * The language tag that English days, times and numbers are formatted by: that of the chosen region, or else `en-GB` where the
 * system's region writes the day first, otherwise `en-US`, also if the region is unknown.
 * @param environment `systemLocale`: a tag such as `de-GB`, in any form that Electron returns; null: unknown
 */
export function englishFormat({ systemLocale, dateRegion = 'system' }: Omit<TextEnvironment, 'platform'>): string {
  if (dateRegion !== 'system') return `en-${dateRegion}`;
  const region = regionOf(systemLocale);
  if (!region) return 'en-US';
  const [first] = new Intl.DateTimeFormat(`en-${region}`, { dateStyle: 'long' }).formatToParts();
  return first?.type === 'day' ? 'en-GB' : 'en-US';
}

/**
 * The first of these locales that names a region; null without one. Linux reports `C` or an empty text if the system's locale
 * is not installed, while the environment still names it.
 */
export function localeWithRegion(locales: readonly string[]): string | null {
  return locales.find((locale) => regionOf(locale)) ?? null;
}

function regionOf(locale: string | null): string | null {
  // POSIX writes `en_GB.UTF-8`, and macOS appends keywords (`en_US@rg=gbzzzz`).
  const tag = locale?.replace(/[.@].*$/, '').replaceAll('_', '-');
  try {
    return (tag && new Intl.Locale(tag).region) || null;
  } catch {
    return null;
  }
}
