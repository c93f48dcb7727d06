import type { CheckView } from '../contract';
import type { Translator } from './i18n';

/** What was seen, as short facts in the reader's language. */
export function seenFacts({ seen = {} }: CheckView, { t, day }: Translator): string[] {
  const facts: string[] = [];
  for (const [name, value] of Object.entries(seen)) {
    const text = seenFact(name, value);
    if (text) facts.push(text);
  }
  return facts;

  function seenFact(name: string, value: string | number): string {
    switch (name) {
      case 'ip':
      case 'displayName':
      case 'email':
      case 'orgName':
        return String(value);
      case 'accountOrg':
        return 'orgName' in seen ? '' : String(value);
      case 'proxy':
        return t('seen.proxy', { proxy: value });
      case 'reused':
        return t('seen.reused');
      case 'issuer':
        return t('seen.issuer', { issuer: value });
      case 'validTo':
        return Number.isNaN(Date.parse(String(value))) ? '' : t('seen.validTo', { date: day(String(value)) });
      case 'notEncrypted':
        return t('seen.notEncrypted');
      case 'clockAhead':
        // The remark reports more than a minute, in a larger unit.
        return !(Math.abs(Number(value)) <= 60) ? '' : t('seen.clockAhead', { seconds: Math.abs(Number(value)) });
      case 'noDate':
        return t('seen.noDate');
      case 'acceptedBy':
        return t('seen.acceptedBy');
      case 'administrator':
        return value === 'full' || value === 'userAdmin' || value === 'no' ? t(`signIn.admin.${value}`) : '';
      case 'total':
        return Number.isFinite(Number(value)) ? t('seen.total', { total: Number(value) }) : '';
      case 'status':
        return t('seen.status', { status: value });
      default:
        return '';
    }
  }
}
