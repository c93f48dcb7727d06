import { checkAccess } from './access';
import { badRequest, errorBody, GraphError } from './graph-error';
import type { GraphRequest, GraphResponse } from './http';
import { mustBeAuthorized, mustBeFound } from './late-app';
import type { Links } from './odata/collection';
import { readQuery } from './odata/query';
import type { Call, Route } from './route';
import { findRoute } from './routes';
import type { EntraState } from './state';

const graph = 'https://graph.microsoft.com';
const version = '/v1.0';
/** Levels of JSON text in the errors of the synchronization, while `nestedErrors` is on. */
const nestedLevels = 2;

/** Answers a request as Microsoft Graph does. Never throws for what a request contains. */
export async function answer(state: EntraState, request: GraphRequest): Promise<GraphResponse> {
  const requestId = state.newId();
  const clientRequestId = header(request, 'client-request-id') ?? requestId;
  const ids = { 'request-id': requestId, 'client-request-id': clientRequestId };
  try {
    const response = await handle(state, request);
    const type = response.body === undefined ? {} : { 'Content-Type': 'application/json' };
    return { ...response, headers: { ...type, ...ids, ...response.headers } };
  } catch (thrown) {
    if (!(thrown instanceof GraphError)) throw thrown;
    const date = state.now().toISOString().slice(0, 19);
    // A 401 has no text, so there is nothing to nest.
    const isNested =
      state.faults.has('nestedErrors') && thrown.status !== 401 && request.path.includes('/synchronization/');
    return {
      status: thrown.status,
      headers: { 'Content-Type': 'application/json', ...ids, ...thrown.headers },
      body: errorBody(thrown, { date, requestId, clientRequestId }, isNested ? nestedLevels : 0),
    };
  }
}

async function handle(state: EntraState, request: GraphRequest): Promise<GraphResponse> {
  const [path = '', search = ''] = request.path.split(/\?(.*)/s);
  state.faults.throttle(`${request.method} ${path}`);
  const caller = state.tokens.callerOf(header(request, 'authorization'));
  const { route, params } = routeOf(request.method, path);
  const call: Call = {
    params,
    caller,
    query: readQuery(new URLSearchParams(search), route.query ?? {}),
    body: bodyOf(request),
    links: linksOf(request, path, search),
  };
  checkAccess(route.permission, caller, state.directory.rolesOf(caller.userId));
  checkNewApp(state, route, params);
  return route.run(state, call);
}

function routeOf(method: string, path: string) {
  const { match, isKnown } = findRoute(method, path.startsWith(`${version}/`) ? path.slice(version.length) : '');
  if (match) return match;
  if (isKnown)
    throw new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
  throw badRequest(`Resource not found for the segment '${path.split('/').at(-1) ?? ''}'.`);
}

/** A new application can be found late, or refuse its synchronization for a while. */
function checkNewApp(state: EntraState, { path }: Route, params: Readonly<Record<string, string>>): void {
  const app = state.apps.get(params.servicePrincipal ?? '');
  if (!app) return;
  mustBeFound(state, app);
  if (path.includes('/synchronization/')) mustBeAuthorized(state, app);
}

function linksOf({ origin = graph }: GraphRequest, path: string, search: string): Links {
  return { origin, path, search: new URLSearchParams(search) };
}

/** @throws GraphError 400 for a body that is not JSON */
function bodyOf({ body }: GraphRequest): unknown {
  if (body === undefined || body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw badRequest(
      'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.',
    );
  }
}

function header({ headers }: GraphRequest, name: string): string | undefined {
  const value = headers?.[name];
  return typeof value === 'string' ? value : value?.[0];
}
