import type { CannotReason, PreflightVerdict } from '../../../shared/contract';

/** Numbers of verdicts and reasons, as stored in byte columns. */
export const verdictNames = [
  'matches',
  'differsInCase',
  'duplicates',
  'creates',
  'cannot',
  'webexOnly',
] as const satisfies readonly PreflightVerdict[];

export const reasonNames = [
  'disabled',
  'empty',
  'notAnAddress',
  'guest',
  'sameValueTwice',
  'refused',
  'depends',
  'exceeded',
] as const satisfies readonly CannotReason[];

export const verdictNumber = numbers(verdictNames);
export const reasonNumber = numbers(reasonNames);

export function verdictOf(number: number): PreflightVerdict {
  return verdictNames[number] ?? 'creates';
}

export function reasonOf(number: number): CannotReason {
  return reasonNames[number] ?? 'empty';
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
