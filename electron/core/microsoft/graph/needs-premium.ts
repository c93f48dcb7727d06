import { attempt, FailureError } from '../../lib/failure';

/**
 * A request that needs Microsoft Entra ID P1 or P2: assigning a group (Microsoft Learn, "Assign users and groups to an application"), the
 * provisioning logs. How Graph refuses these without the licence is documented for other logs alone, so a 403 without that code leaves
 * open whether the licence, a role or a permission is missing, unless its code names the permission.
 * @throws FailureError `graph.deniedOrNoPremium` in place of `graph.denied`; else what `work` throws
 */
export async function needsPremium<T>(work: () => Promise<T>): Promise<T> {
  const result = await attempt(work);
  if (result.ok) return result.value;
  const { code, detail } = result.failure;
  const isOpen = code === 'graph.denied' && detail?.error !== 'Authentication_MSGraphPermissionMissing';
  throw new FailureError(isOpen ? 'graph.deniedOrNoPremium' : code, detail);
}
