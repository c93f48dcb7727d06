import { z } from 'zod';
import { noContent } from '../http';
import { mustBeFound } from '../late-app';
import { entity, page, type Shape } from '../odata/collection';
import { appOf, type Route } from '../route';
import { readBody, shape } from '../shape';
import type { EnterpriseApp, EntraState } from '../state';

const servicePrincipalShape: Shape = {
  context: 'servicePrincipals',
  selectable: [
    'id',
    'accountEnabled',
    'appId',
    'appDisplayName',
    'applicationTemplateId',
    'appRoleAssignmentRequired',
    'appRoles',
    'displayName',
    'servicePrincipalType',
    'tags',
  ],
};
const servicePrincipalChange = shape('servicePrincipal', {
  accountEnabled: z.boolean().optional(),
  appRoleAssignmentRequired: z.boolean().optional(),
  tags: z.array(z.string()).optional(),
});

export const servicePrincipalRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/servicePrincipals',
    permission: 'findApplications',
    query: {
      filter: { properties: { displayName: ['eq', 'startswith'], appId: ['eq'], id: ['eq'] } },
      select: true,
      top: 999,
    },
    run: (state, { query, links }) =>
      page(
        [...state.apps.values()].filter((app) => isListed(state, app)).map(servicePrincipalView),
        query,
        links,
        servicePrincipalShape,
      ),
  },
  {
    method: 'GET',
    path: '/servicePrincipals/{servicePrincipal}',
    permission: 'findApplications',
    query: { select: true },
    run: (state, call) =>
      entity(servicePrincipalView(appOf(state, call)), call.query, call.links, servicePrincipalShape),
  },
  {
    method: 'PATCH',
    path: '/servicePrincipals/{servicePrincipal}',
    permission: 'changeApplications',
    run(state, call) {
      const app = appOf(state, call);
      const { accountEnabled, appRoleAssignmentRequired, tags } = readBody(servicePrincipalChange, call.body);
      app.accountEnabled = accountEnabled ?? app.accountEnabled;
      app.appRoleAssignmentRequired = appRoleAssignmentRequired ?? app.appRoleAssignmentRequired;
      // The tags of the request replace the others.
      app.tags = tags ?? app.tags;
      return noContent();
    },
  },
];

/** Microsoft Graph, "servicePrincipal". */
export function servicePrincipalView(app: EnterpriseApp) {
  return {
    id: app.id,
    accountEnabled: app.accountEnabled,
    appDisplayName: app.displayName,
    appId: app.appId,
    applicationTemplateId: app.applicationTemplateId,
    appRoleAssignmentRequired: app.appRoleAssignmentRequired,
    appRoles: app.appRoles,
    displayName: app.displayName,
    servicePrincipalType: 'Application',
    tags: app.tags,
  };
}

function isListed(state: EntraState, app: EnterpriseApp): boolean {
  try {
    mustBeFound(state, app);
    return true;
  } catch {
    return false;
  }
}
