import type { EntraTestResult, SetupView } from '../../../shared/contract';
import { FailureError } from '../../core/lib/failure';
import { mayReportEntraTest } from '../../core/setup/renewal';
import type { Setups } from '../../core/setup/setups';

/**
 * Records the result of Entra's Test Connection for the token in use.
 * @throws FailureError `step.notReached` before a token was copied; `record.*`; `keychain.*` while a new token cannot replace
 * the current one
 */
export async function reportEntraTest(setups: Setups, id: string, result: EntraTestResult): Promise<SetupView> {
  const { facts } = await setups.target(id);
  if (!mayReportEntraTest(facts)) throw new FailureError('step.notReached');
  return setups.append(id, { type: 'entraTested', result });
}
