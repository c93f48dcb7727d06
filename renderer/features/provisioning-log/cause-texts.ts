import type { CauseKind, ProvisioningCause } from '../../../shared/contract';
import type { Translator } from '../../../shared/texts/translator';
import type { Tone } from '../../ui/callout';

interface CauseTexts {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

/** What a cause is, or that a code is unknown. @param code of an unknown cause: the code, or the status of events without one */
export function causeTexts(cause: ProvisioningCause | null, code: string, { t }: Translator): CauseTexts {
  if (cause !== null) {
    return {
      title: t(`provisioningLog.cause.${cause}.title`),
      why: t(`provisioningLog.cause.${cause}.why`),
      remedy: t(`provisioningLog.cause.${cause}.remedy`),
    };
  }
  const without = statuses.includes(code);
  return {
    title: without ? t('provisioningLog.unknown.none', { status: code }) : t('provisioningLog.unknown.title', { code }),
    why: t(without ? 'provisioningLog.unknown.why.none' : 'provisioningLog.unknown.why'),
    remedy: t('provisioningLog.unknown.remedy'),
  };
}

/** The code, or the status, that the key of an unknown cause names. */
export function codeOfKey(key: string): string {
  return key.replace(/^\? /, '');
}

const statuses = ['failure', 'skipped', 'warning', 'other'];

export const kindTones: Readonly<Record<CauseKind, Tone | undefined>> = {
  act: 'danger',
  unknown: 'warning',
  check: 'info',
  wait: undefined,
  fine: 'success',
};
