import type { Translator } from '../../../shared/texts/i18n';
import type { PreflightState } from './state';

type Running = NonNullable<PreflightState['running']>;

/** The name of the running job, and its progress (0 to 1) where known. */
export function progressOf({ job, step }: Running, { t, number }: Translator) {
  const title = t(`preflight.job.${job}`);
  if (!step) return { title, text: t('preflight.begun') };
  if (step.job === 'webexPeople') {
    const { people, announced } = step.read;
    const seconds = step.waitsUntil ? Math.max(0, Math.ceil((Date.parse(step.waitsUntil) - Date.now()) / 1000)) : 0;
    const text = seconds
      ? t('preflight.waits', { seconds })
      : announced
        ? t('preflight.ofPeople', { people: number(people), all: number(announced) })
        : t('preflight.peopleSoFar', { people: number(people) });
    return { title, text, ...(announced ? { share: people / announced } : {}) };
  }
  const text = t('preflight.rowsSoFar', { rows: number(step.rows) });
  if (step.totalBytes) return { title, text, share: step.bytes / step.totalBytes };
  return { title, text, ...(step.totalRows ? { share: step.rows / step.totalRows } : {}) };
}
