import type { Translator } from '../../../shared/texts/i18n';
import type { PreflightState } from './state';

type Running = NonNullable<PreflightState['running']>;

/** The name of the running job, and its progress (0 to 1) where known. */
export function progressOf({ job, step }: Running, { t, number }: Translator) {
  const title = t(`preflight.job.${job}`);
  if (!step) return { title, text: t('preflight.begun') };
  if ('read' in step) {
    const { announced } = step.read;
    const seconds = step.waitsUntil ? Math.max(0, Math.ceil((Date.parse(step.waitsUntil) - Date.now()) / 1000)) : 0;
    const read = step.job === 'webexPeople' ? step.read.people : step.read.groups;
    const share = announced ? { share: read / announced } : {};
    if (seconds) return { title, text: t('preflight.waits', { seconds }), ...share };
    const all = number(announced ?? 0);
    if (step.job === 'webexPeople') {
      const people = number(read);
      return { title, text: t(announced ? 'preflight.ofPeople' : 'preflight.peopleSoFar', { people, all }), ...share };
    }
    const groups = number(read);
    return { title, text: t(announced ? 'compareGroups.ofGroups' : 'compareGroups.soFar', { groups, all }), ...share };
  }
  const text = t('preflight.rowsSoFar', { rows: number(step.rows) });
  if (step.totalBytes) return { title, text, share: step.bytes / step.totalBytes };
  return { title, text, ...(step.totalRows ? { share: step.rows / step.totalRows } : {}) };
}
