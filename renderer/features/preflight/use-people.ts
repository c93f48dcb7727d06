import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PreflightRow, PreflightSummary } from '../../../shared/contract';
import { noPages, type PeopleListOf, type PeoplePages, PeopleReader, pageSize } from './people-reader';

/** How long typing pauses before the list is asked for; milliseconds. */
const debounceMs = 80;

interface PeopleQuery extends PeopleListOf {
  /** Another comparison is another list. */
  readonly summary: PreflightSummary;
}

const noReader = createStore<PeoplePages>()(() => noPages);

/** The list that a query finds. The list of the query before is shown until there is an answer. */
export function usePeople({ id, verdict, search, summary }: PeopleQuery) {
  const [reader, setReader] = useState<PeopleReader | null>(null);
  const { pages, total, failure } = useStore(reader?.store ?? noReader);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another summary is another list
  useEffect(() => {
    const next = new PeopleReader({ id, verdict, search });
    const stop = next.store.subscribe(() => setReader(next));
    const timer = setTimeout(() => next.show(0, pageSize), debounceMs);
    return () => {
      clearTimeout(timer);
      stop();
      next.close();
    };
  }, [id, verdict, search, summary]);
  return {
    total: total ?? 0,
    /** There is an answer. */
    read: total !== null,
    failure,
    /** Undefined: it is not there yet. */
    row: (index: number): PreflightRow | undefined => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    show: useCallback((first: number, last: number) => reader?.show(first, last), [reader]),
    retry: useCallback(() => reader?.retry(), [reader]),
  };
}
