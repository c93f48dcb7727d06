import type { TokenPeriod } from '../contract';
import type { Translator } from './i18n';

/** What became of a token. */
export function tokenStatusText({ status, statusAt }: TokenPeriod, { t, day }: Translator): string {
  return t(`tokens.status.${status}`, { date: statusAt ? day(statusAt) : '' });
}
