import type { MappingValue } from '../../../../shared/contract';
import { exceeded } from './outcome';

/** Why Entra may refuse an evaluation that has a result here. */
export type Doubt = Omit<Extract<MappingValue, { kind: 'mayFail' }>, 'kind' | 'otherwise'>;

/**
 * Upper bound on a value that a function returns, in UTF-16 units: the length of a text, or of all texts of a list and one
 * for each. Microsoft documents no such limit. This one is ten times the longest expression, so that no real mapping reaches
 * it, and small enough that the values of a whole table fit in memory.
 */
export const longestValue = 100_000;

/**
 * Upper bound on the work of one evaluation. Microsoft documents none. A real expression for a real person takes some
 * hundreds; this many take about a second at most.
 */
export const mostWork = 2_000_000;

/** The work of a call, in addition to its texts. */
const workOfCall = 10;

/** A search compares this many characters in the time in which most functions read one. */
const comparedPerUnit = 1_000;

/**
 * Counts the work of an evaluation: the UTF-16 units that its functions read and write, and what their patterns take. Counts
 * instead of measuring the time, so that an expression has the same result on every computer.
 */
export class Work {
  /** The work that is done. */
  done = 0;
  #doubt: Doubt | null = null;
  readonly #most: number;

  constructor(most = mostWork) {
    this.#most = most;
  }

  /** The first doubt of the present evaluation. */
  get doubt(): Doubt | null {
    return this.#doubt;
  }

  addDoubt(doubt: Doubt): void {
    this.#doubt ??= doubt;
  }

  /** Begins another evaluation: its doubts are its own, its work counts together with the work before. */
  begin(): void {
    this.#doubt = null;
  }

  /** @param units a whole number @throws Outcome `exceeded`, in the function `at`, when all work is more than allowed */
  add(units: number, at: string): void {
    this.done += units;
    if (this.done > this.#most) throw exceeded(at, 'work', this.#most);
  }

  /** The work of a call of the function `at` whose arguments have this size. @throws Outcome `exceeded` */
  addCall(size: number, at: string): void {
    this.add(size + workOfCall, at);
  }

  /** The work of a search for a text in another one, which can compare all of it at each place. @throws Outcome `exceeded` */
  addSearch(text: string, sought: string, at: string): void {
    this.add(Math.floor((text.length * sought.length) / comparedPerUnit), at);
  }
}

/** @returns the number of UTF-16 units of a text, or of all texts of a list and one for each; 0 for other values */
export function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (!Array.isArray(value)) return 0;
  let size = value.length;
  for (const text of value) size += text.length;
  return size;
}

/** Checks a size before a value of that size is made. @throws Outcome `exceeded`, in the function `at` */
export function checkSize(size: number, at: string): void {
  if (size > longestValue) throw exceeded(at, 'value', longestValue);
}
