import type { CannotReason, PreflightExportTexts, PreflightVerdict } from '../contract';
import type { Translator } from './i18n';

const verdicts = ['matches', 'differsInCase', 'duplicates', 'creates', 'cannot', 'webexOnly'] as const;
const reasons = [
  'disabled',
  'empty',
  'notAnAddress',
  'guest',
  'sameValueTwice',
  'refused',
  'depends',
  'exceeded',
] as const;
const columns = ['name', 'userPrincipalName', 'value', 'verdict', 'reason', 'webexUserName', 'webexActive'] as const;
const evidence = ['objectId', 'ownValue', 'userName', 'emails', 'name'] as const;

/** The texts of an exported list; the thread that writes it has no catalog of its own. */
export function preflightExportTexts({ t }: Translator): PreflightExportTexts {
  return {
    columns: each(columns, (id) => t(`preflight.column.${id}`)),
    verdicts: each<PreflightVerdict>(verdicts, (id) => t(`preflight.verdict.${id}`)),
    reasons: each<CannotReason>(reasons, (id) => t(`preflight.reason.${id}`)),
    evidence: each(evidence, (id) => t(`preflight.evidence.${id}`)),
    turnedOff: t('preflight.turnedOff'),
    active: t('preflight.active'),
    inactive: t('preflight.inactive'),
  };
}

function each<K extends string>(names: readonly K[], text: (name: K) => string): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<K, string>;
}
