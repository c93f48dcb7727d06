import type { PracticeFault } from '../../../shared/contract';
import { attempt } from '../../lib/actions';
import { change, state } from '../../lib/store';

export async function setFault(fault: PracticeFault, on: boolean): Promise<void> {
  const others = state().faults.filter((other) => other !== fault);
  const faults = on ? [...others, fault] : others;
  await attempt(async (main) => {
    change({ faults: await main['practice.setFaults']({ faults }) });
    return { ok: true, value: null };
  });
}
