import { notFound } from '../graph-error';
import { noContent } from '../http';
import { entity, page, type Shape } from '../odata/collection';
import type { Route } from '../route';
import type { EnterpriseApp, EntraState } from '../state';

const applicationShape: Shape = {
  context: 'applications',
  selectable: ['id', 'appId', 'applicationTemplateId', 'appRoles', 'createdDateTime', 'displayName', 'tags'],
};

export const applicationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/applications',
    permission: 'findApplications',
    query: { filter: { properties: { displayName: ['eq', 'startswith'], appId: ['eq'] } }, select: true, top: 999 },
    run: (state, { query, links }) =>
      page([...state.apps.values()].map(applicationView), query, links, applicationShape),
  },
  {
    method: 'GET',
    path: '/applications/{application}',
    permission: 'findApplications',
    query: { select: true },
    run: (state, { params, query, links }) =>
      entity(applicationView(applicationOf(state, params.application)), query, links, applicationShape),
  },
  {
    method: 'DELETE',
    path: '/applications/{application}',
    permission: 'changeApplications',
    run(state, { params }) {
      // Its service principal goes with it, and with that the jobs and the assignments.
      state.apps.delete(applicationOf(state, params.application).id);
      return noContent();
    },
  },
];

/** Microsoft Graph, "application". */
export function applicationView(app: EnterpriseApp) {
  return {
    id: app.applicationObjectId,
    appId: app.appId,
    applicationTemplateId: app.applicationTemplateId,
    appRoles: app.appRoles,
    createdDateTime: new Date(app.createdAt).toISOString(),
    displayName: app.displayName,
    tags: [],
  };
}

function applicationOf(state: EntraState, id = ''): EnterpriseApp {
  const app = [...state.apps.values()].find(({ applicationObjectId }) => applicationObjectId === id);
  if (!app) throw notFound(id);
  return app;
}
