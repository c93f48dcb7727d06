import { z } from 'zod';
import { notFound } from '../graph-error';
import { created } from '../http';
import { context, entity, page, type Shape } from '../odata/collection';
import type { Route } from '../route';
import { readBody, shape } from '../shape';
import type { AppRole, EnterpriseApp, EntraState } from '../state';
import { applicationTemplates } from '../templates';
import { applicationView } from './applications';
import { servicePrincipalView } from './service-principals';

const templateShape: Shape = {
  context: 'applicationTemplates',
  selectable: [...Object.keys(applicationTemplates[0] ?? {})],
};
/** The parameters of the action "instantiate". */
const instantiation = shape('instantiate', {
  displayName: z.string().min(1),
  serviceManagementReference: z.string().nullish(),
});

export const applicationTemplateRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/applicationTemplates',
    permission: 'anyone',
    query: { filter: { properties: { displayName: ['eq', 'contains', 'startswith'] } }, select: true, top: 999 },
    run: (_state, { query, links }) => page(applicationTemplates, query, links, templateShape),
  },
  {
    method: 'GET',
    path: '/applicationTemplates/{template}',
    permission: 'anyone',
    query: { select: true },
    run: (_state, { params, query, links }) => entity(templateOf(params.template), query, links, templateShape),
  },
  {
    method: 'POST',
    path: '/applicationTemplates/{template}/instantiate',
    permission: 'changeApplications',
    run(state, { params, body, links }) {
      const { id } = templateOf(params.template);
      const app = instantiate(state, id, readBody(instantiation, body).displayName);
      return created({
        '@odata.context': context(links, 'microsoft.graph.applicationServicePrincipal'),
        application: applicationView(app),
        servicePrincipal: servicePrincipalView(app),
      });
    },
  },
];

function templateOf(id = '') {
  const template = applicationTemplates.find((each) => each.id === id);
  if (!template) throw notFound(id);
  return template;
}

/** Adds the application; Graph does not look for another one with the name. */
function instantiate(state: EntraState, templateId: string, displayName: string): EnterpriseApp {
  const { newId } = state;
  const app: EnterpriseApp = {
    id: newId(),
    appId: newId(),
    applicationObjectId: newId(),
    displayName,
    applicationTemplateId: templateId,
    appRoles: [role(newId(), 'User'), role(newId(), 'msiam_access')],
    createdAt: state.now().getTime(),
    tags: ['WindowsAzureActiveDirectoryIntegratedApp', 'WindowsAzureActiveDirectoryGalleryApplicationNonPrimaryV1'],
    accountEnabled: true,
    appRoleAssignmentRequired: true,
    assignments: new Map(),
    jobs: new Map(),
    secrets: new Map(),
    before: null,
    gotUnknownSecret: false,
    seen: 0,
  };
  state.apps.set(app.id, app);
  return app;
}

/** As in Microsoft's samples of instantiated applications. */
function role(id: string, displayName: string): AppRole {
  return {
    id,
    displayName,
    description: displayName,
    value: null,
    isEnabled: true,
    allowedMemberTypes: ['User'],
    origin: 'Application',
  };
}
