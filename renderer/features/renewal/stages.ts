import type { RenewalStep, SetupView } from '../../../shared/contract';
import { inOrder } from '../../../shared/enums/in-order';
import type { RenewalStage, SignInFlow } from '../../lib/store';

/** In their order. */
export const renewalStages = inOrder<RenewalStage>({ signIn: true, check: true, handOver: true, done: true });

const stageOfStep: Readonly<Record<RenewalStep, RenewalStage>> = {
  signIn: 'signIn',
  check: 'check',
  handOver: 'handOver',
  finish: 'handOver',
};

/**
 * Which page of a renewal is shown: the stage to do next according to the facts, unless a sign-in is under way or the
 * administrator looks at another page that is reached.
 */
export function renewalStageOf(setup: SetupView, flow: SignInFlow, chosen: RenewalStage | undefined): RenewalStage {
  const { renewal, unsaved } = setup;
  if (!renewal) return chosen === 'done' && setup.lastRenewal && flow.kind === 'idle' ? 'done' : 'signIn';
  if (flow.kind !== 'idle' || unsaved) return 'signIn';
  const here = stageOfStep[renewal.step];
  return chosen && reachedStages(setup).includes(chosen) ? chosen : here;
}

/** The pages that can be opened now. */
export function reachedStages({ renewal }: SetupView): readonly RenewalStage[] {
  return renewal?.reached ?? ['signIn'];
}
