import type { StepId } from '../../../shared/contract';
import { entraStepIds } from '../../../shared/enums';
import type { Facts } from './facts';

/** Whether another administrator still has to do the steps in Entra: Entra's test has not succeeded with the token. */
export function waitsForEntra({ entraPart, entraTest }: Facts): boolean {
  return entraPart !== null && entraTest?.result !== 'succeeded';
}

/** Whether another administrator does this step, so that the others come first. */
export function isDoneElsewhere(step: StepId, facts: Facts): boolean {
  return waitsForEntra(facts) && entraStepIds.some((id) => id === step);
}
