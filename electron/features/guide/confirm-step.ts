import type { PortalStepId, SetupView } from '../../../shared/contract';
import type { ReminderSource } from '../../../shared/enums';
import type { Facts } from '../../core/setup/facts';
import { untickedIn } from '../../core/setup/mapping-plan';
import type { Setups } from '../../core/setup/setups';

/**
 * Records that the administrator did a step in its portal. For the mappings, the record says how many rows of the plan were not
 * ticked off: they do not count as being in Entra. For the last step, it says which reminders are meant.
 * @throws FailureError `record.*`
 */
export function confirmStep(setups: Setups, id: string, step: PortalStepId): Promise<SetupView> {
  return setups.append(id, (facts) => ({ type: 'stepConfirmed', step, ...detailsOf(step, facts) }));
}

function detailsOf(step: PortalStepId, facts: Facts): { unticked?: number; reminders?: ReminderSource } {
  const unticked = step === 'attributeMappings' ? untickedIn(facts) : 0;
  if (unticked) return { unticked };
  if (step !== 'keepIt') return {};
  const { calendar, signIn } = facts;
  return { reminders: calendar && calendar.expiresAt === signIn?.expiresAt ? 'calendarFile' : 'elsewhere' };
}
