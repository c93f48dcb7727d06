import { useCallback, useEffect, useState } from 'react';
import type { Failure, GroupSummary, GroupsWindow } from '../../../shared/contract';
import type { GroupQuery } from '../../../shared/contract/preflight';
import { request } from '../../lib/bridge';

/** How long typing pauses before the list is asked for; milliseconds. */
const debounceMs = 80;

interface GroupListOf extends GroupQuery {
  readonly id: string;
  /** Another comparison is another list. */
  readonly summary: GroupSummary;
}

/** The groups that a query finds; null: no answer yet. The list of the query before is shown until there is an answer. */
export function useGroups({ id, verdict, search, limit, summary }: GroupListOf) {
  const [window, setWindow] = useState<GroupsWindow | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another summary, or a retry, asks again
  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const result = await request((main) => main['preflight.groups']({ id, verdict, search, limit }));
      if (!isCurrent) return;
      setFailure(result.ok ? null : result.failure);
      if (result.ok) setWindow(result.value);
    };
    const timer = setTimeout(() => void ask(), debounceMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [id, verdict, search, limit, summary, attempt]);
  return { window, failure, retry: useCallback(() => setAttempt((before) => before + 1), []) };
}
