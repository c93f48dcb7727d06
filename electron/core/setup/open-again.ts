import type { EntraStepId } from '../../../shared/enums';
import type { Facts } from './facts-shape';

/** The facts without what was confirmed, seen or done of these steps: they are open again. */
export function openAgain(facts: Facts, steps: readonly EntraStepId[]): Facts {
  const without = <Value>(all: Readonly<Record<string, Value>>) =>
    Object.fromEntries(Object.entries(all).filter(([step]) => !steps.some((each) => each === step)));
  return {
    ...facts,
    confirmed: without(facts.confirmed),
    doneByApp: without(facts.doneByApp),
    seenInEntra: without(facts.seenInEntra),
  };
}
