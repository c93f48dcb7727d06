import type { PreflightRow } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/i18n';

/** Why Entra would do that with this person; empty when there is nothing to explain. */
export function reasonText(row: PreflightRow, { t }: Translator): string {
  const parts = [
    row.reason ? t(`preflight.reason.${row.reason}`) : '',
    row.sameAs ?? '',
    row.refusal?.function ?? '',
    evidenceText(row, t),
    row.turnedOff ? t('preflight.turnedOff') : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

function evidenceText({ evidence }: PreflightRow, t: Translator['t']): string {
  if (!evidence) return '';
  if (evidence.kind !== 'address') return t(`preflight.evidence.${evidence.kind}`);
  if (evidence.attribute === null) return t('preflight.evidence.ownValue');
  return `${t(`preflight.evidence.${evidence.in}`)} ${evidence.attribute}`;
}
