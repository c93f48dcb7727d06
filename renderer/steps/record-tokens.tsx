import { fateText } from '../../assets/token-texts';
import type { ChainToken } from '../../electron/contract';
import { useTranslator } from '../i18n';

/** The chain of tokens, newest first: from when, until when, and what became of each. */
export function Tokens({ tokens }: { tokens: readonly ChainToken[] }) {
  const translator = useTranslator();
  const { t, day } = translator;
  if (tokens.length === 0) return null;
  return (
    <section className="part">
      <h2 id="tokens">{t('tokens.title')}</h2>
      <p className="quiet">{t('tokens.text')}</p>
      <table className="card tokens" aria-labelledby="tokens">
        <thead>
          <tr>
            <th scope="col">{t('tokens.from')}</th>
            <th scope="col">{t('tokens.until')}</th>
            <th scope="col">{t('renewal.token.fingerprint')}</th>
            <th scope="col">{t('tokens.fate')}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.toReversed().map((token) => (
            <tr key={token.obtainedAt} data-fate={token.fate}>
              <td data-label={t('tokens.from')}>
                {day(token.obtainedAt)}
                {token.email ? <p className="caption">{token.email}</p> : null}
              </td>
              <td data-label={t('tokens.until')}>{token.expiresAt ? day(token.expiresAt) : t('home.noExpiry')}</td>
              <td data-label={t('renewal.token.fingerprint')} className="mono">
                {token.fingerprint ? <code>{token.fingerprint}</code> : t('tokens.noFingerprint')}
              </td>
              <td data-label={t('tokens.fate')}>{fateText(token, translator)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
