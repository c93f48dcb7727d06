import { useEffect, useReducer, useRef } from 'react';
import type { PreflightQuery, PreflightRow, PreflightSummary } from '../../../shared/contract';
import { ask } from '../../lib/bridge';

/** Rows that are asked for at once. */
const pageSize = 100;

interface PeopleQuery extends Pick<PreflightQuery, 'verdict' | 'search'> {
  /** Another comparison is another list. */
  readonly summary: PreflightSummary;
}

interface Loaded {
  readonly pages: Map<number, readonly PreflightRow[]>;
  busy: boolean;
  total: number;
  asked: boolean;
}

/** The list that a query finds, read page by page as its rows come into sight. */
export function usePeople({ verdict, search, summary }: PeopleQuery) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const loaded = useRef<Loaded>({ pages: new Map(), busy: false, total: 0, asked: false });
  // One page after the other, since a new question ends the one before; a drawn list asks for what it still lacks.
  const load = async (current: Loaded, page: number) => {
    if (current.busy || current.pages.has(page)) return;
    current.busy = true;
    const query = { verdict, search, offset: page * pageSize, limit: pageSize };
    const result = await ask((main) => main['preflight.query'](query));
    current.busy = false;
    // The list of a query that was overtaken by another one is no longer shown.
    if (loaded.current !== current || !result.ok) return;
    current.pages.set(page, result.value.rows);
    current.total = result.value.total;
    current.asked = true;
    draw();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is made anew with these
  useEffect(() => {
    const next: Loaded = { pages: new Map(), busy: false, total: 0, asked: false };
    const timer = setTimeout(() => {
      loaded.current = next;
      void load(next, 0);
    }, 80);
    return () => clearTimeout(timer);
  }, [verdict, search, summary]);
  const current = loaded.current;
  return {
    total: current.total,
    asked: current.asked,
    row(index: number): PreflightRow | undefined {
      const page = Math.floor(index / pageSize);
      const rows = current.pages.get(page);
      if (rows === undefined) void load(current, page);
      return rows?.[index % pageSize];
    },
  };
}
