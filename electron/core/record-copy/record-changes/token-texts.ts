import type { SetupEvent } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { fateText } from '../../../../shared/texts/token-texts';
import type { Facts } from '../../setup/facts';
import { tokenChain } from '../../setup/token-chain';
import type { Told } from './told';

/** Every token with its fate. A token is told from others by the moment at which it was obtained. */
export function tokenTexts(_: Facts, events: readonly SetupEvent[], words: Translator): Told[] {
  const { t, day, moment } = words;
  return tokenChain(events).map((token) => {
    const until = token.expiresAt ? day(token.expiresAt) : t('home.noExpiry');
    const parts = [
      fateText(token, words),
      t('document.changes.token.until', { date: until }),
      ...(token.fingerprint ? [t('document.changes.token.fingerprint', { fingerprint: token.fingerprint })] : []),
    ];
    const name = t('document.changes.token', { moment: moment(token.obtainedAt) });
    return { id: `token ${token.obtainedAt}`, name, text: parts.join(' · ') };
  });
}
