import type { CannotReason, PreflightVerdict } from '../../../shared/contract';
import { cannotReasons, preflightVerdicts } from '../../../shared/enums/preflight';

/** Numbers of verdicts and reasons, as stored in byte columns. */
export const verdictNumber = numbers(preflightVerdicts);
export const reasonNumber = numbers(cannotReasons);

export function verdictOf(number: number): PreflightVerdict {
  return preflightVerdicts[number] ?? 'creates';
}

export function reasonOf(number: number): CannotReason {
  return cannotReasons[number] ?? 'empty';
}

/** The count of each, by name. */
export function counted<K extends string>(names: readonly K[], counts: readonly number[]): Record<K, number> {
  return Object.fromEntries(names.map((name, index) => [name, counts[index] ?? 0])) as Record<K, number>;
}

function numbers<K extends string>(names: readonly K[]): Record<K, number> {
  return counted(
    names,
    names.map((_, index) => index),
  );
}
