import type { SyncError } from '../job-run';
import type { Credentials } from '../secrets';
import type { EntraState } from '../state';
import { Target, TargetDown, TargetRefusal, targetError } from './target';

/**
 * Entra's Test Connection: looks up a user and a group that do not exist (AzureAD/SCIMReferenceCode, issue 63).
 * @returns what is wrong; null: both look-ups were answered
 */
export async function probeTarget(
  { send, newId }: Pick<EntraState, 'send' | 'newId'>,
  credentials: Credentials,
): Promise<SyncError | null> {
  const target = new Target(send, credentials);
  try {
    await target.usersBy('userName', newId());
    await target.groupsBy(newId());
    return null;
  } catch (thrown) {
    if (thrown instanceof TargetDown) return thrown.error;
    if (thrown instanceof TargetRefusal) return targetError(thrown.status);
    throw thrown;
  }
}
