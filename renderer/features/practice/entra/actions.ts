import type { CycleResult, OnDemandResult, PracticeEntraFault, Result, SetupView } from '../../../../shared/contract';
import type { MessageId, MessageValues } from '../../../../shared/texts/i18n';
import { announce } from '../../../lib/actions';
import { request } from '../../../lib/bridge';
import { changePracticeEntra, type EntraFlow, practiceEntra } from './state';

/** Shows the practice Entra of a setup; the results of another one are dropped. */
export async function openPracticeEntra({ id }: SetupView): Promise<void> {
  if (practiceEntra().setupId !== id) changePracticeEntra({ setupId: id, flow: { kind: 'idle' } });
  if (practiceEntra().users.length > 0) return;
  const answer = await request(async (main) => ({ ok: true, value: await main['practice.entraUsers']() }));
  if (!answer.ok) return changePracticeEntra({ flow: { kind: 'failed', failure: answer.failure } });
  const { users, suggested } = answer.value;
  changePracticeEntra(({ user }) => ({ users, user: user || suggested }));
}

export async function readEntraFaults(): Promise<void> {
  const answer = await request(async (main) => ({ ok: true, value: await main['practice.entraFaults']() }));
  if (answer.ok) changePracticeEntra({ faults: answer.value });
}

export async function setEntraFaults(wanted: readonly PracticeEntraFault[]): Promise<void> {
  const answer = await request(async (main) => ({
    ok: true,
    value: await main['practice.setEntraFaults']({ faults: [...wanted] }),
  }));
  if (answer.ok) changePracticeEntra({ faults: answer.value });
}

export function chooseUser(user: string): void {
  changePracticeEntra({ user });
}

export async function provisionOnDemand(): Promise<void> {
  const { user } = practiceEntra();
  await run(
    'onDemand',
    (id) => request((main) => main['practice.provisionOnDemand']({ id, user })),
    (result) => ({ kind: 'onDemand', result }),
    (result) => announce(...onDemandTitle(result)),
  );
}

export async function runCycle(): Promise<void> {
  await run(
    'cycle',
    (id) => request((main) => main['practice.runCycle']({ id })),
    (result) => ({ kind: 'cycle', result }),
    (result) => announce(cycleTitle(result)),
  );
}

/** One run at a time; a result of a setup that is not shown any more is dropped. */
async function run<T>(
  what: 'onDemand' | 'cycle',
  call: (id: string) => Promise<Result<T>>,
  flowOf: (result: T) => EntraFlow,
  announceResult: (result: T) => void,
): Promise<void> {
  const { setupId, flow } = practiceEntra();
  if (!setupId || flow.kind === 'running') return;
  changePracticeEntra({ flow: { kind: 'running', what } });
  announce('practiceEntra.running');
  const answer = await call(setupId);
  if (practiceEntra().setupId !== setupId) return;
  if (!answer.ok) return changePracticeEntra({ flow: { kind: 'failed', failure: answer.failure } });
  changePracticeEntra({ flow: flowOf(answer.value) });
  announceResult(answer.value);
}

/** The one sentence that says what on-demand provisioning came to. */
export function onDemandTitle({ user: { name }, status, action, code }: OnDemandResult): [MessageId, MessageValues] {
  if (status === 'success') return [`practiceEntra.result.${action === 'other' ? 'update' : action}`, { name }];
  if (code === 'RedundantExport') return ['practiceEntra.result.equal', { name }];
  return [`practiceEntra.result.${status}`, { name }];
}

export function cycleTitle({ quarantine }: CycleResult): MessageId {
  return quarantine ? 'practiceEntra.cycle.quarantine' : 'practiceEntra.cycle.ended';
}
