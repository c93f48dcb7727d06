import type { EntraPortal, PortalStepId, SetupView, StepId } from '../../../shared/contract';
import { adopt, announce, currentTranslator, runOnSetup, setupId } from '../../lib/actions';
import { goTo } from '../../lib/navigation';
import { state } from '../../lib/store';

/** Records that a step was done in its portal, and opens the next one. */
export async function confirmStep(step: PortalStepId): Promise<void> {
  const written = await runOnSetup('confirm', (main) => main['step.confirm']({ id: setupId(), step }));
  if (!written) return;
  announce('guidePage.said.confirmed');
  goOn(step);
}

export async function takeStepBack(step: PortalStepId): Promise<void> {
  const written = await runOnSetup('confirm', (main) => main['step.takeBack']({ id: setupId(), step }));
  if (written) announce('guidePage.said.takenBack');
}

/** Shows the guide for the other form of Entra's portal, and records the choice. */
export async function choosePortal(portal: EntraPortal): Promise<void> {
  const { setup } = state();
  // The page follows at once: writing the record can take a moment.
  if (setup) adopt({ ...setup, portal, portalChosen: true });
  const written = await runOnSetup('portal', (main) => main['portal.choose']({ id: setupId(), portal }));
  if (!written && setup) adopt(setup);
  if (written) announce('portal.said', { portal: currentTranslator().t(`portal.${portal}`) });
}

/** Opens the step after this one. */
export function goOn(step: StepId): void {
  const { setup } = state();
  const following = setup ? stepAfter(setup, step) : null;
  if (following) goTo(following);
}

/** The next step; if it waits for another, the step to do next. Null after the last. */
export function stepAfter({ steps, furthest }: SetupView, step: StepId): StepId | null {
  const following = steps[steps.findIndex((each) => each.id === step) + 1];
  if (!following) return null;
  return following.reached ? following.id : furthest;
}
