import type { TokenView } from '../../shared/contract';
import { daysUntil, isPast } from '../../shared/texts/days';
import type { Translator } from '../../shared/texts/translator';

export function expiryText({ expiresAt }: TokenView, { t, day }: Translator): string {
  if (!expiresAt) return t('signIn.expiry.unknown');
  const date = day(expiresAt);
  return isPast(expiresAt)
    ? t('signIn.expiry.past', { date })
    : t('signIn.expiry.days', { date, days: daysUntil(expiresAt) });
}
