import fc from 'fast-check';
import type { PageRequest } from './people-server';

/** A server with a list, and its habits. */
export interface ServerModel {
  readonly entries: number;
  /** The place of the first entry. */
  readonly base: 0 | 1;
  /** Most entries of each page, in turn. */
  readonly most: readonly number[];
  /** How many entries of the page before come again. */
  readonly overlap: number;
  readonly totals: 'number' | 'text' | 'onceOnly' | 'never' | 'remaining';
  /** Requests, from the second one on, that are answered once with the page before, or with an empty one. */
  readonly stale: readonly number[];
  readonly empty: readonly number[];
}

const anyModel = fc.record<ServerModel>({
  entries: fc.integer({ min: 0, max: 330 }),
  base: fc.constantFrom(0, 1),
  most: fc.array(fc.integer({ min: 20, max: 150 }), { minLength: 1, maxLength: 4 }),
  overlap: fc.integer({ min: 0, max: 5 }),
  totals: fc.constantFrom('number', 'text', 'onceOnly', 'never', 'remaining'),
  stale: fc.uniqueArray(fc.integer({ min: 2, max: 6 }), { maxLength: 1 }),
  empty: fc.uniqueArray(fc.integer({ min: 2, max: 6 }), { maxLength: 1 }),
});

/**
 * One passing fault at most, of a server that counts from 1 and whose pages do not overlap: otherwise a page that lacks at the
 * end cannot be told from one that the server never shows.
 */
export const models = anyModel.filter(
  ({ base, overlap, stale, empty }) =>
    stale.length + empty.length === 0 || (base === 1 && overlap === 0 && stale.length + empty.length < 2),
);

/** Answers a request for a page as the model says. */
export function answering(model: ServerModel, all: readonly object[]) {
  const { most, overlap, totals } = model;
  // A server that counts from 0 and names the remaining ones says that the only one is none.
  const base = totals === 'remaining' ? 1 : model.base;
  let before: readonly object[] = [];
  return ({ start, count, number }: PageRequest): object => {
    const from = Math.max(0, Math.max(start, base) - base - overlap);
    const right = all.slice(from, from + Math.min(count, most[number % most.length] ?? 100));
    // Without a total, an empty page is the end.
    const isEmpty = totals !== 'never' && model.empty.includes(number);
    const isStale = model.stale.includes(number) && !model.stale.includes(number - 1);
    const Resources = isEmpty ? [] : isStale ? before : right;
    before = Resources;
    const total = {
      number: all.length,
      text: String(all.length),
      onceOnly: number === 1 ? all.length : undefined,
      never: undefined,
      remaining: Math.max(0, all.length - from),
    }[totals];
    return { ...(total === undefined ? {} : { totalResults: total }), Resources };
  };
}
