import { badRequest } from '../graph-error';
import { compileFilter, type FilterRules, type Predicate } from './filter';

/** The query options that an endpoint takes; it refuses all others. */
export interface QueryRules {
  readonly filter?: FilterRules;
  readonly select?: true;
  /** The properties that it can be ordered by. */
  readonly orderby?: readonly string[];
  /** The most entries of one page; the default is at most 100. */
  readonly top?: number;
}

export interface Query {
  readonly matches: Predicate;
  /** Null: the default properties. */
  readonly select: readonly string[] | null;
  readonly order: { readonly by: string; readonly descending: boolean } | null;
  readonly top: number;
  readonly skip: number;
}

/** @throws GraphError 400 for an option that is unknown here or has an invalid value */
export function readQuery(search: URLSearchParams, rules: QueryRules): Query {
  const supported = new Set([
    ...(rules.filter ? ['$filter'] : []),
    ...(rules.select ? ['$select'] : []),
    ...(rules.orderby ? ['$orderby'] : []),
    ...(rules.top ? ['$top', '$skiptoken'] : []),
  ]);
  for (const name of search.keys())
    if (!supported.has(name)) throw badRequest(`The query specified in the URI is not valid: '${name}'.`);
  const filter = search.get('$filter');
  return {
    matches: filter !== null && rules.filter ? compileFilter(filter, rules.filter) : () => true,
    select:
      search
        .get('$select')
        ?.split(',')
        .map((name) => name.trim()) ?? null,
    order: orderOf(search.get('$orderby'), rules.orderby ?? []),
    top: topOf(search.get('$top'), rules.top ?? Number.POSITIVE_INFINITY),
    skip: Number(/^practice-(\d{1,9})$/.exec(search.get('$skiptoken') ?? 'practice-0')?.[1] ?? Number.NaN),
  };
}

/** The token of the page that begins after some entries. */
export function skipToken(skip: number): string {
  return `practice-${skip}`;
}

function orderOf(text: string | null, allowed: readonly string[]): Query['order'] {
  if (text === null) return null;
  const [, by = '', direction = 'asc'] = /^(\w+)(?: +(asc|desc))?$/.exec(text) ?? [];
  if (!allowed.includes(by)) throw badRequest(`The query specified in the URI is not valid: $orderby '${text}'.`);
  return { by, descending: direction === 'desc' };
}

function topOf(text: string | null, most: number): number {
  if (text === null) return Math.min(100, most);
  const top = Number(text);
  if (!/^\d+$/.test(text) || top < 1 || top > most)
    throw badRequest(`Invalid page size specified: '${text}'. Must be between 1 and ${most} inclusive.`);
  return top;
}
