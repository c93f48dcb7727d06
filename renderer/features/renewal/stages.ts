import type { RenewalStep, SetupView } from '../../../shared/contract';
import type { RenewalStage, SignInFlow } from '../../lib/store';

/** In their order. */
export const renewalStages: readonly RenewalStage[] = ['signIn', 'check', 'handOver', 'done'];

const stageOfStep: Readonly<Record<RenewalStep, RenewalStage>> = {
  signIn: 'signIn',
  check: 'check',
  handOver: 'handOver',
  finish: 'handOver',
};

/**
 * Which page of a renewal is shown: where the facts say that work goes on, unless a sign-in is under way or the
 * administrator looks at another page that is reached.
 */
export function renewalStageOf(setup: SetupView, flow: SignInFlow, chosen: RenewalStage | undefined): RenewalStage {
  const { renewal, unsaved } = setup;
  if (!renewal) return chosen === 'done' && setup.lastRenewal && flow.kind === 'resting' ? 'done' : 'signIn';
  if (flow.kind !== 'resting' || unsaved) return 'signIn';
  const here = stageOfStep[renewal.step];
  return chosen && reachedStages(setup).includes(chosen) ? chosen : here;
}

/** The pages that can be opened now. */
export function reachedStages({ renewal }: SetupView): readonly RenewalStage[] {
  return renewal?.reached ?? ['signIn'];
}
