import type { Failure, TestAllProgress, TestAllResult } from '../../../shared/contract';
import { announce, attempt, currentTranslator } from '../../lib/actions';
import { ask } from '../../lib/bridge';
import { refreshList } from '../../lib/navigation';
import { change, state } from '../../lib/store';

/** Tests every setup of the space that is shown; the list follows while it goes on. */
export async function testAll(): Promise<void> {
  const { space, testAll: flow } = state();
  if (flow.kind === 'running') return;
  change({ testAll: { kind: 'running', space, done: 0, total: 0 }, notice: null });
  const result = await ask((main) => main['testAll.run']({ space }));
  if (!result.ok) return change({ testAll: { kind: 'resting' }, notice: result.failure });
  change({ testAll: { kind: 'ended', space, result: result.value } });
  if (state().space === space) await refreshList();
  const { tested, passed } = result.value;
  announce(passed === tested ? 'testAll.works' : 'testAll.some', { tested, passed });
}

/** What the main process tells of it. */
export function followTestAll({ done, total }: TestAllProgress): void {
  const { testAll: flow, route } = state();
  if (flow.kind !== 'running') return;
  change({ testAll: { ...flow, done, total } });
  if (done === 0) announce('testAll.running', { done, total });
  else if (route.page === 'home') void refreshList();
}

export async function cancelTestAll(): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['testAll.cancel']() }));
}

export function dismissTestAll(): void {
  change({ testAll: { kind: 'resting' } });
}

/** What could not be tested, by the reason: a locked keychain is told once, with the names of all. */
export function byFailure(notTested: TestAllResult['notTested']): { failure: Failure; names: string[] }[] {
  const groups = new Map<string, { failure: Failure; names: string[] }>();
  for (const { name, failure } of notTested) {
    const group = groups.get(failure.code) ?? { failure, names: [] };
    group.names.push(name || currentTranslator().t('app.unnamed'));
    groups.set(failure.code, group);
  }
  return [...groups.values()];
}
