import { z } from 'zod';
import { denied, directoryBadRequest, notFound } from '../graph-error';
import { created, noContent } from '../http';
import { context, page } from '../odata/collection';
import { appOf, type Call, type Route } from '../route';
import { readBody, shape } from '../shape';
import type { Assignment, EnterpriseApp, EntraState } from '../state';

const collection = (app: EnterpriseApp) => `servicePrincipals('${app.id}')/appRoleAssignedTo`;
/** The role "Default Access", and that of an application without roles. */
const defaultAccess = '00000000-0000-0000-0000-000000000000';

const newAssignment = shape('appRoleAssignment', {
  appRoleId: z.string(),
  principalId: z.string(),
  resourceId: z.string(),
});

export const assignmentRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/servicePrincipals/{servicePrincipal}/appRoleAssignedTo',
    permission: 'findApplications',
    query: { top: 999 },
    run(state, call) {
      const app = appOf(state, call);
      const all = [...app.assignments.values()].map((each) => assignmentView(state, app, each));
      return page(all, call.query, call.links, { context: collection(app) });
    },
  },
  {
    method: 'POST',
    path: '/servicePrincipals/{servicePrincipal}/appRoleAssignedTo',
    permission: 'assign',
    run: (state, call) => assign(state, appOf(state, call), call),
  },
  {
    method: 'DELETE',
    path: '/servicePrincipals/{servicePrincipal}/appRoleAssignedTo/{assignment}',
    permission: 'assign',
    run(state, call) {
      const { assignment = '' } = call.params;
      if (!appOf(state, call).assignments.delete(assignment)) throw notFound(assignment);
      return noContent();
    },
  },
];

function assign(state: EntraState, app: EnterpriseApp, { body, links }: Call) {
  const { appRoleId, principalId, resourceId } = readBody(newAssignment, body);
  const { directory, faults } = state;
  const isGroup = directory.groups.has(principalId);
  if (resourceId !== app.id) throw directoryBadRequest('Not a valid reference update.');
  if (!isGroup && !directory.users.has(principalId)) throw notFound(principalId);
  if (appRoleId !== defaultAccess && !app.appRoles.some(({ id }) => id === appRoleId))
    throw directoryBadRequest(`Permission ${appRoleId} is not one of the application.`);
  // Groups need P1. Graph's answer without it is not documented.
  if (isGroup && faults.has('noPremium')) throw denied();
  // The status of a repetition is not documented, either.
  for (const each of app.assignments.values())
    if (each.principalId === principalId && each.appRoleId === appRoleId)
      throw directoryBadRequest('EntitlementGrant entry already exists.');
  const assignment = { id: state.newId(), appRoleId, principalId, createdAt: state.now().getTime() };
  app.assignments.set(assignment.id, assignment);
  return created({
    '@odata.context': context(links, `${collection(app)}/$entity`),
    ...assignmentView(state, app, assignment),
  });
}

/** Microsoft Graph, "appRoleAssignment". */
function assignmentView({ directory }: EntraState, app: EnterpriseApp, assignment: Assignment) {
  const { id, appRoleId, principalId, createdAt } = assignment;
  const group = directory.groups.get(principalId);
  return {
    id,
    appRoleId,
    createdDateTime: new Date(createdAt).toISOString(),
    deletedDateTime: null,
    principalDisplayName: (group ?? directory.users.get(principalId))?.displayName ?? null,
    principalId,
    principalType: group ? 'Group' : 'User',
    resourceDisplayName: app.displayName,
    resourceId: app.id,
  };
}
