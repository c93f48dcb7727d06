import type { Request, RequestHandler } from 'express';
import SCIMMY from 'scimmy';
import SCIMMYRouters from 'scimmy-routers';
import { type Directory, DirectoryRefusal, type StoredGroup, type StoredUser } from './directory';
import { matching } from './scim-filter';

interface Context {
  readonly directory: Directory;
  /** The directory of the server that received the request. */
  readonly origin: string;
  /** The address at which that server mounts the router: the Tenant URL. */
  readonly address: string;
}

/**
 * scimmy declares resource types, their handlers and their base address once for the whole process. So all practice
 * servers share one router, and each request passes its server's directory as scimmy's context. Each request sets the
 * base address. That is safe: from there to the answer, only resolved promises are awaited, so no other request
 * interferes.
 */
const contexts = new WeakMap<Request, Context>();
let shared: InstanceType<typeof SCIMMYRouters> | undefined;

/**
 * SCIM 2.0 (RFC 7643, 7644) below the path where it is mounted: Users with the enterprise extension, and Groups.
 * @param originOf origin of the server that a request came to, for `meta.location`.
 */
export function serveScim(
  directory: Directory,
  originOf: (request: Request) => string,
): RequestHandler<{ orgId: string }> {
  shared ??= declareResources();
  const router = shared;
  return (request, response, next) => {
    const origin = originOf(request as Request);
    contexts.set(request as Request, { directory, origin, address: origin + request.baseUrl });
    // express 5 parses the query anew at each access, so the paging numbers of scimmy-routers would be lost.
    Object.defineProperty(request, 'query', {
      value: { ...request.query },
      writable: true,
      configurable: true,
      enumerable: true,
    });
    // scimmy's parser throws a TypeError for some invalid filters, which its router would answer with 500.
    if (readable(request.query.filter)) router(request as Request, response, next);
    else
      response
        .status(400)
        .type('application/scim+json')
        .send(
          JSON.stringify(
            new SCIMMY.Messages.ErrorResponse({
              status: 400,
              scimType: 'invalidFilter',
              detail: 'The filter cannot be read',
            }),
          ),
        );
  };
}

function declareResources(): InstanceType<typeof SCIMMYRouters> {
  SCIMMY.Resources.declare(SCIMMY.Resources.User, {
    extensions: [{ schema: SCIMMY.Schemas.EnterpriseUser }],
    egress: ({ id, filter }: Query, context: Context) => {
      const { users } = context.directory;
      const view = (user: StoredUser) => userView(user, context);
      return id === undefined ? matching(filter, users.all().map(view)) : view(found(users.get(id), id));
    },
    ingress: ({ id }: Query, user: object, context: Context) =>
      refusing(id, () => userView(context.directory.users.save(id, plain(user)), context)),
    degress: ({ id = '' }: Query, { directory }: Context) => refusing(id, () => directory.deleteUser(id)),
  });
  SCIMMY.Resources.declare(SCIMMY.Resources.Group, {
    egress: ({ id, filter }: Query, context: Context) => {
      const { groups } = context.directory;
      const view = (group: StoredGroup) => groupView(group, context);
      return id === undefined ? matching(filter, groups.all().map(view)) : view(found(groups.get(id), id));
    },
    ingress: ({ id }: Query, group: object, context: Context) =>
      refusing(id, () => groupView(context.directory.groups.save(id, plain(group)), context)),
    degress: ({ id = '' }: Query, { directory }: Context) => refusing(id, () => directory.groups.delete(id)),
  });
  return new SCIMMYRouters({
    type: 'bearer',
    // The token was checked before. scimmy requires an id for its endpoint /Me, which Webex does not have.
    handler: () => '',
    baseUri: (request) => contextOf(request).origin,
    context: contextOf,
  });
}

function readable(filter: unknown): boolean {
  if (typeof filter !== 'string') return true;
  try {
    return new SCIMMY.Types.Filter(filter).length > 0;
  } catch {
    return false;
  }
}

interface Query {
  readonly id?: string;
  readonly filter?: InstanceType<typeof SCIMMY.Types.Filter>;
}

function contextOf(request: Request): Context {
  const context = contexts.get(request);
  if (!context) throw new SCIMMY.Types.Error(500, '', 'No directory for this request');
  return context;
}

function userView(user: StoredUser, { directory, address }: Context) {
  const groups = directory.groups.all().filter(({ members = [] }) => members.some(({ value }) => value === user.id));
  return {
    ...user,
    groups: groups.map(({ id, displayName }) => ({
      value: id,
      display: displayName,
      type: 'direct',
      $ref: `${address}/Groups/${id}`,
    })),
  };
}

function groupView(group: StoredGroup, { directory, address }: Context) {
  const members = (group.members ?? []).map(({ value }) => ({
    value,
    display: directory.users.get(value)?.displayName,
    type: 'User',
    $ref: `${address}/Users/${value}`,
  }));
  return { ...group, members };
}

/** scimmy's instances contain proxies, so their JSON is stored. */
function plain<T>(instance: object): T {
  return JSON.parse(JSON.stringify(instance)) as T;
}

function found<T>(entry: T | undefined, id: string): T {
  if (!entry) throw new SCIMMY.Types.Error(404, '', `Resource ${id} not found`);
  return entry;
}

function refusing<T>(id: string | undefined, change: () => T): T {
  try {
    return change();
  } catch (error) {
    if (!(error instanceof DirectoryRefusal)) throw error;
    if (error.reason === 'notFound') throw new SCIMMY.Types.Error(404, '', `Resource ${id} not found`);
    throw new SCIMMY.Types.Error(409, 'uniqueness', 'The name belongs to another resource');
  }
}
