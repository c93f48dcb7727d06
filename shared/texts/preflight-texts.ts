import type { PreflightExportTexts } from '../contract';
import { cannotReasons, evidenceLabels, peopleColumns, preflightVerdicts } from '../enums/preflight';
import type { Translator } from './i18n';

/** The texts of an exported list; the thread that writes it has no catalog of its own. */
export function preflightExportTexts({ t }: Translator): PreflightExportTexts {
  return {
    columns: each(peopleColumns, (id) => t(`preflight.column.${id}`)),
    verdicts: each(preflightVerdicts, (id) => t(`preflight.verdict.${id}`)),
    reasons: each(cannotReasons, (id) => t(`preflight.reason.${id}`)),
    evidence: each(evidenceLabels, (id) => t(`preflight.evidence.${id}`)),
    turnedOff: t('preflight.turnedOff'),
    guest: t('preflight.guest'),
    otherDomain: t('preflight.otherDomain'),
    active: t('preflight.active'),
    inactive: t('preflight.inactive'),
  };
}

function each<K extends string>(names: readonly K[], text: (name: K) => string): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<K, string>;
}
