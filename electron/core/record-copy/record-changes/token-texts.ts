import type { SetupEvent } from '../../../../shared/contract';
import type { Translator } from '../../../../shared/texts/i18n';
import { tokenStatusText } from '../../../../shared/texts/token-texts';
import type { Facts } from '../../setup/facts';
import { tokenHistory } from '../../setup/token-history';
import type { RecordEntry } from './record-entry';

/** Every token with its status. The moment of its sign-in identifies a token. */
export function tokenTexts(_: Facts, events: readonly SetupEvent[], translator: Translator): RecordEntry[] {
  const { t, day, moment } = translator;
  return tokenHistory(events).map((token) => {
    const until = token.expiresAt ? day(token.expiresAt) : t('home.noExpiry');
    const parts = [
      tokenStatusText(token, translator),
      t('document.changes.token.until', { date: until }),
      ...(token.fingerprint ? [t('document.changes.token.fingerprint', { fingerprint: token.fingerprint })] : []),
    ];
    const name = t('document.changes.token', { moment: moment(token.obtainedAt) });
    return { id: `token ${token.obtainedAt}`, name, text: parts.join(' · ') };
  });
}
