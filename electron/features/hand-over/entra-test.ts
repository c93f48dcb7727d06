import type { EntraTestResult, SetupView, TokenSlot } from '../../../shared/contract';
import { FailureError } from '../../core/lib/failure';
import { about } from '../../core/setup/new-event';
import { mayReportEntraTest, mayReportPending, mayTakeBackEntraTest } from '../../core/setup/renewal';
import type { Setups } from '../../core/setup/setups';

/**
 * Records the result of Entra's Test Connection for a token.
 * @throws FailureError `step.notReached` before that token was copied; `record.*`; `keychain.*` while a new token cannot
 * replace the current one
 */
export async function reportEntraTest(
  setups: Setups,
  id: string,
  result: EntraTestResult,
  slot?: TokenSlot,
): Promise<SetupView> {
  await setups.target(id, slot);
  return setups.append(id, (facts) => {
    const { pending, orgId } = facts;
    const mayReport = slot === 'pending' ? pending && mayReportPending(pending, orgId) : mayReportEntraTest(facts);
    if (!mayReport) throw new FailureError('step.notReached');
    return { type: 'entraTested', result, ...about(slot) };
  });
}

/**
 * Takes back that Entra's Test Connection succeeded with a token.
 * @throws FailureError `step.notReached` without such a result, and after the renewal was confirmed; `record.*`; `keychain.*`
 */
export async function takeBackEntraTest(setups: Setups, id: string, slot?: TokenSlot): Promise<SetupView> {
  await setups.target(id, slot);
  return setups.append(id, (facts) => {
    const token = slot === 'pending' ? facts.pending : facts;
    if (!token || !mayTakeBackEntraTest(token)) throw new FailureError('step.notReached');
    return { type: 'entraTestTakenBack', ...about(slot) };
  });
}
