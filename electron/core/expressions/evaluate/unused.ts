import type { EntraPerson } from '../../../../shared/contract';
import type { Argument } from '../tree';
import type { Compute, Value } from './convert';
import { Outcome } from './outcome';
import type { Work } from './work';

/** An argument that can fail, and its place. An attribute, a constant and a word cannot. */
export interface Fallible {
  readonly index: number;
  readonly compute: Compute;
}

/** @param computes the compiled arguments */
export function fallible(parts: readonly (Argument | null)[], computes: readonly Compute[]): readonly Fallible[] {
  return computes.flatMap((compute, index) => (parts[index]?.kind === 'call' ? { index, compute } : []));
}

/**
 * Evaluates the arguments that the function `at` does not need, and notes in `work` when one of them fails. The reference does
 * not say whether Entra evaluates them; in a tenant it did ("Entra provisioning expressions", sqlravingsandotherstuff, 2026).
 * @param isUnused whether the argument at a place was not evaluated yet, and need not be
 * @throws Outcome `exceeded`
 */
export function tryUnused(
  parts: readonly Fallible[],
  isUnused: (index: number) => boolean,
  person: EntraPerson,
  work: Work,
  at: string,
): void {
  for (const { index, compute } of parts) {
    if (work.doubt) return;
    if (!isUnused(index)) continue;
    const outcome = outcomeOf(compute, person, work);
    if (!(outcome instanceof Outcome)) continue;
    const { value } = outcome;
    if (value.kind === 'exceeded') throw outcome;
    if (value.kind === 'refused' || value.kind === 'unknown')
      work.addDoubt({ function: at, why: 'arguments', cause: value });
  }
}

/**
 * The value that decides which arguments a function needs. When only Entra knows it, each of those that were not evaluated yet
 * may be one that the function does not need.
 * @throws Outcome
 */
export function deciding(
  part: Compute,
  others: readonly Fallible[],
  isLeft: (index: number) => boolean,
  person: EntraPerson,
  work: Work,
  at: string,
): Value {
  if (others.length === 0) return part(person, work);
  const outcome = outcomeOf(part, person, work);
  if (!(outcome instanceof Outcome)) return outcome;
  if (outcome.isOpen) tryUnused(others, isLeft, person, work, at);
  throw outcome;
}

/** The value of an argument, or the outcome that it has instead. */
export function outcomeOf(part: Compute, person: EntraPerson, work: Work): Value | Outcome {
  try {
    return part(person, work);
  } catch (thrown) {
    if (thrown instanceof Outcome) return thrown;
    throw thrown;
  }
}
