import { FailureError } from '../../lib/failure';
import type { Application } from './answers';

/** Of an application without roles (Microsoft Graph, "appRoleAssignment"). */
const defaultAccess = '00000000-0000-0000-0000-000000000000';

export interface Role {
  readonly id: string;
  readonly name: string;
}

/** The roles with which users are assigned: enabled, and made for users. */
export function rolesOf({ appRoles }: Pick<Application, 'appRoles'>): readonly Role[] {
  return (appRoles ?? [])
    .filter(({ isEnabled, allowedMemberTypes }) => isEnabled !== false && allowedMemberTypes?.includes('User'))
    .map(({ id, displayName }) => ({ id, name: displayName ?? '' }));
}

/**
 * The role to assign with: the only one, or the one that the administrator chooses of several; without any, the default one.
 * @throws FailureError `setUp.noRole`: what was chosen is not one of them; what `choose` throws
 */
export async function roleFor(
  roles: readonly Role[],
  choose: (roles: readonly Role[]) => Promise<string>,
): Promise<string> {
  const [only, another] = roles;
  if (!another) return only?.id ?? defaultAccess;
  const chosen = await choose(roles);
  if (!roles.some(({ id }) => id === chosen)) throw new FailureError('setUp.noRole');
  return chosen;
}
