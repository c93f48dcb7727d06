import type { PracticeFault, PracticeState } from '../../../shared/contract';
import { announceText, attempt, runExclusive } from '../../lib/actions';
import { enter } from '../../lib/navigation';
import { change, state } from '../../lib/store';

export async function setFault(fault: PracticeFault, on: boolean): Promise<void> {
  const others = state().faults.filter((other) => other !== fault);
  const faults = on ? [...others, fault] : others;
  await attempt(async (main) => {
    change({ faults: await main['practice.setFaults']({ faults }) });
    return { ok: true, value: null };
  });
}

/** Opens a finished practice setup in this state at its overview. Announces it where the page, and so the focus, stays. */
export async function jumpTo(to: PracticeState): Promise<void> {
  const result = await runExclusive('open', (main) => main['practice.jump']({ space: 'practice', state: to }));
  if (!result?.ok) return;
  const { route, setup } = state();
  const isShown = setup?.id === result.value.id && route.page === 'setup' && route.step === 'overview';
  enter(result.value, 'overview');
  if (isShown) announceText(result.value.name);
}
