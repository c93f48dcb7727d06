import type { Caller, PermissionName } from './access';
import { notFound } from './graph-error';
import type { GraphResponse } from './http';
import type { Links } from './odata/collection';
import type { Query, QueryRules } from './odata/query';
import type { EnterpriseApp, EntraState, Job } from './state';

/** A request that has passed the checks of its route. */
export interface Call {
  /** The parameters of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  /** Parsed; undefined: none. */
  readonly body: unknown;
  readonly caller: Caller;
  readonly links: Links;
}

/** An endpoint. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Below `/v1.0`; `{name}` is a parameter. */
  readonly path: string;
  readonly permission: PermissionName;
  readonly query?: QueryRules;
  readonly run: (state: EntraState, call: Call) => GraphResponse | Promise<GraphResponse>;
}

/** @throws GraphError 404 */
export function appOf(state: EntraState, call: Call): EnterpriseApp {
  const id = call.params.servicePrincipal ?? '';
  const app = state.apps.get(id);
  if (!app) throw notFound(id);
  return app;
}

/** @throws GraphError 404 */
export function jobOf(state: EntraState, call: Call): { readonly app: EnterpriseApp; readonly job: Job } {
  const app = appOf(state, call);
  const id = call.params.job ?? '';
  const job = app.jobs.get(id);
  if (!job) throw notFound(id);
  return { app, job };
}
