import type { PortalStepId, SetupView } from '../../../shared/contract';
import { untickedIn } from '../../core/setup/mapping-plan';
import type { Setups } from '../../core/setup/setups';

/**
 * Records that the administrator did a step in its portal. For the mappings, the record says how many rows of the plan were not
 * ticked off: they do not count as being in Entra.
 * @throws FailureError `record.*`
 */
export async function confirmStep(setups: Setups, id: string, step: PortalStepId): Promise<SetupView> {
  const unticked = step === 'attributeMappings' ? untickedIn(await setups.facts(id)) : 0;
  return setups.append(id, { type: 'stepConfirmed', step, ...(unticked ? { unticked } : {}) });
}
