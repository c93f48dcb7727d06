import type { ChainToken } from '../contract';
import type { Translator } from './i18n';

/** What became of a token. */
export function fateText({ fate, fateAt }: ChainToken, { t, day }: Translator): string {
  return t(`tokens.fate.${fate}`, { date: fateAt ? day(fateAt) : '' });
}
