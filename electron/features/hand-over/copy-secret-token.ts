import type { SetupView, TokenSlot } from '../../../shared/contract';
import { FailureError } from '../../core/lib/failure';
import { about } from '../../core/setup/new-event';
import { mayHandOver } from '../../core/setup/renewal';
import type { Services } from '../../services/services';

/**
 * Copies the Secret Token of a setup and notes that in its record.
 * @throws FailureError `step.notReached` for a pending token that cannot be handed over yet, `keychain.*`, `record.*`
 */
export async function copySecretToken(
  { setups, vault, clipboard }: Pick<Services, 'setups' | 'vault' | 'clipboard'>,
  id: string,
  slot: TokenSlot | undefined,
): Promise<SetupView> {
  const { owner, facts } = await setups.target(id, slot);
  const pending = slot === 'pending' ? facts.pending : null;
  if (pending && !mayHandOver(pending, facts.orgId)) throw new FailureError('step.notReached');
  await clipboard.copy(await vault.read(owner));
  return setups.append(id, { type: 'secretTokenCopied', ...about(slot) });
}
