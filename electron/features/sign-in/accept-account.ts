import type { SetupView, TokenSlot } from '../../../shared/contract';
import { FailureError } from '../../core/lib/failure';
import { about } from '../../core/setup/new-event';
import type { Setups } from '../../core/setup/setups';

/**
 * Records that the administrator accepts the account, although a warning was shown.
 * @throws FailureError `step.notReached` before the sign-in reported an account, `record.*`
 */
export async function acceptAccount(setups: Setups, id: string, slot: TokenSlot | undefined): Promise<SetupView> {
  await setups.target(id, slot);
  return setups.append(id, (facts) => {
    const account = (slot === 'pending' ? facts.pending : facts)?.signIn?.account;
    if (!account) throw new FailureError('step.notReached');
    const { administrator, orgId } = account;
    return { type: 'accountAccepted', administrator, orgId, ...about(slot) };
  });
}
