import { roles } from '../access';
import { notFound } from '../graph-error';
import { entity, page } from '../odata/collection';
import type { Call, Route } from '../route';
import type { EntraState } from '../state';
import { groupView } from './groups';
import { userShape, userView } from './users';

const roleNames = {
  globalAdministrator: 'Global Administrator',
  applicationAdministrator: 'Application Administrator',
  cloudApplicationAdministrator: 'Cloud Application Administrator',
  globalReader: 'Global Reader',
} as const;

export const meRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/me',
    permission: 'readMe',
    query: { select: true },
    run: (state, call) => entity(userView(meOf(state, call)), call.query, call.links, userShape),
  },
  {
    method: 'GET',
    path: '/me/transitiveMemberOf',
    permission: 'readMe',
    query: { top: 999 },
    run(state, call) {
      const { id } = meOf(state, call);
      const groups = [...state.directory.groups.values()].filter(({ memberIds }) => memberIds.includes(id));
      const all = [
        ...rolesOf(state, id),
        ...groups.map((group) => ({ '@odata.type': '#microsoft.graph.group', ...groupView(group) })),
      ];
      return page(all, call.query, call.links, { context: 'directoryObjects' });
    },
  },
  {
    method: 'GET',
    path: '/me/transitiveMemberOf/microsoft.graph.directoryRole',
    permission: 'readMe',
    query: { top: 999 },
    run: (state, call) =>
      page(rolesOf(state, meOf(state, call).id), call.query, call.links, { context: 'directoryRoles' }),
  },
];

function meOf({ directory }: EntraState, { caller }: Call) {
  const user = directory.users.get(caller.userId);
  if (!user) throw notFound(caller.userId);
  return user;
}

/** Microsoft Graph, "directoryRole". */
function rolesOf({ directory }: EntraState, userId: string) {
  return directory.rolesOf(userId).map((name) => ({
    '@odata.type': '#microsoft.graph.directoryRole',
    // Unlike its template, a role has its own id in each tenant; here they are the same.
    id: roles[name],
    displayName: roleNames[name],
    description: roleNames[name],
    roleTemplateId: roles[name],
  }));
}
