import { applicationTemplateRoutes } from './resources/application-templates';
import { applicationRoutes } from './resources/applications';
import { assignmentRoutes } from './resources/assignments';
import { credentialRoutes } from './resources/credentials';
import { groupRoutes } from './resources/groups';
import { jobActionRoutes } from './resources/job-actions';
import { jobRoutes } from './resources/jobs';
import { meRoutes } from './resources/me';
import { onDemandRoutes } from './resources/on-demand';
import { organizationRoutes } from './resources/organization';
import { provisioningLogRoutes } from './resources/provisioning-log';
import { schemaRoutes } from './resources/schemas';
import { secretRoutes } from './resources/secrets';
import { servicePrincipalRoutes } from './resources/service-principals';
import { synchronizationTemplateRoutes } from './resources/synchronization-templates';
import { userRoutes } from './resources/users';
import type { Route } from './route';

/** Every endpoint of the practice Entra; of two that fit, the first counts. */
export const routes: readonly Route[] = [
  ...applicationTemplateRoutes,
  ...applicationRoutes,
  ...servicePrincipalRoutes,
  ...assignmentRoutes,
  ...synchronizationTemplateRoutes,
  ...credentialRoutes,
  ...jobRoutes,
  ...jobActionRoutes,
  ...onDemandRoutes,
  ...schemaRoutes,
  ...secretRoutes,
  ...provisioningLogRoutes,
  ...meRoutes,
  ...userRoutes,
  ...groupRoutes,
  ...organizationRoutes,
];

/** The route of a path, with its parameters; null: no endpoint has the path. `allowed`: the methods of the path. */
export function findRoute(method: string, path: string) {
  const segments = path.split('/');
  const found = routes.flatMap((route) => {
    const params = paramsOf(route.path.split('/'), segments);
    return params ? [{ route, params }] : [];
  });
  return { match: found.find(({ route }) => route.method === method) ?? null, isKnown: found.length > 0 };
}

function paramsOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  if (pattern.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const segment = segments[at] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== segment : segment === '') return null;
    if (name !== undefined) params[name] = decoded(segment);
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
