import { type LookPart, webexApplicationName } from '../../../../shared/enums/entra-look';
import { type GraphQuery, segment, textLiteral } from '../graph/address';

/** A read of Graph. */
export interface LookRead {
  /** Below the version. */
  readonly path: string;
  readonly query?: GraphQuery;
}

/** What a look reads of a service principal. */
const applicationFields = 'id,appId,displayName,applicationTemplateId,appRoles,tags,accountEnabled';
/** Entries of a page, and of the log. */
const pageSize = '100';
export const mostLogEntries = 50;
/** The log is read back to this day. */
export const logDays = 7;

export const reads = {
  gallery: (): LookRead => ({
    path: '/applicationTemplates',
    query: { $filter: `displayName eq ${textLiteral(webexApplicationName)}` },
  }),
  applications: (name: string): LookRead => ({
    path: '/servicePrincipals',
    query: { $filter: `displayName eq ${textLiteral(name)}`, $select: applicationFields },
  }),
  application: (id: string): LookRead => ({
    path: `/servicePrincipals/${segment(id)}`,
    query: { $select: applicationFields },
  }),
  jobs: (application: string): LookRead => ({
    path: `/servicePrincipals/${segment(application)}/synchronization/jobs`,
  }),
  secrets: (application: string): LookRead => ({
    path: `/servicePrincipals/${segment(application)}/synchronization/secrets`,
  }),
  assignments: (application: string): LookRead => ({
    path: `/servicePrincipals/${segment(application)}/appRoleAssignedTo`,
    query: { $top: pageSize },
  }),
  schema: (application: string, job: string): LookRead => ({
    path: `/servicePrincipals/${segment(application)}/synchronization/jobs/${segment(job)}/schema`,
  }),
  /** The filter is that of Microsoft's own instructions; its comparison regards case. @param since ISO 8601 */
  log: (application: string, since: string): LookRead => ({
    path: '/auditLogs/provisioning',
    query: {
      $filter: `(contains(tolower(servicePrincipal/id),${textLiteral(application.toLowerCase())})) and activityDateTime gt ${since.slice(0, 10)}`,
      $orderby: 'activityDateTime desc',
      $top: String(mostLogEntries),
    },
  }),
} as const;

/** Delegated permissions, of which one is enough, the least first (Microsoft's permissions table). */
const readApplications = ['Application.Read.All', 'Application.ReadWrite.All'];
const readSynchronization = ['Synchronization.Read.All', 'Synchronization.ReadWrite.All'];
/** The settings hold the secrets, so reading them needs more. */
const readSettings = ['Synchronization.ReadWrite.All'];
const readLog = ['ProvisioningLog.Read.All', 'AuditLog.Read.All'];

export const scopesOf: Readonly<Record<LookPart, readonly string[]>> = {
  application: readApplications,
  state: readSynchronization,
  settings: readSettings,
  assignments: readApplications,
  mappings: readSynchronization,
  log: readLog,
};

/** The least permission that a part lacks; null: it has one. @param granted the scopes of the sign-in */
export function missingScope(part: LookPart, granted: readonly string[]): string | null {
  const held = new Set(granted.map((scope) => scope.replace(/^https:\/\/[^/]+\//, '').toLowerCase()));
  const [least = '', ...others] = scopesOf[part];
  return [least, ...others].some((scope) => held.has(scope.toLowerCase())) ? null : least;
}
