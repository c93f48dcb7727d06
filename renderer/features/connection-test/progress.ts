import type { TestProgress, TokenSlot } from '../../../shared/contract';
import { announce, currentTranslator, setupId } from '../../lib/actions';
import { change, state, type TestFlow } from '../../lib/store';
import { flowOf, testKey } from '../../lib/test-flow';

// A file of its own: of the connection test, the start needs this alone.

/** Announces each failed check once, while the page shows its setup. */
export function followProgress({ setupId: id, token, checks }: TestProgress): void {
  const flow = flowOf({ id }, state().tests, token);
  if (flow?.kind !== 'running' && flow?.kind !== 'cancelled') return;
  setFlow(id, token, { ...flow, checks });
  if (flow.kind === 'cancelled' || setupId() !== id) return;
  const { t } = currentTranslator();
  for (const check of checks) {
    const before = flow.checks.find((other) => other.id === check.id)?.state;
    if (check.state === before || (check.state !== 'failed' && check.state !== 'retrying')) continue;
    announce('test.said', { name: t(`check.${check.id}.name`), state: t(`checkState.${check.state}`) });
  }
}

export function setFlow(setupId: string, token: TokenSlot, flow: TestFlow | null): void {
  const key = testKey(setupId, token);
  change(({ tests: { [key]: _, ...others } }) => ({ tests: flow ? { ...others, [key]: flow } : others }));
}
