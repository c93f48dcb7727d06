import { entraRoleNames } from '../../../shared/enums/microsoft-sign-in';
import { denied, GraphError, unauthorized } from './graph-error';

/** Templates of directory roles, the same in each tenant. */
export const roles = {
  globalAdministrator: '62e90394-69f5-4237-9190-012177145e10',
  applicationAdministrator: '9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3',
  cloudApplicationAdministrator: '158c047a-c907-4556-b7ef-446551a6b5f7',
  globalReader: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
} as const;
export type RoleName = keyof typeof roles;

const administrators: readonly RoleName[] = entraRoleNames;
const findApplications = ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All'];

/** `scopes`: delegated permissions, of which one is enough. `roles`: one of them is needed, too; null: none. */
interface Permission {
  readonly scopes: readonly string[];
  readonly roles: readonly RoleName[] | null;
  /** How a lack of either is answered. */
  readonly refusal: (missing: string) => GraphError;
}

const logRefusal = (missing: string) =>
  new GraphError(
    403,
    'Authentication_MSGraphPermissionMissing',
    `Calling principal does not have required MSGraph permissions ${missing}`,
  );

/**
 * What an endpoint asks of its caller: delegated permissions from Microsoft's permissions table (microsoft-graph-devx-content,
 * `permissions/new/permissions.json`), without those that this app never asks for. A list without scopes takes any valid token.
 */
export const permissions = {
  anyone: { scopes: [], roles: null, refusal: denied },
  findApplications: { scopes: findApplications, roles: null, refusal: denied },
  changeApplications: { scopes: ['Application.ReadWrite.All'], roles: administrators, refusal: denied },
  assign: {
    scopes: ['Application.ReadWrite.All', 'AppRoleAssignment.ReadWrite.All'],
    roles: administrators,
    refusal: denied,
  },
  readSynchronization: {
    scopes: ['Synchronization.Read.All', 'Synchronization.ReadWrite.All'],
    roles: administrators,
    refusal: unauthorized,
  },
  changeSynchronization: {
    scopes: ['Synchronization.ReadWrite.All'],
    roles: administrators,
    refusal: unauthorized,
  },
  readUsers: { scopes: ['User.ReadBasic.All', 'User.Read.All', 'Directory.Read.All'], roles: null, refusal: denied },
  readGroups: {
    scopes: ['Group.ReadBasic.All', 'GroupMember.Read.All', 'Group.Read.All', 'Directory.Read.All'],
    roles: null,
    refusal: denied,
  },
  readLog: {
    scopes: ['ProvisioningLog.Read.All', 'AuditLog.Read.All'],
    roles: [...administrators, 'globalReader'],
    refusal: logRefusal,
  },
  readMe: {
    scopes: ['User.Read', 'User.Read.All', 'Directory.Read.All'],
    roles: null,
    refusal: denied,
  },
  readOrganization: {
    scopes: ['User.Read', 'User.Read.All', 'Organization.Read.All', 'Directory.Read.All'],
    roles: null,
    refusal: denied,
  },
} as const satisfies Readonly<Record<string, Permission>>;
export type PermissionName = keyof typeof permissions;

/** Who calls, by the token. */
export interface Caller {
  readonly userId: string;
  readonly scopes: readonly string[];
}

/** @throws GraphError when the caller lacks a scope or a role */
export function checkAccess(name: PermissionName, caller: Caller, held: readonly RoleName[]): void {
  const { scopes, roles, refusal }: Permission = permissions[name];
  const [least = ''] = scopes;
  if (scopes.length > 0 && !scopes.some((scope) => caller.scopes.includes(scope))) throw refusal(least);
  if (roles && !roles.some((role) => held.includes(role))) throw refusal(least);
}
