import type { Failure } from '../contract';
import type { Translator } from './i18n';

/** What the server itself says about a failure, marked as its words; empty: nothing. */
export function serverWordsText({ detail }: Failure, { t }: Translator): string {
  return detail?.said ? t('failureSaid', { said: detail.said }) : '';
}

/** The other details, which the app's own texts use. */
export function withoutServerWords(detail: Failure['detail']): Record<string, string | number> {
  const { said: _, ...others } = detail ?? {};
  return others;
}
