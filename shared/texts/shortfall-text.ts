import type { Shortfall } from '../contract';
import type { Translator } from './i18n';

/** A line about a comparison, with what the list from Webex lacked. */
export function withShortfall(text: string, shortfall: Shortfall | undefined, { t }: Translator): string {
  return shortfall ? `${text} · ${t('preflight.short.title', shortfall)}` : text;
}
