import type { TestAllProgress } from '../../../shared/contract';
import { announce } from '../../lib/actions';
import { refreshList } from '../../lib/navigation';
import { change, state } from '../../lib/store';

/** Handles the progress events of the main process. */
export function followTestAll({ done, total }: TestAllProgress): void {
  const { testAll: flow, route } = state();
  if (flow.kind !== 'running') return;
  change({ testAll: { ...flow, done, total } });
  if (done === 0) announce('testAll.running', { done, total });
  else if (route.page === 'home') void refreshList();
}
