import type { Failure, TestAllResult } from '../../../shared/contract';
import type { MessageId } from '../../../shared/texts/i18n';
import { announce, attempt, currentTranslator } from '../../lib/actions';
import { request } from '../../lib/bridge';
import { refreshList } from '../../lib/navigation';
import { setupLabels } from '../../lib/setup-labels';
import { change, state } from '../../lib/store';

/** Tests every setup of the space that is shown; the list follows while it goes on. */
export async function testAll(): Promise<void> {
  const { space, testAll: flow } = state();
  if (flow.kind === 'running') return;
  change({ testAll: { kind: 'running', space, done: 0, total: 0 }, notice: null });
  const result = await request((main) => main['testAll.run']({ space }));
  if (!result.ok) return change({ testAll: { kind: 'idle' }, notice: result.failure });
  change({ testAll: { kind: 'ended', space, result: result.value } });
  if (state().space === space) await refreshList();
  const { tested, passed, readingOnly } = result.value;
  announce(testAllTitle({ ...result.value, cancelled: false }), { tested, passed, readingOnly });
}

/** Connections work as far as write access is known; of the others, only reading does. */
export function testAllTitle({ cancelled, tested, passed, readingOnly }: TestAllResult): MessageId {
  if (cancelled) return 'testAll.cancelled';
  if (passed < tested) return 'testAll.some';
  return readingOnly ? 'testAll.readingOnly' : 'testAll.works';
}

export async function cancelTestAll(): Promise<void> {
  await attempt(async (main) => ({ ok: true, value: await main['testAll.cancel']() }));
}

export function dismissTestAll(): void {
  change({ testAll: { kind: 'idle' } });
}

/** Groups the untested setups by reason, so that a locked keychain is reported once with all names. */
export function byFailure(notTested: TestAllResult['notTested']): { failure: Failure; names: string[] }[] {
  if (notTested.length === 0) return [];
  const setups = state().list?.setups ?? [];
  const labels = new Map([...setupLabels(setups, currentTranslator())].map(([{ id }, label]) => [id, label]));
  const groups = new Map<string, { failure: Failure; names: string[] }>();
  for (const { id, name, failure } of notTested) {
    const group = groups.get(failure.code) ?? { failure, names: [] };
    group.names.push(labels.get(id) ?? (name || currentTranslator().t('app.unnamed')));
    groups.set(failure.code, group);
  }
  return [...groups.values()];
}
