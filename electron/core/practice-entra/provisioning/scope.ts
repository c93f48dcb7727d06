import type { Directory } from '../directory';
import type { EnterpriseApp } from '../state';

/** The users in scope: all with `SyncAll`, else the assigned ones. Of assigned groups, the direct members count. */
export function usersInScope({ assignments, secrets }: EnterpriseApp, directory: Directory): ReadonlySet<string> {
  if (/^true$/i.test(secrets.get('SyncAll') ?? '')) return new Set(directory.users.keys());
  const principals = [...assignments.values()].map(({ principalId }) => principalId);
  const members = principals.flatMap((id) => directory.groups.get(id)?.memberIds ?? []);
  return new Set([...principals, ...members].filter((id) => directory.users.has(id)));
}

/** The groups in scope. */
export function groupsInScope({ assignments, secrets }: EnterpriseApp, directory: Directory): ReadonlySet<string> {
  if (/^true$/i.test(secrets.get('SyncAll') ?? '')) return new Set(directory.groups.keys());
  const principals = [...assignments.values()].map(({ principalId }) => principalId);
  return new Set(principals.filter((id) => directory.groups.has(id)));
}
