import { useEffect } from 'react';
import type { PlanEntry, SetupView } from '../../../../shared/contract';
import { useWorkbench } from '../state';
import { openEntries, readMappings } from './actions';

const none: readonly PlanEntry[] = [];

/** The rows of a setup's plan that are not entered in Entra, for a page outside of the workbench; none while they are read. */
export function useOpenEntries({ id, events }: SetupView): readonly PlanEntry[] {
  const view = useWorkbench((bench) => (bench.setupId === id ? bench.view : null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the plan follows the events of the record
  useEffect(() => void readMappings(id), [id, events]);
  return view ? openEntries(view) : none;
}
